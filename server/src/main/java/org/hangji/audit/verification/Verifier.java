package org.hangji.audit.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hangji.audit.Extent;
import org.hangji.audit.SealedRecords;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.VerificationReport;
import org.hangji.audit.sealing.HeadFile;
import org.hangji.audit.sealing.SealStore;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the checks together (核对) on one snapshot of the database. */
@Component
public class Verifier {

    /** The act under which verifications stand in the journal. */
    public static final String ACT = "audit.verify";

    private final SealStore store;
    private final HeadFile heads;
    private final List<SealedRecords> records;
    private final List<SelfCheck> checks;
    private final TransactionTemplate snapshot;

    Verifier(
            SealStore store,
            HeadFile heads,
            List<SealedRecords> records,
            List<SelfCheck> checks,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.heads = heads;
        this.records = records;
        this.checks = checks;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** When a full verification last found all in order; empty where none has. */
    public @Nullable Instant lastInOrder() {
        return snapshot.execute(status -> store.lastVerified(ACT));
    }

    public VerificationReport run(Extent extent) {
        // The file is read before the snapshot begins, so it is never ahead of the database.
        ChainCheck chain = new ChainCheck(heads.exists(), heads.heads());
        return Objects.requireNonNull(snapshot.execute(status -> run(chain, extent)));
    }

    private VerificationReport run(ChainCheck chain, Extent extent) {
        List<RecordCheck> recordChecks = records.stream().map(RecordCheck::new).toList();
        try (var lines = store.lines();
                var seals = store.seals()) {
            chain.run(
                    lines.peek(line -> recordChecks.forEach(check -> check.see(line)))
                            .iterator(),
                    seals.iterator());
        }
        List<SelfCheck.Result> results = new ArrayList<>(List.of(chain.result()));
        recordChecks.forEach(check -> results.add(check.run()));
        checks.forEach(check -> results.add(check.check(extent)));
        List<String> notes = new ArrayList<>(chain.notes());
        Instant since = extent.since();
        if (since != null) {
            notes.add("这是快速核对：证据文件只重新计算 " + LocalDate.ofInstant(since, AsOf.ZONE)
                    + " 完整核对一致之后新收的，更早的只看在不在、大小对不对。完整核对用 ./hangji verify。");
        }
        return new VerificationReport(results, notes);
    }
}
