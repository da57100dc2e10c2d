package org.hangji.rectify;

import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for (筛选条件); what is {@code null} does not matter.
 *
 * @param overdue whether the clock of an open finding ran out
 * @param organization code of a unit: findings of it and of the units below it
 * @param text part of number or title
 * @param mine only those in which the caller takes part
 */
public record FindingFilter(
        @Nullable Long round,
        @Nullable String source,
        @Nullable FindingState state,
        @Nullable Outcome outcome,
        @Nullable Boolean overdue,
        @Nullable String organization,
        @Nullable String text,
        boolean mine) {

    public static final FindingFilter ALL = new FindingFilter(null, null, null, null, null, null, null, false);

    /** Those in which the caller takes part. */
    public static FindingFilter takingPart() {
        return new FindingFilter(null, null, null, null, null, null, null, true);
    }
}
