package org.hangji.reader.date;

import java.time.LocalDate;
import java.time.YearMonth;

/** A named part of a month or of a year. */
enum DatePart {
    FIRST_TEN("上旬", false, 1, 10),
    MIDDLE_TEN("中旬", false, 11, 20),
    LAST_TEN("下旬", false, 21, 31),
    FIRST_TWENTY("上中旬", false, 1, 20),
    LAST_TWENTY("中下旬", false, 11, 31),
    MONTH_END("底", false, 31, 31),
    MONTH_CLOSE("末", false, 31, 31),
    FIRST_HALF("上半年", true, 1, 6),
    SECOND_HALF("下半年", true, 7, 12),
    FIRST_QUARTER("一季度", true, 1, 3),
    SECOND_QUARTER("二季度", true, 4, 6),
    THIRD_QUARTER("三季度", true, 7, 9),
    FOURTH_QUARTER("四季度", true, 10, 12),
    THREE_QUARTERS("前三季度", true, 1, 9),
    YEAR_END("年底", true, 0, 0),
    YEAR_CLOSE("年末", true, 0, 0);

    final String words;
    final boolean ofYear;
    private final int first;
    private final int last;

    DatePart(String words, boolean ofYear, int first, int last) {
        this.words = words;
        this.ofYear = ofYear;
        this.first = first;
        this.last = last;
    }

    /** 1 to 4 for a quarter of the year, else 0. */
    int quarter() {
        return switch (this) {
            case FIRST_QUARTER -> 1;
            case SECOND_QUARTER -> 2;
            case THIRD_QUARTER -> 3;
            case FOURTH_QUARTER -> 4;
            default -> 0;
        };
    }

    LocalDate from(int year, int month) {
        if (ofYear) {
            return first == 0 ? LocalDate.of(year, 12, 31) : LocalDate.of(year, first, 1);
        }
        YearMonth of = YearMonth.of(year, month);
        return of.atDay(Math.min(first, of.lengthOfMonth()));
    }

    LocalDate to(int year, int month) {
        if (ofYear) {
            return last == 0
                    ? LocalDate.of(year, 12, 31)
                    : YearMonth.of(year, last).atEndOfMonth();
        }
        YearMonth of = YearMonth.of(year, month);
        return of.atDay(Math.min(last, of.lengthOfMonth()));
    }
}
