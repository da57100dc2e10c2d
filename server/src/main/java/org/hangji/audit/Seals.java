package org.hangji.audit;

import org.hangji.audit.sealing.Sealing;
import org.hangji.shared.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sealing of the journal (审计封存): every minute, and at once where something is published. */
@Component
public class Seals {

    private final Sealing sealing;

    Seals(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * Seals all lines of the journal that are committed; where a transaction runs, as soon as it is committed, with its
     * own lines. Where another writer holds on for long, the next minute's sealing does it.
     */
    public void sealNow() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            seal();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                seal();
            }
        });
    }

    /** The head of the chain as it stands, to be printed in a publication. */
    public SealHead head() {
        return Acting.as(Acting.system("seal"), sealing::head);
    }

    private void seal() {
        Acting.as(Acting.system("seal"), sealing::seal);
    }
}
