package org.hangji.rectify;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of inspection (检查轮次) with its counts as the caller sees them.
 *
 * @param occurredOn the day of feedback
 * @param shownAsOf the day as of which its pages open, {@code null} for now; the worked example has one
 * @param withdrawnReason why it was withdrawn, {@code null} where it stands
 */
public record Round(
        long id,
        String name,
        String source,
        String text,
        LocalDate occurredOn,
        Instant recordedAt,
        PersonRef registeredBy,
        UnitRef unit,
        @Nullable LocalDate shownAsOf,
        @Nullable String withdrawnReason,
        RoundCounts counts) {

    /** Where its page is, with the day as of which it opens. */
    public String href() {
        return Shown.at("/rounds/" + id, shownAsOf);
    }

    /** Where its page is as it stands today. */
    public String hrefNow() {
        return Shown.now("/rounds/" + id, shownAsOf);
    }

    /** The name by which figures are asked of this round alone; no other round has it. */
    public String label() {
        return name + "（" + id + "）";
    }
}
