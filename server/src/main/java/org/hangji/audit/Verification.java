package org.hangji.audit;

import java.util.Map;
import org.hangji.audit.verification.Verifier;
import org.hangji.shared.Acting;
import org.springframework.stereotype.Component;

/** Recomputes the seals of the journal and all that is bound to it (核对). It writes nothing but a line that it was done. */
@Component
public class Verification {

    private final Verifier verifier;
    private final Journal journal;

    Verification(Verifier verifier, Journal journal) {
        this.verifier = verifier;
        this.journal = journal;
    }

    /** Runs on one snapshot of the database, beside whatever else goes on. */
    public VerificationReport run() {
        Acting system = Acting.system("verify");
        VerificationReport report = Acting.as(system, verifier::run);
        long differences = report.results().stream()
                .mapToLong(result -> result.differences().size())
                .sum();
        Acting asking = Acting.orNull();
        Acting.as(asking == null ? system : asking, () -> {
            journal.writeApart(Act.done(
                    "audit.verify",
                    "journal",
                    "all",
                    Map.of("result", report.agrees() ? "一致" : "不一致", "differences", Long.toString(differences))));
            return true;
        });
        return report;
    }
}
