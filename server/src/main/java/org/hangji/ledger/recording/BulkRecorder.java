package org.hangji.ledger.recording;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Journal;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryHistory;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records many entries with their versions at once, for the platform itself. */
@Component
public class BulkRecorder {

    private final EntryTable table;
    private final PeriodLocks locks;
    private final Organizations organizations;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    BulkRecorder(
            EntryTable table,
            PeriodLocks locks,
            Organizations organizations,
            Journal journal,
            ApplicationEventPublisher events) {
        this.table = table;
        this.locks = locks;
        this.organizations = organizations;
        this.journal = journal;
        this.events = events;
    }

    /** Records all histories, or refuses at the first that breaks a rule, naming it. Answers the number of versions. */
    public int record(LedgerDefinition definition, List<EntryHistory> histories, String origin) {
        if (!Acting.current().has(Role.SYSTEM)) {
            throw Refusal.forbidden("成批装入只由系统自己做。");
        }
        Map<String, Boolean> known = new HashMap<>();
        Map<String, Unit> units = new HashMap<>();
        Validator validator = new Validator(
                definition,
                code -> known.computeIfAbsent(
                        code, asked -> !organizations.unitName(asked).isEmpty()));
        List<Long> ids = table.newIds(histories.size());
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < histories.size(); index++) {
            EntryHistory history = histories.get(index);
            Unit unit = units.computeIfAbsent(history.unit(), organizations::requireUnit);
            entries.addAll(versions(definition, validator, history, ids.get(index), unit, origin));
        }
        requireOpen(definition, entries);
        table.insert(definition, entries);
        journal.write(entries.stream().map(EntryAct::of).toList());
        if (!entries.isEmpty()) {
            events.publishEvent(EntriesRecorded.recorded(entries));
        }
        return entries.size();
    }

    private static List<Entry> versions(
            LedgerDefinition definition, Validator validator, EntryHistory history, long id, Unit unit, String origin) {
        Acting acting = Acting.current();
        List<Entry> entries = new ArrayList<>();
        for (EntryHistory.Version version : history.versions()) {
            Draft draft = entries.isEmpty() ? version.draft() : version.draft().over(entries.getLast());
            LocalDate day = new AsOf(version.recordedAt()).day();
            Map<String, Object> standing =
                    entries.isEmpty() ? Map.of() : entries.getLast().values();
            Validator.Checked checked = check(definition, validator, draft, day, standing);
            Entry entry = new Entry(
                    definition.id(),
                    id,
                    entries.size() + 1,
                    checked.occurredOn(),
                    version.recordedAt().truncatedTo(ChronoUnit.MICROS),
                    acting.person() == 0 ? null : acting.person(),
                    acting.name(),
                    unit.code(),
                    unit.path(),
                    unit.name(),
                    false,
                    version.reason(),
                    origin,
                    "",
                    checked.values());
            entries.add(entry.withDigest(RecordDigest.of(entry)));
        }
        return entries;
    }

    private static Validator.Checked check(
            LedgerDefinition definition,
            Validator validator,
            Draft draft,
            LocalDate day,
            Map<String, Object> standing) {
        try {
            return validator.check(draft, day, standing);
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind(),
                    "“" + definition.name() + "”的 " + draft.values() + "：" + refusal.getMessage(),
                    refusal.errors());
        }
    }

    private void requireOpen(LedgerDefinition definition, List<Entry> entries) {
        PeriodLocks.Held held =
                locks.held(definition, entries.stream().map(Entry::unit).toList());
        for (Entry entry : entries) {
            List<Refusal.FieldError> faults = held.faults(PeriodLocks.Place.of(null, entry));
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
        }
    }
}
