package org.hangji.figure.contradiction.rule;

import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.definition.Source;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction as a rule finds it (一处矛盾).
 *
 * @param key what it is about, so that it is the same when it is found again
 * @param unit who must answer: the unit that holds all the records that contradict
 * @param subject what it is about, in words
 * @param sources ids of the ledgers whose records contradict; {@code findings} for the loop
 * @param day where in time it lies, {@code null} where it lies in no day
 * @param from first day of the records
 * @param to last day of the records
 * @param sentence what contradicts, with the numbers
 * @param rows the records, at most {@link #MOST_ROWS} of them
 * @param total how many records there are
 * @param mark says which records contradict, and with what values: another mark is other rows
 */
public record Found(
        String key,
        Place unit,
        String subject,
        List<String> sources,
        @Nullable LocalDate day,
        LocalDate from,
        LocalDate to,
        String sentence,
        List<FoundRow> rows,
        int total,
        String mark) {

    public static final int MOST_ROWS = 50;

    /** The source of what stands in the loop. */
    public static final String FINDINGS = "findings";

    /** The source of what was reported. */
    static final String RETURNS = "returns";

    /** What the records of a set of rows are called. */
    public static String source(Source.From from) {
        return switch (from) {
            case Source.Ledger(String ledger) -> ledger;
            case Source.Returns() -> RETURNS;
            case Source.Loop(Source.View view) -> FINDINGS;
        };
    }

    public Found {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows.size() > MOST_ROWS ? rows.subList(0, MOST_ROWS) : rows);
    }

    /** A unit: its code, its path in the tree and its name. */
    public record Place(String code, String path, String name) {}

    /** With the rows that contradict as their own mark. */
    static Found of(
            String key,
            Place unit,
            String subject,
            List<String> sources,
            @Nullable LocalDate day,
            LocalDate from,
            LocalDate to,
            String sentence,
            List<FoundRow> rows) {
        return new Found(key, unit, subject, sources, day, from, to, sentence, rows, rows.size(), FoundRow.mark(rows));
    }
}
