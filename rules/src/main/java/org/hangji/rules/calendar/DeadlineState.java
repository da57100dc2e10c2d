package org.hangji.rules.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline stands on a day (期限状态).
 *
 * @param kind where the day lies to the deadline
 * @param workingDays working days left, or gone by since an overdue one; 0 where there is no deadline
 * @param published whether the calendar of all years between is published; otherwise Monday to Friday were counted
 */
public record DeadlineState(Kind kind, int workingDays, boolean published) {

    /** A deadline is near when at most so many working days are left. */
    public static final int DUE_SOON_DAYS = 3;

    /** Where the day lies to the deadline. */
    public enum Kind {
        /** 无期限 */
        NONE,
        /** 期限内 */
        IN_TIME,
        /** 临期: at most {@link #DUE_SOON_DAYS} working days are left, the day of the deadline included. */
        DUE_SOON,
        /** 逾期: the day of the deadline has passed, whether or not it was a working day. */
        OVERDUE
    }

    public static DeadlineState of(@Nullable LocalDate deadline, LocalDate today) {
        if (deadline == null) {
            return new DeadlineState(Kind.NONE, 0, true);
        }
        boolean published = WorkingDays.isPublished(today, deadline);
        if (today.isAfter(deadline)) {
            return new DeadlineState(Kind.OVERDUE, WorkingDays.between(deadline, today), published);
        }
        int left = WorkingDays.between(today, deadline);
        return new DeadlineState(left <= DUE_SOON_DAYS ? Kind.DUE_SOON : Kind.IN_TIME, left, published);
    }
}
