package org.hangji.figure.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a figure come from (数字来源) and what they add up to.
 *
 * @param from the ledger, or a read view of the loop
 * @param where what a row must be
 * @param sum the field whose numbers are added; {@code null} where the rows are counted
 * @param object the field that names the one thing, {@code null} where there is none
 */
public record Source(
        From from,
        List<Condition> where,
        @Nullable String sum,
        @Nullable String object) {

    /** A set of rows. */
    public sealed interface From {}

    /** Entries of a ledger (台账). */
    public record Ledger(String id) implements From {}

    /** Problems, measures or feedback items of the loop (整改). */
    public record Loop(View view) implements From {}

    /** Which rows of the loop. */
    public enum View {
        FINDINGS,
        MEASURES,
        FEEDBACK_ITEMS
    }

    public Source {
        where = List.copyOf(where);
    }
}
