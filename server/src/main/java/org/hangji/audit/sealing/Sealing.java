package org.hangji.audit.sealing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hangji.audit.Journal;
import org.hangji.audit.SealHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what the journal holds and has not sealed yet (封存). */
@Component
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int BATCH = 5000;

    private final SealStore store;
    private final HeadFile heads;
    private final Clock clock;
    private final TransactionTemplate apart;

    Sealing(SealStore store, HeadFile heads, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.heads = heads;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Seals all committed lines; the head of the chain afterwards. */
    public SealHead seal() {
        try {
            while (Boolean.TRUE.equals(apart.execute(status -> batch()))) {
                // The lock is free between two batches, so that a long backlog holds nobody up.
            }
        } catch (ConcurrencyFailureException busy) {
            LOG.info("an act has been under way for long; its lines are sealed the next minute");
        }
        SealHead head = head();
        if (head.seq() > 0) {
            // After the commit: a head outside the database never speaks of seals that are not in it.
            heads.append(head);
        }
        return head;
    }

    /** The head of the chain as it stands. */
    public SealHead head() {
        return Objects.requireNonNull(apart.execute(
                status -> store.head().orElseGet(() -> new SealHead(0, "", Instant.EPOCH))));
    }

    private boolean batch() {
        store.lock(Journal.LOCK);
        Seal last =
                store.head().map(head -> new Seal(head.seq(), "", head.chain())).orElse(Seal.NONE);
        List<JournalLine> lines = store.linesAfter(last.seq(), BATCH);
        List<Seal> seals = new ArrayList<>();
        for (JournalLine line : lines) {
            last = last.next(line);
            seals.add(last);
        }
        if (!seals.isEmpty()) {
            store.insert(seals, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return lines.size() == BATCH;
    }
}
