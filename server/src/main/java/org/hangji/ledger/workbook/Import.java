package org.hangji.ledger.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that came back (导入记录).
 *
 * @param unit code of the unit that it was issued to
 * @param workbook id of the workbook
 * @param from first day that it is about, {@code null} where it is about no period
 * @param outcome what became of it, {@code null} as long as nothing did
 */
record Import(
        long id,
        String ledger,
        String unit,
        String unitName,
        UUID workbook,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String fileName,
        String sha256,
        long size,
        Instant recordedAt,
        String recordedByName,
        @Nullable Outcome outcome) {

    /** How it ended. */
    enum State {
        /** 已登记 */
        STORED,
        /** 有错，一行也没有登记 */
        REFUSED,
        /** 同一份文件已经登记过 */
        SAME,
        /** 没有办成 */
        FAILED
    }

    /**
     * A fault with the cell that it is about.
     *
     * @param cell {@code D5}; the row alone where the row is meant, empty for the whole workbook
     */
    record Fault(int row, String cell, String field, String rule, String message) {}

    /**
     * What became of it.
     *
     * @param faults how many there are; {@code listed} holds the first of them
     * @param message in words, where it could not be judged row by row
     * @param sameAs the import by which the same file was stored
     */
    record Outcome(
            State state,
            int recorded,
            int corrected,
            int unchanged,
            long faults,
            List<Fault> listed,
            String message,
            @Nullable Long sameAs,
            Instant recordedAt) {

        Outcome {
            listed = List.copyOf(listed);
        }

        static Outcome of(State state, String message, @Nullable Long sameAs, Instant now) {
            return new Outcome(state, 0, 0, 0, 0, List.of(), message, sameAs, now);
        }
    }
}
