package org.hangji.figure.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day a cumulative figure counts (累计起点), whatever first day is asked for.
 *
 * @param day a fixed day, {@code null} for the first day of the year in which the last day lies
 */
public record Since(@Nullable LocalDate day) {

    /** From the first of January of the year of the last day (本年累计). */
    public static final Since YEAR = new Since(null);

    /** The first day for a question that ends at {@code to}. */
    public LocalDate until(LocalDate to) {
        return day == null ? to.withDayOfYear(1) : day.isAfter(to) ? to : day;
    }

    /** As definitions write it. */
    public String text() {
        return day == null ? "YEAR" : day.toString();
    }
}
