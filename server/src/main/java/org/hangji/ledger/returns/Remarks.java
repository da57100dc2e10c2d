package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.browsing.Entries;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;

/** Remarks of reviewers at the cells of a return (批注), which the unit reads at the cell, on the page and in its workbook. */
@Component
public class Remarks {

    /** Longest remark, in characters. */
    static final int MOST = 200;

    private final Duties duties;
    private final Boards boards;
    private final Definitions definitions;
    private final Entries entries;
    private final RemarkStore store;
    private final Journal journal;
    private final Clock clock;

    Remarks(
            Duties duties,
            Boards boards,
            Definitions definitions,
            Entries entries,
            RemarkStore store,
            Journal journal,
            Clock clock) {
        this.duties = duties;
        this.boards = boards;
        this.definitions = definitions;
        this.entries = entries;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** An entry of a return before its reviewer. */
    record Remarked(Boards.Told told, LedgerDefinition ledger, Entry entry) {}

    /** The entry, for who may remark on it now; or a refusal that says why not. */
    Remarked at(ReturnKey key, long id) {
        AsOf now = new AsOf(clock.instant());
        Boards.Told told = boards.told(duties.require(key.duty()), key, now);
        LedgerDefinition ledger = definitions.require(told.duty().ledger());
        List<String> reasons =
                ReturnLaw.remark(told.of().state(), Actors.of(ledger, told.of().unitPath()));
        if (!reasons.isEmpty()) {
            throw Refusal.conflict(String.join("", reasons));
        }
        Entry entry = entries.known(ledger, id, now)
                .filter(each -> each.unit().equals(key.unit())
                        && !each.occurredOn().isBefore(told.of().period().first())
                        && !each.occurredOn().isAfter(told.of().period().last()))
                .orElseThrow(() -> Refusal.notFound("这份报表里没有编号为 " + id + " 的记录。"));
        return new Remarked(told, ledger, entry);
    }

    /**
     * Writes down what is remarked; what says the same as before is left out.
     *
     * @param words by id of the field, {@code occurredOn} or empty for the whole entry
     */
    void write(ReturnKey key, long id, Map<String, String> words) {
        Remarked at = at(key, id);
        Map<String, String> before = standing(key).getOrDefault(id, Map.of());
        Map<String, String> changed = new LinkedHashMap<>();
        words.forEach((field, said) -> {
            String remark = said.strip();
            if (remark.length() > MOST || remark.chars().anyMatch(Character::isISOControl)) {
                throw Refusal.invalid("remark-" + field, "length", "批注最多 " + MOST + " 个字，写在一行里。");
            }
            if (!field.isEmpty()
                    && !field.equals(LedgerDefinition.OCCURRED_ON)
                    && at.ledger().field(field).isEmpty()) {
                throw Refusal.invalid("remark-" + field, "field", "这本台账没有字段“" + field + "”。");
            }
            if (!Objects.equals(before.getOrDefault(field, ""), remark)) {
                changed.put(field, remark);
            }
        });
        changed.forEach((field, remark) -> append(at, field, remark));
    }

    /** What stands in a return, as words by entry and field. */
    Map<Long, Map<String, String>> standing(ReturnKey key) {
        Map<Long, Map<String, String>> standing = new LinkedHashMap<>();
        store.standing(key)
                .forEach(remark -> standing.computeIfAbsent(remark.entry(), entry -> new LinkedHashMap<>())
                        .put(remark.field(), remark.remark()));
        return standing;
    }

    /**
     * What the unit must mend in the entries of a period, as words by entry and field: the remarks of its returns that were
     * sent back.
     */
    public Map<Long, Map<String, String>> toMend(String ledger, String unit, LocalDate first, LocalDate last) {
        Map<Long, Map<String, String>> all = new LinkedHashMap<>();
        AsOf now = new AsOf(clock.instant());
        duties.all().stream()
                .filter(duty -> duty.ledger().equals(ledger))
                .flatMap(duty -> boards.returnOf(duty, unit, first, last, now).stream())
                .filter(one -> one.state() instanceof ReturnState.Returned)
                .forEach(one -> all.putAll(standing(one.key())));
        return all;
    }

    private void append(Remarked at, String field, String remark) {
        Acting acting = Acting.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReturnKey key = at.told().of().key();
        ReturnRemark written = new ReturnRemark(
                key.duty(),
                key.unit(),
                at.told().of().unitPath(),
                key.first(),
                at.entry().id(),
                at.entry().version(),
                field,
                remark,
                now,
                acting.person(),
                acting.name());
        store.append(written);
        journal.write(Act.done(
                        ReturnRecords.ACT + "remark",
                        "return",
                        key.duty() + "/" + key.unit() + "/" + key.first(),
                        Map.of("entry", Long.toString(at.entry().id()), "field", field, "remark", remark))
                .withRecord(written.digest()));
    }
}
