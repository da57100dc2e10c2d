package org.hangji.audit;

import org.hangji.audit.verification.Verifier;
import org.hangji.shared.Acting;
import org.springframework.stereotype.Component;

/** Recomputes the seals of the journal and all that is bound to it (核对). It writes nothing. */
@Component
public class Verification {

    private final Verifier verifier;

    Verification(Verifier verifier) {
        this.verifier = verifier;
    }

    /** Runs on one snapshot of the database, beside whatever else goes on. */
    public VerificationReport run() {
        return Acting.as(Acting.system("verify"), verifier::run);
    }
}
