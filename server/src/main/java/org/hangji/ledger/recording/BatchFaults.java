package org.hangji.ledger.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hangji.ledger.BatchOutcome;
import org.hangji.ledger.BatchOutcome.Fault;
import org.hangji.shared.Refusal;

/** The faults of a batch: all are counted, the first are kept. */
final class BatchFaults {

    private final List<Fault> first = new ArrayList<>();
    private long all;

    void add(int row, Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            add(new Fault(row, "", refusal.kind().name().toLowerCase(Locale.ROOT), refusal.getMessage()));
        }
        refusal.errors().forEach(error -> add(new Fault(row, error.field(), error.rule(), error.message())));
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
