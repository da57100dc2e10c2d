package org.hangji.reader.date;

import java.time.LocalDate;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Seasons of the working year and the months in which they lie. */
public enum Seasons {
    SPRING_TRAVEL("春运", 1, 3),
    SPRING_FESTIVAL("春节", 1, 2),
    FLOOD_SEASON("汛期", 5, 9),
    SUMMER_TRAVEL("暑运", 7, 8),
    SUMMER_HOLIDAY("暑期", 7, 8),
    NATIONAL_DAY("国庆", 10, 10),
    TURN_OF_YEAR("岁末年初", 12, 1);

    private final String words;
    private final int firstMonth;
    private final int lastMonth;

    Seasons(String words, int firstMonth, int lastMonth) {
        this.words = words;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
    }

    public String words() {
        return words;
    }

    /** The season that is told as present at the index (正值春运), or null. */
    public static @Nullable Seasons current(Source source, int index) {
        if (!source.is(index, "正值") && !source.is(index, "正处") && !source.is(index, "正逢")) {
            return null;
        }
        for (Seasons season : values()) {
            if (source.is(index + 2, season.words)) {
                return season;
            }
        }
        return null;
    }

    static int behindCurrent(Source source, int index) {
        Seasons season = current(source, index);
        return season == null ? 0 : index + 2 + season.words.length();
    }

    /** Whether any day of the season lies between the two days. */
    public boolean touches(LocalDate from, LocalDate to) {
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
            int value = month.getMonthValue();
            boolean inside = firstMonth <= lastMonth
                    ? value >= firstMonth && value <= lastMonth
                    : value >= firstMonth || value <= lastMonth;
            if (inside) {
                return true;
            }
        }
        return false;
    }
}
