package org.hangji.ledger.recording;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.hangji.audit.Journal;
import org.hangji.ledger.BatchOutcome;
import org.hangji.ledger.BatchRow;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.browsing.Entries;
import org.hangji.organization.Organizations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Records many rows of one person at once (成批登记), all or none. Rows are taken, checked and written piece by piece, so
 * that it does not matter how many there are; where one is at fault, what was written is taken back.
 */
@Component
public class BatchRecorder {

    private static final int PIECE = 2_000;

    private final EntryTable ids;
    private final BatchTable table;
    private final BatchSeal seal;
    private final Entries entries;
    private final PeriodLocks locks;
    private final Organizations organizations;
    private final Lookups lookups;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchRecorder(
            EntryTable ids,
            BatchTable table,
            BatchSeal seal,
            Entries entries,
            PeriodLocks locks,
            Organizations organizations,
            Lookups lookups,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ids = ids;
        this.table = table;
        this.seal = seal;
        this.entries = entries;
        this.locks = locks;
        this.organizations = organizations;
        this.lookups = lookups;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the rows within the running transaction, which goes on whatever the outcome.
     *
     * @param progress told now and then how many rows were looked at
     */
    public BatchOutcome record(
            LedgerDefinition definition, Iterator<BatchRow> rows, String origin, IntConsumer progress) {
        Drafting drafting = new Drafting(definition, organizations, lookups, clock, origin);
        drafting.requireRole();
        Batch batch = new Batch(definition, drafting, locks);
        table.open(definition);
        try {
            write(definition, batch, rows, progress);
        } catch (ConcurrencyFailureException overtaken) {
            batch.faults().add(new BatchOutcome.Fault(0, "", "conflict", "有记录刚刚被别人更正过，一行也没有登记：请下载新的内容，看过再改。"));
        }
        if (!batch.faults().none()) {
            table.takeBack();
            return batch.faults().refused();
        }
        table.close();
        Written written = batch.written();
        if (!written.none()) {
            journal.write(EntryAct.together(definition, written, origin, seal.keep(definition.id(), batch.members())));
            written.events(definition.id()).forEach(events::publishEvent);
        }
        return new BatchOutcome.Stored(written.recorded(), written.corrected(), batch.unchanged());
    }

    /** While a piece is written the next one is checked; only corrections and words not met before ask in between. */
    private void write(LedgerDefinition definition, Batch batch, Iterator<BatchRow> rows, IntConsumer progress) {
        IdStock stock = new IdStock(ids);
        try (BatchWriter writer = new BatchWriter(definition, table, batch::clash)) {
            try {
                while (rows.hasNext()) {
                    List<NumberedEntry> piece = piece(definition, batch, take(rows), stock);
                    boolean last = !rows.hasNext();
                    writer.await();
                    if (!last) {
                        stock.fill(PIECE);
                    }
                    writer.write(piece, last);
                    progress.accept(batch.seen());
                }
                writer.await();
            } catch (RuntimeException fault) {
                throw writer.first(fault);
            }
        }
    }

    private List<NumberedEntry> piece(LedgerDefinition definition, Batch batch, List<BatchRow> rows, IdStock stock) {
        List<Long> changed = rows.stream()
                .map(BatchRow::change)
                .filter(Objects::nonNull)
                .map(BatchRow.Change::entry)
                .toList();
        stock.fill(rows.size() - changed.size());
        return batch.piece(rows, entries.standing(definition, changed), stock);
    }

    private static List<BatchRow> take(Iterator<BatchRow> rows) {
        List<BatchRow> piece = new ArrayList<>(PIECE);
        while (rows.hasNext() && piece.size() < PIECE) {
            piece.add(rows.next());
        }
        return piece;
    }
}
