package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.Amendment.Decision;
import org.hangji.ledger.Amendment.Kind;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.ReturnState.By;
import org.hangji.ledger.browsing.Entries;
import org.hangji.ledger.definition.Definitions;
import org.hangji.ledger.recording.AmendedEntries;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of locked returns: asking, deciding, and writing the version that was agreed on. */
@Component
public class Amendments {

    private final AmendmentStore store;
    private final Boards boards;
    private final Duties duties;
    private final Definitions definitions;
    private final Entries entries;
    private final AmendedEntries amended;
    private final AmendedCells cells;
    private final Organizations organizations;
    private final Journal journal;
    private final Clock clock;

    Amendments(
            AmendmentStore store,
            Boards boards,
            Duties duties,
            Definitions definitions,
            Entries entries,
            AmendedEntries amended,
            AmendedCells cells,
            Organizations organizations,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.boards = boards;
        this.duties = duties;
        this.definitions = definitions;
        this.entries = entries;
        this.amended = amended;
        this.cells = cells;
        this.organizations = organizations;
        this.journal = journal;
        this.clock = clock;
    }

    public Amendment require(long id) {
        return store.byId(id).orElseThrow(() -> Refusal.notFound("没有更正第 " + id + " 号，或它不在您的管辖范围内。"));
    }

    public List<Amendment> of(ReturnKey key) {
        return store.of(key);
    }

    /**
     * Asks for a change of a locked return.
     *
     * @param entry the entry, {@code null} for one that was forgotten
     * @param seen the version that the person saw, {@code null} for one that was forgotten
     * @param draft what is to stand, by field id; {@code occurredOn} is the day
     */
    public Amendment ask(
            ReturnKey key,
            Kind kind,
            @Nullable Long entry,
            @Nullable Integer seen,
            Map<String, String> draft,
            String why) {
        Boards.Told told = boards.told(duties.require(key.duty()), key, new AsOf(clock.instant()));
        if (!(told.of().state() instanceof ReturnState.Locked)) {
            throw Refusal.conflict("这份报表还没有锁定，直接更正记录就可以，不用申请。");
        }
        LedgerDefinition ledger = definitions.require(told.duty().ledger());
        ReturnLaw.Actor actor = Actors.of(ledger, told.of().unitPath());
        if (!actor.reports() && !actor.reviews()) {
            throw Refusal.forbidden("更正由报送单位的经办人或审核人申请。");
        }
        if (why.isBlank() || why.strip().length() > 200) {
            throw Refusal.invalid("why", "required", "请写明为什么更正，最多 200 个字。");
        }
        Entry standing = entry == null ? null : standing(ledger, told, entry, seen);
        Map<String, String> given = ofWhatIsSeen(ledger, standing, draft);
        Entry next = next(ledger, told, kind, 0, standing, given, why.strip());
        List<Amendment.Cell> changes = cells.between(ledger, standing, next);
        if (changes.isEmpty()) {
            throw Refusal.invalid("why", "unchanged", "内容和现在的一样，没有什么可更正。");
        }
        Acting acting = Acting.current();
        Amendment asked = new Amendment(
                0,
                key,
                told.of().unitPath(),
                told.of().period(),
                ledger.id(),
                kind,
                entry,
                standing == null ? null : standing.version(),
                given,
                changes,
                why.strip(),
                new By(acting.person(), acting.name(), now()),
                null);
        long id = store.insert(asked);
        journal.write(Act.done(ReturnRecords.ACT + "askAmendment", "amendment", id, Map.of("why", asked.why()))
                .withRecord(asked.digest()));
        return require(id);
    }

    /** Agrees to it, by which it takes effect, or refuses it with a reason. */
    public Amendment decide(long id, boolean agreed, String note) {
        Amendment asked = require(id);
        Boards.Told told = boards.told(duties.require(asked.key().duty()), asked.key(), new AsOf(clock.instant()));
        LedgerDefinition ledger = definitions.require(asked.ledger());
        if (asked.decision() != null) {
            throw Refusal.conflict(
                    "更正第%d号已经由%s决定过。".formatted(id, asked.decision().by().name()));
        }
        if (asked.asked().person() == Acting.current().person()) {
            throw Refusal.forbidden("更正第%d号是您申请的，由另一个有审核权的人决定。".formatted(id));
        }
        if (!Actors.of(ledger, told.of().unitPath()).reviews()) {
            throw Refusal.forbidden("更正由有审核权的人决定。");
        }
        if (!agreed && note.isBlank()) {
            throw Refusal.invalid("note", "required", "请写明为什么不同意。");
        }
        if (note.strip().length() > 200) {
            throw Refusal.invalid("note", "length", "最多写 200 个字。");
        }
        Acting acting = Acting.current();
        By by = new By(acting.person(), acting.name(), now());
        if (agreed) {
            write(asked, told, ledger, note, by);
        } else {
            decided(id, new Decision(false, note.strip(), null, null, by));
        }
        return require(id);
    }

    private void write(Amendment asked, Boards.Told told, LedgerDefinition ledger, String note, By by) {
        Entry standing = asked.entry() == null ? null : standing(ledger, told, asked.entry(), asked.seen());
        long entry = standing == null ? amended.newEntry() : standing.id();
        Entry next = next(
                ledger,
                told,
                asked.kind(),
                entry,
                standing,
                asked.draft(),
                "更正第%d号：%s（%s申请，%s同意）"
                        .formatted(asked.id(), asked.why(), asked.asked().name(), by.name()));
        decided(asked.id(), new Decision(true, note.strip(), entry, next.version(), by));
        amended.write(ledger, standing, next);
    }

    private void decided(long id, Decision decision) {
        store.decide(id, decision);
        journal.write(Act.done(
                        ReturnRecords.ACT + (decision.agreed() ? "agreeAmendment" : "refuseAmendment"),
                        "amendment",
                        id,
                        Map.of("note", decision.note()))
                .withRecord(decision.digest(id)));
    }

    /** Who sees a value masked cannot have meant the mask: the value stays. */
    private Map<String, String> ofWhatIsSeen(
            LedgerDefinition ledger, @Nullable Entry standing, Map<String, String> draft) {
        if (standing == null) {
            return draft;
        }
        Map<String, String> given = new LinkedHashMap<>(draft);
        entries.known(ledger, standing.id(), new AsOf(clock.instant()))
                .ifPresent(seen -> ledger.fields().stream()
                        .map(LedgerField::id)
                        .filter(field -> !Objects.equals(seen.value(field), standing.value(field)))
                        .forEach(given::remove));
        return given;
    }

    private Entry standing(LedgerDefinition ledger, Boards.Told told, long entry, @Nullable Integer seen) {
        Entry standing = entries.whole(ledger, entry, new AsOf(clock.instant()))
                .filter(known -> known.unit().equals(told.of().key().unit()))
                .filter(known -> !known.occurredOn().isBefore(told.of().period().first())
                        && !known.occurredOn().isAfter(told.of().period().last()))
                .orElseThrow(() -> Refusal.notFound("这份报表里没有编号为 " + entry + " 的记录。"));
        if (standing.withdrawn()) {
            throw Refusal.conflict("这条记录已经撤销，不能再改。");
        }
        if (seen != null && seen != standing.version()) {
            throw Refusal.conflict("申请时看到的是第%d版，现在已是第%d版：请按现在的内容重新申请。".formatted(seen, standing.version()));
        }
        return standing;
    }

    private Entry next(
            LedgerDefinition ledger,
            Boards.Told told,
            Kind kind,
            long entry,
            @Nullable Entry standing,
            Map<String, String> draft,
            String reason) {
        Map<String, Object> values = new LinkedHashMap<>(draft);
        values.remove(LedgerDefinition.OCCURRED_ON);
        ReportingPeriod period = told.of().period();
        Entry next = amended.next(
                ledger,
                organizations.requireUnit(told.of().key().unit()),
                standing == null ? entry : standing.id(),
                standing,
                kind == Kind.WITHDRAW ? null : new Draft(draft.get(LedgerDefinition.OCCURRED_ON), null, values),
                period.first(),
                reason);
        boolean inside = !next.occurredOn().isBefore(period.first())
                && !next.occurredOn().isAfter(period.last());
        if (standing == null && !inside) {
            throw Refusal.invalid(
                    LedgerDefinition.OCCURRED_ON, "period", "补登的日期应在%s至%s之间。".formatted(period.first(), period.last()));
        }
        return next;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
