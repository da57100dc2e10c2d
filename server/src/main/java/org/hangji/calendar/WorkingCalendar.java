package org.hangji.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.hangji.rules.calendar.DeadlineState;
import org.hangji.rules.calendar.WorkingDays;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statutory working-day calendar seen from today (工作日历). Days are days in Asia/Shanghai. */
@Component
public class WorkingCalendar {

    private final Clock clock;

    WorkingCalendar(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return AsOf.today(clock);
    }

    /** The day on which a term of working days ends; the day on which it begins is not counted. */
    public LocalDate addWorkingDays(LocalDate begin, int days) {
        return WorkingDays.add(begin, days);
    }

    /** How a deadline stands today. */
    public DeadlineState stateOf(@Nullable LocalDate deadline) {
        return DeadlineState.of(deadline, today());
    }

    /** How a deadline stood or will stand on a day. */
    public DeadlineState stateOf(@Nullable LocalDate deadline, LocalDate day) {
        return DeadlineState.of(deadline, day);
    }

    /** Whether the year's arrangement of holidays is published; otherwise Monday to Friday are counted. */
    public boolean isPublished(int year) {
        return WorkingDays.isPublished(year);
    }
}
