package org.hangji.ledger.recording;

import java.time.Clock;
import java.util.List;
import org.hangji.audit.Journal;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records, corrects and withdraws single entries, with their line in the journal. */
@Component
public class Recorder {

    private final EntryTable table;
    private final UniqueEntries uniqueEntries;
    private final PeriodLocks locks;
    private final Organizations organizations;
    private final Lookups lookups;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recorder(
            EntryTable table,
            UniqueEntries uniqueEntries,
            PeriodLocks locks,
            Organizations organizations,
            Lookups lookups,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.uniqueEntries = uniqueEntries;
        this.locks = locks;
        this.organizations = organizations;
        this.lookups = lookups;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Records a new entry. */
    public Entry record(LedgerDefinition definition, Draft draft, String origin) {
        Drafting drafting = drafting(definition, origin);
        drafting.requireRole();
        Entry entry = drafting.fresh(table.newId(), draft);
        locks.requireOpen(definition, null, entry);
        uniqueEntries.requireNone(definition, entry);
        Entry written = write(definition, entry);
        events.publishEvent(EntriesRecorded.recorded(List.of(written)));
        return written;
    }

    /** Writes a correction upon the standing version. */
    public Entry correct(
            LedgerDefinition definition,
            Entry standing,
            Draft draft,
            String reason,
            @Nullable Integer version,
            String origin) {
        Entry next = drafting(definition, origin).corrected(standing, draft, reason, version);
        locks.requireOpen(definition, standing, next);
        uniqueEntries.requireNone(definition, next);
        return change(definition, standing, next);
    }

    /** Withdraws an entry that should not have been recorded. */
    public Entry withdraw(
            LedgerDefinition definition, Entry standing, String reason, @Nullable Integer version, String origin) {
        Entry next = drafting(definition, origin).withdrawn(standing, reason, version);
        locks.requireOpen(definition, standing, next);
        return change(definition, standing, next);
    }

    private Drafting drafting(LedgerDefinition definition, String origin) {
        return new Drafting(definition, organizations, lookups, clock, origin);
    }

    private Entry change(LedgerDefinition definition, Entry standing, Entry next) {
        Entry written = write(definition, next);
        events.publishEvent(EntriesRecorded.changed(standing, written));
        return written;
    }

    private Entry write(LedgerDefinition definition, Entry entry) {
        Entry sealed = entry.withDigest(RecordDigest.of(entry));
        table.insert(definition, List.of(sealed));
        journal.write(EntryAct.of(sealed));
        return sealed;
    }
}
