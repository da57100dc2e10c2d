package org.hangji.ledger.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hangji.rules.calendar.WorkingDays;

/**
 * The working-day calendar as statements (工作日历入库), so that SQL computes the same due days as the program. Weekdays, and
 * what the published years arrange otherwise.
 */
public final class CalendarText {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private CalendarText() {}

    /** Fills the table anew. */
    public static List<String> statements() {
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> worked = new ArrayList<>();
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
            boolean weekday = day.getDayOfWeek().getValue() <= 5;
            if (weekday != WorkingDays.isWorkingDay(day)) {
                (weekday ? off : worked).add(day);
            }
        });
        return List.of("delete from ledger.working_day", """
                insert into ledger.working_day (number, day)
                select row_number() over (order by d.day), d.day
                from (select s::date as day from generate_series('%s'::timestamp, '%s'::timestamp, interval '1 day') s) d
                where extract(isodow from d.day) < 6 and d.day <> all (%s) or d.day = any (%s)
                """.formatted(FIRST, LAST, days(off), days(worked)));
    }

    private static String days(List<LocalDate> days) {
        return "'{" + days.stream().map(LocalDate::toString).collect(Collectors.joining(",")) + "}'::date[]";
    }
}
