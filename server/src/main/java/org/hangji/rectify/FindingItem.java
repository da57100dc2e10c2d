package org.hangji.rectify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a line of a list (问题). What the parts mean stands at {@link Finding}.
 *
 * @param measures how many measures it has
 * @param verifiedMeasures how many of them are verified
 * @param shownAsOf the day as of which its pages open, {@code null} for now
 */
public record FindingItem(
        long id,
        String number,
        @Nullable Long round,
        String title,
        String source,
        String aspect,
        boolean major,
        FindingState state,
        @Nullable Outcome outcome,
        @Nullable UnitRef unit,
        @Nullable PersonRef rectifier,
        @Nullable PersonRef leader,
        @Nullable PersonRef verifier,
        LocalDate occurredOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate due,
        boolean overdue,
        int measures,
        int verifiedMeasures,
        int version,
        @Nullable LocalDate shownAsOf) {

    /** Where its page is, with the day as of which it opens. */
    public String href() {
        return Shown.at("/findings/" + id, shownAsOf);
    }

    /** A finding as a line, as far as it is told. */
    public static FindingItem of(Finding finding) {
        return new FindingItem(
                finding.id(),
                finding.number(),
                finding.round(),
                finding.title(),
                finding.source(),
                finding.aspect(),
                finding.major(),
                finding.state(),
                finding.outcome(),
                finding.unit(),
                finding.rectifier(),
                finding.leader(),
                finding.verifier(),
                finding.occurredOn(),
                finding.deadline(),
                finding.due(),
                finding.overdue(),
                finding.measures().size(),
                (int) finding.measures().stream()
                        .filter(measure -> measure.state() == MeasureState.VERIFIED)
                        .count(),
                finding.version(),
                finding.shownAsOf());
    }
}
