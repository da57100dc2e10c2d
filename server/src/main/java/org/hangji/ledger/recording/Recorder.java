package org.hangji.ledger.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Journal;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records, corrects and withdraws single entries, with their line in the journal. */
@Component
public class Recorder {

    private final EntryTable table;
    private final UniqueEntries uniqueEntries;
    private final Organizations organizations;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recorder(
            EntryTable table,
            UniqueEntries uniqueEntries,
            Organizations organizations,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.uniqueEntries = uniqueEntries;
        this.organizations = organizations;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Records a new entry. */
    public Entry record(LedgerDefinition definition, Draft draft, String origin) {
        requireRole(definition);
        Unit unit = unit(definition, draft.unit());
        Validator.Checked checked = check(definition, draft);
        uniqueEntries.requireNone(definition, unit.code(), checked, null);
        Acting acting = Acting.current();
        Entry entry = write(
                definition,
                new Entry(
                        definition.id(),
                        table.newIds(1).getFirst(),
                        1,
                        checked.occurredOn(),
                        now(),
                        recorder(acting),
                        acting.name(),
                        unit.code(),
                        unit.path(),
                        unit.name(),
                        false,
                        "",
                        origin,
                        "",
                        checked.values()));
        events.publishEvent(EntriesRecorded.recorded(List.of(entry)));
        return entry;
    }

    /** Writes a correction upon the standing version. */
    public Entry correct(
            LedgerDefinition definition,
            Entry standing,
            Draft draft,
            String reason,
            @Nullable Integer version,
            String origin) {
        requireMay(definition, standing, version);
        String why = reason(reason);
        Draft whole = draft.over(standing);
        Place place = place(definition, standing, whole.unit());
        Validator.Checked checked = check(definition, whole);
        if (place.code().equals(standing.unit())
                && checked.occurredOn().equals(standing.occurredOn())
                && same(checked.values(), standing.values())) {
            throw Refusal.invalid("reason", "unchanged", "内容和现在的一样，没有什么可更正。");
        }
        uniqueEntries.requireNone(definition, place.code(), checked, standing);
        return change(
                definition,
                standing,
                next(standing, place, checked.occurredOn(), false, why, origin, checked.values()));
    }

    /** Withdraws an entry that should not have been recorded. */
    public Entry withdraw(
            LedgerDefinition definition, Entry standing, String reason, @Nullable Integer version, String origin) {
        requireMay(definition, standing, version);
        return change(
                definition,
                standing,
                next(
                        standing,
                        Place.of(standing),
                        standing.occurredOn(),
                        true,
                        reason(reason),
                        origin,
                        standing.values()));
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

    private Entry next(
            Entry standing,
            Place place,
            LocalDate occurredOn,
            boolean withdrawn,
            String reason,
            String origin,
            Map<String, Object> values) {
        Acting acting = Acting.current();
        return new Entry(
                standing.ledger(),
                standing.id(),
                standing.version() + 1,
                occurredOn,
                now(),
                recorder(acting),
                acting.name(),
                place.code(),
                place.path(),
                place.name(),
                withdrawn,
                reason,
                origin,
                "",
                values);
    }

    private Validator.Checked check(LedgerDefinition definition, Draft draft) {
        return new Validator(definition, code -> !organizations.unitName(code).isEmpty())
                .check(draft, AsOf.today(clock));
    }

    private Unit unit(LedgerDefinition definition, @Nullable String wanted) {
        String code = wanted == null || wanted.isBlank() ? Acting.current().unit() : wanted.strip();
        return organizations
                .unit(code)
                .filter(unit -> may(definition, unit.path()))
                .orElseThrow(() -> Refusal.invalid("unit", "scope", "单位“" + code + "”不在您可以登记的范围内，请从名单里选。"));
    }

    /** Where an entry belongs, with the unit's place in the tree as it was when that was recorded. */
    private record Place(String code, String path, String name) {

        static Place of(Entry standing) {
            return new Place(standing.unit(), standing.unitPath(), standing.unitName());
        }
    }

    /** A correction may say that the entry belongs to another unit, for which the caller may record as well. */
    private Place place(LedgerDefinition definition, Entry standing, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank() || wanted.strip().equals(standing.unit())) {
            return Place.of(standing);
        }
        Unit unit = unit(definition, wanted);
        return new Place(unit.code(), unit.path(), unit.name());
    }

    private static void requireRole(LedgerDefinition definition) {
        if (!Acting.current().has(roles(definition)) && !Acting.current().has(Role.SYSTEM)) {
            throw Refusal.forbidden("“" + definition.name() + "”由经办人登记，您的角色不能登记或更正。");
        }
    }

    private static void requireMay(LedgerDefinition definition, Entry standing, @Nullable Integer version) {
        if (!may(definition, standing.unitPath())) {
            throw Refusal.forbidden("“" + definition.name() + "”由经办人登记，您的角色不能登记或更正。");
        }
        if (standing.withdrawn()) {
            throw Refusal.conflict("这条记录已经撤销，不能再改：如有需要请重新登记。");
        }
        if (version != null && version != standing.version()) {
            throw Refusal.conflict("您看到的是第%d版，现在已是第%d版（%s，%s）：请刷新，看过新的内容再改。"
                    .formatted(version, standing.version(), standing.recordedByName(), standing.reason()));
        }
    }

    private static String reason(String reason) {
        String text = reason.strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("reason", "required", "请写明为什么改：原来的内容会留存，理由随新的一版保存。");
        }
        if (text.length() > 300 || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("reason", "length", "理由写一行，最多 300 个字。");
        }
        return text;
    }

    /** Numbers are the same whatever their written decimals. */
    private static boolean same(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream()
                        .allMatch(id -> RecordDigest.written(one.get(id)).equals(RecordDigest.written(other.get(id))));
    }

    /** The platform itself may too: it writes down what visitors send. */
    private static boolean may(LedgerDefinition definition, String path) {
        return Acting.current().holds(path, roles(definition))
                || Acting.current().has(Role.SYSTEM);
    }

    /** Who records, null for the platform itself. */
    private static @Nullable Long recorder(Acting acting) {
        return acting.person() == 0 ? null : acting.person();
    }

    private static Role[] roles(LedgerDefinition definition) {
        return definition.entryBy().toArray(Role[]::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
