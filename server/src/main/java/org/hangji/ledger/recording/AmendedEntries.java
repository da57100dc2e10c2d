package org.hangji.ledger.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Journal;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes the versions that amendments of locked periods have agreed on. The same validator as everywhere; the table lets in
 * no version that no agreed amendment names.
 */
@Component
public class AmendedEntries {

    /** How such versions are marked. */
    static final String ORIGIN = "amendment";

    private final EntryTable table;
    private final UniqueEntries uniqueEntries;
    private final PeriodLocks locks;
    private final KnownThings known;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AmendedEntries(
            EntryTable table,
            UniqueEntries uniqueEntries,
            PeriodLocks locks,
            KnownThings known,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.uniqueEntries = uniqueEntries;
        this.locks = locks;
        this.known = known;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The version that would stand, without its digest; refuses with every fault.
     *
     * @param id number of the entry
     * @param standing the version to be changed, {@code null} for an entry that was forgotten
     * @param draft {@code null} where the entry is to be withdrawn
     * @param first first day of the locked period; the changed entry must lie in no other locked one
     */
    public Entry next(
            LedgerDefinition definition,
            Unit unit,
            long id,
            @Nullable Entry standing,
            @Nullable Draft draft,
            LocalDate first,
            String reason) {
        if (standing != null && draft == null) {
            return version(definition, unit, id, standing, standing.occurredOn(), standing.values(), true, reason);
        }
        Draft given = draft == null ? new Draft(null, null, Map.of()) : draft;
        Validator.Checked checked = new Validator(definition, new Remembered(known))
                .check(
                        standing == null ? given : given.over(standing),
                        AsOf.today(clock),
                        standing == null ? Map.of() : standing.values());
        locks.held(definition, List.of(unit.code()))
                .at(unit.code(), checked.occurredOn())
                .filter(lock -> !lock.first().equals(first))
                .ifPresent(other -> {
                    throw Refusal.invalid(
                            LedgerDefinition.OCCURRED_ON,
                            "locked",
                            "更正后的日期%s落在另一份已锁定的报表里（%s至%s），请在那一份里申请更正。"
                                    .formatted(checked.occurredOn(), other.first(), other.last()));
                });
        Entry next = version(definition, unit, id, standing, checked.occurredOn(), checked.values(), false, reason);
        uniqueEntries.requireNone(definition, next);
        return next;
    }

    /** A number for an entry that was forgotten. */
    public long newEntry() {
        return table.newId();
    }

    /** Writes the version; the decision that names it stands already. */
    public void write(LedgerDefinition definition, @Nullable Entry standing, Entry next) {
        Entry sealed = next.withDigest(RecordDigest.of(next));
        table.insert(definition, List.of(sealed));
        journal.write(EntryAct.of(sealed));
        events.publishEvent(
                standing == null
                        ? EntriesRecorded.recorded(List.of(sealed))
                        : EntriesRecorded.changed(standing, sealed));
    }

    private Entry version(
            LedgerDefinition definition,
            Unit unit,
            long id,
            @Nullable Entry standing,
            LocalDate occurredOn,
            Map<String, Object> values,
            boolean withdrawn,
            String reason) {
        Acting acting = Acting.current();
        return new Entry(
                definition.id(),
                id,
                standing == null ? 1 : standing.version() + 1,
                occurredOn,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.person(),
                acting.name(),
                unit.code(),
                standing == null ? unit.path() : standing.unitPath(),
                unit.name(),
                withdrawn,
                reason,
                ORIGIN,
                "",
                values);
    }
}
