package org.hangji.audit;

import java.util.Map;
import java.util.function.Consumer;
import org.hangji.audit.verification.Verifier;
import org.hangji.shared.Acting;
import org.springframework.stereotype.Component;

/** Recomputes the seals of the journal and all that is bound to it (核对). It writes nothing but a line that it was done. */
@Component
public class Verification {

    private static final Acting SYSTEM = Acting.system("verify");

    private final Verifier verifier;
    private final Journal journal;

    Verification(Verifier verifier, Journal journal) {
        this.verifier = verifier;
        this.journal = journal;
    }

    /** Everything, on one snapshot of the database, beside whatever else goes on. */
    public VerificationReport run() {
        return run(Extent.full());
    }

    /** Only what has come since the last full verification that found all in order; a full one where there is none. */
    public VerificationReport runQuick(Consumer<String> progress) {
        return run(new Extent(Acting.as(SYSTEM, verifier::lastInOrder), progress));
    }

    public VerificationReport run(Extent extent) {
        VerificationReport report = Acting.as(SYSTEM, () -> verifier.run(extent));
        long differences = report.results().stream()
                .mapToLong(result -> result.differences().size())
                .sum();
        Acting asking = Acting.orNull();
        Map<String, String> detail = Map.of(
                "extent", extent.quick() ? "quick" : "full",
                "result", report.agrees() ? "一致" : "不一致",
                "differences", Long.toString(differences));
        Acting.as(asking == null ? SYSTEM : asking, () -> {
            journal.writeApart(Act.done(Verifier.ACT, "journal", "all", detail));
            return true;
        });
        return report;
    }
}
