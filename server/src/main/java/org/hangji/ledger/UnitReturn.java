package org.hangji.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The return of one unit for one period (一份报表), whether or not anything was submitted.
 *
 * @param due the last day on which it is in time
 * @param firstSubmitted when it was submitted for the first time, {@code null} where it never was
 * @param presses how often it was pressed for
 * @param amendments how many amendments after the lock were agreed to
 */
public record UnitReturn(
        ReturnKey key,
        String unitName,
        String unitPath,
        ReportingPeriod period,
        LocalDate due,
        ReturnState state,
        @Nullable Instant firstSubmitted,
        int presses,
        int amendments) {

    /** Whether it was submitted by the due day (及时), whatever became of it then. */
    public boolean timely() {
        return firstSubmitted != null && !new AsOf(firstSubmitted).day().isAfter(due);
    }

    /** Whether the due day is over, so that it counts among those that had to be there. */
    public boolean isDue(AsOf asOf) {
        return !asOf.instant().isBefore(AsOf.endOf(due).instant());
    }

    /** Whether nothing lies with the reviewers although the due day is over (逾期未报). */
    public boolean late(AsOf asOf) {
        return isDue(asOf) && (state instanceof ReturnState.Open || state instanceof ReturnState.Returned);
    }

    /** What was handed in last, {@code null} where nothing was. */
    public ReturnState.@Nullable Submission submission() {
        return switch (state) {
            case ReturnState.Open open -> null;
            case ReturnState.Submitted submitted -> submitted.submission();
            case ReturnState.Returned returned -> returned.submission();
            case ReturnState.Reviewed reviewed -> reviewed.submission();
            case ReturnState.Locked locked -> locked.submission();
        };
    }
}
