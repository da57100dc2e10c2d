package org.hangji.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hangji.organization.Unit;
import org.hangji.organization.UnitSpan;
import org.jspecify.annotations.Nullable;

/**
 * Who must report which ledger for which periods, and by when (报送要求).
 *
 * @param name what its returns are called: {@code 治超案件月报}
 * @param own the periods of {@link Rhythm#OWN}, in order; else empty
 * @param dueDays working days after the end of a period until its return is due, 0 to 60
 * @param below code of the unit below which units must report
 * @param belowPath that unit's place in the tree
 * @param kinds which units below it
 * @param reviews levels of review, 1 to 3, each by another person
 * @param from the period that holds this day is the first
 * @param until periods that begin after this day are not reported any more, {@code null} while it goes on
 * @param totals numbers that are set beside entries
 * @param definedBy who defined it
 */
public record ReportingDuty(
        long id,
        String ledger,
        String name,
        Rhythm rhythm,
        List<ReportingPeriod> own,
        int dueDays,
        String below,
        String belowPath,
        Set<Unit.Kind> kinds,
        int reviews,
        LocalDate from,
        @Nullable LocalDate until,
        List<ReportedTotal> totals,
        String definedBy) {

    public ReportingDuty {
        own = List.copyOf(own);
        kinds = Set.copyOf(kinds);
        totals = List.copyOf(totals);
    }

    /** The periods that began on or before a day, the earliest first. */
    public List<ReportingPeriod> periods(LocalDate day) {
        LocalDate end = until == null || day.isBefore(until) ? day : until;
        if (rhythm == Rhythm.OWN) {
            return own.stream()
                    .filter(period ->
                            !period.last().isBefore(from) && !period.first().isAfter(end))
                    .toList();
        }
        List<ReportingPeriod> periods = new ArrayList<>();
        LocalDate next = from;
        while (!next.isAfter(end)) {
            ReportingPeriod period = rhythm.around(next);
            periods.add(period);
            next = period.last().plusDays(1);
        }
        return periods;
    }

    /** The period that begins on a day, where it is one of this duty. */
    public Optional<ReportingPeriod> period(LocalDate first) {
        if (rhythm == Rhythm.OWN) {
            return own.stream().filter(period -> period.first().equals(first)).findFirst();
        }
        ReportingPeriod period = rhythm.around(first);
        boolean reported = period.first().equals(first)
                && !period.last().isBefore(from)
                && (until == null || !first.isAfter(until));
        return reported ? Optional.of(period) : Optional.empty();
    }

    /** Whether a unit must report a period: it is of the kind, lies below, and exists on the period's last day. */
    public boolean concerns(UnitSpan span, ReportingPeriod period) {
        return kinds.contains(span.unit().kind())
                && span.unit().path().startsWith(belowPath + ".")
                && span.existsOn(period.last());
    }

    public LocalDate due(ReportingPeriod period) {
        return period.due(dueDays);
    }
}
