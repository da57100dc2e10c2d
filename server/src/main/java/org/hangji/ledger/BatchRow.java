package org.hangji.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One row of many that are recorded at once (成批登记的一行).
 *
 * @param row the number by which whoever handed it in finds it, from 1
 * @param change which entry it changes, {@code null} for a new one
 */
public record BatchRow(int row, Draft draft, @Nullable Change change) {

    /**
     * What a row changes. Where its content is what the entry says already, nothing is written and no reason is asked.
     *
     * @param entry the entry
     * @param version the version that whoever filled the row in has seen
     * @param reason why
     */
    public record Change(long entry, int version, String reason) {}

    public static BatchRow fresh(int row, Draft draft) {
        return new BatchRow(row, draft, null);
    }
}
