package org.hangji.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Makes the calendar without the platform. */
public final class WorkingCalendars {

    private WorkingCalendars() {}

    public static WorkingCalendar at(Instant now) {
        return new WorkingCalendar(Clock.fixed(now, ZoneOffset.UTC));
    }
}
