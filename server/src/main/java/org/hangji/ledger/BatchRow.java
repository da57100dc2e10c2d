package org.hangji.ledger;

import java.util.List;
import java.util.Map;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * One row of many that are recorded at once (成批登记的一行).
 *
 * @param row the number by which whoever handed it in finds it, from 1
 * @param change which entry it changes, {@code null} for a new one
 * @param faults what whoever read the row found already; a field that is named here is not judged again
 */
public record BatchRow(int row, Draft draft, @Nullable Change change, List<FieldError> faults) {

    public BatchRow {
        faults = List.copyOf(faults);
    }

    /**
     * What a row changes. Where its content is what the entry says already, nothing is written and no reason is asked.
     *
     * @param entry the entry
     * @param version the version that whoever filled the row in has seen
     * @param reason why
     */
    public record Change(long entry, int version, String reason) {}

    /** A fault of all rows together, known when the last one is read. */
    public static BatchRow fault(String rule, String message) {
        return new BatchRow(0, new Draft(null, null, Map.of()), null, List.of(new FieldError("", rule, message)));
    }

    public static BatchRow fresh(int row, Draft draft) {
        return new BatchRow(row, draft, null, List.of());
    }
}
