package org.hangji.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A day as somebody typed it (日期): 2023-11-17, of a year that a record can be of. The far ends of the calendar would be
 * kept as infinite, and break every page that counts days.
 */
public final class Day {

    public static final int FIRST_YEAR = 1949;
    public static final int LAST_YEAR = 2100;

    private Day() {}

    /** @throws DateTimeParseException where it is no ISO day from 1949 to 2100 */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text.strip());
        if (!isKept(day)) {
            throw new DateTimeParseException("year " + day.getYear(), text, 0);
        }
        return day;
    }

    public static boolean isKept(LocalDate day) {
        return FIRST_YEAR <= day.getYear() && day.getYear() <= LAST_YEAR;
    }
}
