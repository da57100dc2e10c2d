package org.hangji.rectify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a line of a list (问题). What the parts mean stands at {@link Finding}.
 *
 * @param measures how many measures it has
 * @param verifiedMeasures how many of them are verified
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
        int version) {}
