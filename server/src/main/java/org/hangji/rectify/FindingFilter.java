package org.hangji.rectify;

import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for (筛选条件); what is {@code null} does not matter.
 *
 * @param overdue whether the clock of an open finding ran out
 * @param organization code of a unit: findings of it and of the units below it
 * @param text part of number or title
 * @param mine only those in which the caller takes part
 * @param known as of when, {@code null} for now
 */
public record FindingFilter(
        @Nullable Long round,
        @Nullable String source,
        @Nullable FindingState state,
        @Nullable Outcome outcome,
        @Nullable Boolean overdue,
        @Nullable String organization,
        @Nullable String text,
        boolean mine,
        @Nullable AsOf known,
        Order order) {

    /** In which order the lines stand. */
    public enum Order {
        /** The clock that runs out first on top, so the overdue before all others. */
        DUE,
        /** Major ones first. */
        MAJOR,
        /** The one registered last on top. */
        REGISTERED
    }

    /** As they stand now, the overdue first. */
    public FindingFilter(
            @Nullable Long round,
            @Nullable String source,
            @Nullable FindingState state,
            @Nullable Outcome outcome,
            @Nullable Boolean overdue,
            @Nullable String organization,
            @Nullable String text,
            boolean mine) {
        this(round, source, state, outcome, overdue, organization, text, mine, null, Order.DUE);
    }

    /** Those of them whose clock ran out. */
    public FindingFilter overdueOnly() {
        return new FindingFilter(round, source, state, outcome, true, organization, text, mine, known, order);
    }

    /** The same as it was known then, in that order. */
    public FindingFilter seen(@Nullable AsOf then, Order wanted) {
        return new FindingFilter(round, source, state, outcome, overdue, organization, text, mine, then, wanted);
    }

    public static final FindingFilter ALL = new FindingFilter(null, null, null, null, null, null, null, false);

    /** Those in which the caller takes part. */
    public static FindingFilter takingPart() {
        return new FindingFilter(null, null, null, null, null, null, null, true);
    }
}
