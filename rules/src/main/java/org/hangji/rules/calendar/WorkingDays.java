package org.hangji.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Working days of the statutory calendar (法定工作日), public holidays and moved working days (调休) included, after the
 * yearly notices of the State Council's office. A year whose arrangement is not published counts Monday to Friday;
 * {@link #isPublished} tells so.
 */
public final class WorkingDays {

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2100;
    private static final Map<Integer, PublishedYear> YEARS = load();

    private WorkingDays() {}

    /** Whether the arrangement of this year is known; otherwise Monday to Friday are counted. */
    public static boolean isPublished(int year) {
        return YEARS.containsKey(year);
    }

    /** Whether the arrangements of all years from one day to another are known. */
    public static boolean isPublished(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(Math.min(from.getYear(), to.getYear()), Math.max(from.getYear(), to.getYear()))
                .allMatch(WorkingDays::isPublished);
    }

    /** Whether people work on this day. */
    public static boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        @Nullable PublishedYear year = YEARS.get(day.getYear());
        if (year == null) {
            return weekday;
        }
        return year.worked().contains(day) || (weekday && !year.off().contains(day));
    }

    /**
     * The day on which a term of working days ends (期限届满日). The day on which it begins is not counted (民法典第二百零一条).
     *
     * @param days 0 to 10,000; 0 answers {@code begin} itself
     */
    public static LocalDate add(LocalDate begin, int days) {
        if (days < 0 || days > 10_000) {
            throw new IllegalArgumentException("working days to add: 0 to 10,000, not " + days);
        }
        LocalDate day = begin;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code after}, up to and with {@code to}; negative where {@code to} is the earlier one. */
    public static int between(LocalDate after, LocalDate to) {
        if (to.isBefore(after)) {
            return -between(to, after);
        }
        return (int) after.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    private static Map<Integer, PublishedYear> load() {
        Map<Integer, PublishedYear> years = new HashMap<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            PublishedYear published = PublishedYear.of(year);
            if (published != null) {
                years.put(year, published);
            }
        }
        return Map.copyOf(years);
    }
}
