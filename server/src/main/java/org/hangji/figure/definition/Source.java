package org.hangji.figure.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a figure come from (数字来源) and what is made of them.
 *
 * @param from the ledger, or a read view of the loop
 * @param where what a row must be
 * @param measure what is made of the rows
 * @param object the field that names the one thing, {@code null} where there is none
 * @param since from which day a cumulative figure counts, {@code null} for one that counts the days asked for
 */
public record Source(
        From from,
        List<Condition> where,
        Measure measure,
        @Nullable String object,
        @Nullable Since since) implements Formula {

    /** A set of rows. */
    public sealed interface From {}

    /** Entries of a ledger (台账). */
    public record Ledger(String id) implements From {}

    /** Problems, measures or feedback items of the loop (整改). */
    public record Loop(View view) implements From {}

    /** Returns that units had to hand in, whether or not they did (报送). */
    public record Returns() implements From {}

    /** Which rows of the loop. */
    public enum View {
        FINDINGS,
        MEASURES,
        FEEDBACK_ITEMS
    }

    public Source {
        where = List.copyOf(where);
    }

    /** Rows that are counted, or whose numbers in {@code sum} are added up. */
    public Source(From from, List<Condition> where, @Nullable String sum, @Nullable String object) {
        this(from, where, sum == null ? Measure.COUNT : new Measure.Sum(sum), object, null);
    }

    /** The field whose numbers the contributions are, of a sum or an average; {@code null} for the other kinds. */
    public @Nullable String sum() {
        return switch (measure) {
            case Measure.Sum sum -> sum.field();
            case Measure.Average average -> average.field();
            case Measure.Count _, Measure.Distinct _ -> null;
        };
    }

    /** The field whose different values are counted, {@code null} for the other kinds. */
    public @Nullable String distinct() {
        return measure instanceof Measure.Distinct(String field) ? field : null;
    }
}
