package org.hangji.ledger.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hangji.ledger.BatchOutcome;
import org.hangji.ledger.BatchOutcome.Fault;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;

/** The faults of a batch: all are counted, the first are kept. */
final class BatchFaults {

    private final List<Fault> first = new ArrayList<>();
    private long all;

    /** Adds what a refusal says, but nothing of the fields that are at fault already. */
    void add(int row, Refusal refusal, List<FieldError> already) {
        if (refusal.errors().isEmpty()) {
            add(new Fault(row, "", refusal.kind().name().toLowerCase(Locale.ROOT), refusal.getMessage()));
        }
        refusal.errors().stream()
                .filter(error ->
                        already.stream().noneMatch(other -> other.field().equals(error.field())))
                .forEach(error -> add(row, error));
    }

    void add(int row, FieldError error) {
        add(new Fault(row, error.field(), error.rule(), error.message()));
    }

    void add(Fault fault) {
        all++;
        if (first.size() < BatchOutcome.MOST) {
            first.add(fault);
        }
    }

    boolean none() {
        return all == 0;
    }

    BatchOutcome.Refused refused() {
        return new BatchOutcome.Refused(
                first.stream().sorted(Comparator.comparingInt(Fault::row)).toList(), all);
    }
}
