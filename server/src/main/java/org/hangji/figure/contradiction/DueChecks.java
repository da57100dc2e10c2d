package org.hangji.figure.contradiction;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.figure.contradiction.Checking.Tally;
import org.hangji.figure.contradiction.rule.Extent;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at what was written (随报随检): a write is noted within its transaction and looked at right after it, over its own
 * units and days. One is looked at at a time; where many come at once they are looked at together, and a look that takes long
 * is left to the timer, so that nobody waits for it.
 */
@Component
class DueChecks {

    private static final Logger LOG = LoggerFactory.getLogger(DueChecks.class);

    private static final int TOGETHER = 500;
    /** More writes than this at once are a load; then looking takes at most a fifth of the time. */
    private static final int LOAD = 10;

    private final DueStore due;
    private final Checking checking;
    private final Journal journal;
    private final Database database;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final int patience;
    private final int rest;
    private final ReentrantLock one = new ReentrantLock();
    private volatile long restUntil = System.nanoTime();

    /**
     * @param patience the milliseconds that whoever writes waits for the look
     * @param rest under load, how many times as long as a look nobody else looks; 0 for no rest
     */
    DueChecks(
            DueStore due,
            Checking checking,
            Journal journal,
            Database database,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${hangji.contradictions.patience:1500}") int patience,
            @Value("${hangji.contradictions.rest:4}") int rest) {
        this.due = due;
        this.checking = checking;
        this.journal = journal;
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.patience = patience;
        this.rest = rest;
    }

    @EventListener
    void note(EntriesRecorded written) {
        due.add(written);
        if (Acting.current().signedIn() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookNow();
                }
            });
        }
    }

    /** Looks at everything that is due; for the timer. Answers how many writes were looked at. */
    int lookAtAll() {
        one.lock();
        try {
            int looked = 0;
            int last;
            do {
                last = look(null);
                looked += last;
            } while (last > 0);
            return looked;
        } finally {
            one.unlock();
        }
    }

    private void lookNow() {
        if (!takeTurn()) {
            return;
        }
        try {
            long began = System.nanoTime();
            if (look(patience) > LOAD) {
                restUntil = System.nanoTime() + rest * (System.nanoTime() - began);
            }
        } catch (DataAccessException | TransactionException fault) {
            LOG.warn("contradictions are looked for later: {}", fault.getMessage());
            restUntil = System.nanoTime() + 10_000_000_000L;
        } finally {
            one.unlock();
        }
    }

    /** With no rest everybody waits for a look of his own. */
    private boolean takeTurn() {
        if (rest == 0) {
            one.lock();
            return true;
        }
        return System.nanoTime() - restUntil >= 0 && one.tryLock();
    }

    private int look(@Nullable Integer limit) {
        return Acting.as(Acting.system("contradictions"), () -> {
            Integer writes = apart.execute(status -> {
                if (limit != null) {
                    database.sql("select set_config('statement_timeout', ?, true)")
                            .param(limit.toString())
                            .query(String.class)
                            .single();
                }
                return lookAt(due.take(TOGETHER, new AsOf(clock.instant())));
            });
            return writes == null ? 0 : writes;
        });
    }

    private int lookAt(DueStore.Taken taken) {
        Tally tally = Tally.NOTHING;
        for (Extent extent : taken.extents()) {
            tally = tally.and(checking.check(extent));
        }
        if (tally.changed()) {
            journal.write(Act.done("contradiction.check", "contradiction", "due", Map.copyOf(tally.detail())));
        }
        return taken.writes();
    }
}
