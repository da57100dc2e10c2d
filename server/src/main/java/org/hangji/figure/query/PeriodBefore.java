package org.hangji.figure.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hangji.figure.definition.Formula;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;

/** The period with which another is compared (对比时段). */
public final class PeriodBefore {

    private PeriodBefore() {}

    /** Empty where there is none: what began with the first record has no period before. */
    static Optional<Period> of(Period period, Formula.Against against, boolean state) {
        return switch (against) {
            case LAST_YEAR -> Optional.of(yearBefore(period));
            case PREVIOUS -> previous(period, state);
        };
    }

    /** A year before: the end of a month goes to the end of the month. */
    public static Period yearBefore(Period period) {
        LocalDate to = period.to().minusYears(1);
        LocalDate from = period.from();
        return new Period(
                from == null ? null : from.minusYears(1),
                endsMonth(period.to()) ? to.withDayOfMonth(to.lengthOfMonth()) : to);
    }

    private static Optional<Period> previous(Period period, boolean state) {
        if (state) {
            return Optional.of(new Period(null, period.to().withDayOfMonth(1).minusDays(1)));
        }
        LocalDate from = period.from();
        if (from == null) {
            return Optional.empty();
        }
        return Optional.of(new Period(firstOfSame(from, period.to()), from.minusDays(1)));
    }

    /** Whole months give as many whole months, other days as many days. */
    private static LocalDate firstOfSame(LocalDate from, LocalDate to) {
        if (from.getDayOfMonth() == 1 && endsMonth(to)) {
            return from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1)));
        }
        return from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static boolean endsMonth(@Nullable LocalDate day) {
        return day != null && day.getDayOfMonth() == day.lengthOfMonth();
    }
}
