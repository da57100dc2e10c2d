package org.hangji.reader.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.hangji.reader.Reading.Precision;
import org.jspecify.annotations.Nullable;

/**
 * One end of a date as printed.
 *
 * @param year four digits, or 0 where not printed
 * @param word how the year is given otherwise
 * @param month 1 to 12, or 0 where not printed; higher where damaged
 * @param day 1 to 31, or 0 where not printed; higher where damaged
 * @param part a part of the month or year
 * @param start index of its first character
 * @param end index behind its last
 */
record Moment(
        int year,
        YearWord word,
        int month,
        int day,
        @Nullable DatePart part,
        int start,
        int end) {
    private static final int LEAP_YEAR = 2024;

    Moment withYear(int printed) {
        return new Moment(printed, YearWord.NONE, month, day, part, start, end);
    }

    Moment withMonth(int printedYear, int printedMonth) {
        return new Moment(printedYear, word, printedMonth, day, part, start, end);
    }

    /** Whether there can be such a day in some year. */
    boolean sound() {
        return month <= 12
                && (day == 0
                        || (month > 0 && day <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth()));
    }

    /** Whether there is such a day in that year. */
    boolean soundIn(int year) {
        return sound() && (day == 0 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    LocalDate from(int year) {
        if (part != null) {
            return part.from(year, month);
        }
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    LocalDate to(int year) {
        if (part != null) {
            return part.to(year, month);
        }
        if (day > 0) {
            return LocalDate.of(year, month, day);
        }
        return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
    }

    Precision precision() {
        if (part != null) {
            return part.ofYear && part.from(LEAP_YEAR, 1).equals(part.to(LEAP_YEAR, 1)) == false
                    ? Precision.RANGE
                    : Precision.PART_OF_MONTH;
        }
        if (day > 0) {
            return Precision.DAY;
        }
        return month > 0 ? Precision.MONTH : Precision.YEAR;
    }
}
