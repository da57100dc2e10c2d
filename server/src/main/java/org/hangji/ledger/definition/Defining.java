package org.hangji.ledger.definition;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.Edition;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Acting;
import org.hangji.shared.OwnerConnection;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.hangji.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes a new ledger or the next version of one: its table first, then its words with a line in the journal. */
@Component
public class Defining {

    /** What the journal calls it. */
    public static final String ACT = "ledger.define";

    private static final Logger LOG = LoggerFactory.getLogger(Defining.class);

    private final Definitions definitions;
    private final DefinitionTable table;
    private final OwnerConnection owner;
    private final Journal journal;
    private final Clock clock;

    Defining(Definitions definitions, DefinitionTable table, OwnerConnection owner, Journal journal, Clock clock) {
        this.definitions = definitions;
        this.table = table;
        this.owner = owner;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the caller defines ledgers: who registers or leads in the whole city. */
    public static boolean may() {
        Acting acting = Acting.current();
        return acting.has(Role.SYSTEM)
                || acting.grants().stream()
                        .anyMatch(grant -> (grant.role() == Role.CLERK || grant.role() == Role.BUREAU_LEADER)
                                && grant.path().indexOf('.') < 0);
    }

    /** Refuses whoever may not define ledgers. */
    public static void requireMay() {
        if (!may()) {
            throw Refusal.forbidden("台账由市局统一定义，您的角色或范围不能定义；需要新台账请向市局安全科提出。");
        }
    }

    /**
     * Makes the words that are given the newest ones of their ledger; where there is no ledger of this id, a new one with
     * an id of its own.
     *
     * @param base the version upon which the words were written, 0 for a new ledger
     * @param reason why, as it stands in the journal
     */
    public LedgerDefinition define(LedgerDefinition words, int base, String reason) {
        requireMay();
        List<LedgerDefinition> versions =
                definitions.find(words.id()).isPresent() ? definitions.versions(words.id()) : List.of();
        LedgerDefinition wanted = versions.isEmpty() ? words.called(table.newId()) : words;
        if (!versions.isEmpty()) {
            follows(versions.getLast(), words, base);
        }
        references(wanted);
        LedgerDefinition next =
                wanted.as(new Edition(versions.size() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        compile(next);
        write(next, reason);
        return next;
    }

    private static void follows(LedgerDefinition newest, LedgerDefinition words, int base) {
        if (base != newest.version()) {
            throw Refusal.conflict("“%s”现在是第%d版，您改的是第%d版：请取最新的一版再改。".formatted(newest.name(), newest.version(), base));
        }
        List<DefinitionFault> faults = Additive.faults(newest, words);
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        if (words.equals(newest.as(words.edition()))) {
            throw Refusal.invalid("name", "unchanged", "内容和第" + newest.version() + "版一样，没有什么可发布。");
        }
    }

    /** The faults as a refusal that names each field. */
    public static Refusal refusal(List<DefinitionFault> faults) {
        return Refusal.invalid(faults.stream()
                .map(fault -> new FieldError(
                        fault.field().isEmpty() ? fault.key() : fault.field() + "." + fault.key(),
                        "definition",
                        fault.sentence()))
                .toList());
    }

    private void references(LedgerDefinition wanted) {
        List<DefinitionFault> faults = new ArrayList<>();
        for (LedgerField field : wanted.fields()) {
            String reference = field.reference();
            if (reference != null
                    && !reference.equals(wanted.id())
                    && definitions.find(reference).isEmpty()) {
                faults.add(new DefinitionFault(
                        0, field.id(), "reference", "字段“" + field.name() + "”关联的台账“" + reference + "”没有，请从名单里选。"));
            }
        }
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    private void compile(LedgerDefinition next) {
        try {
            owner.run(TableText.of(next, owner.application()));
        } catch (SQLException fault) {
            LOG.warn("the table of ledger {} was not brought to version {}", next.id(), next.version(), fault);
            if (OwnerConnection.isBusy(fault)) {
                throw Refusal.conflict("“" + next.name() + "”正有人在大量读写，一时改不了：请过一会儿再发布。");
            }
            if ("23505".equals(fault.getSQLState())) {
                throw Refusal.conflict("已有的记录里有重复的，不能加“不重复”的规则：请先更正或撤销重复的记录。");
            }
            throw Refusal.conflict("“" + next.name() + "”的表没有改成，什么也没有变：请把时间和台账名告诉系统管理员。");
        }
    }

    private void write(LedgerDefinition next, String reason) {
        String words = DefinitionWriter.yaml(next);
        String digest = DefinitionRecords.digest(
                next.id(), next.version(), next.edition().since(), words);
        try {
            table.insert(next, words, reason, digest);
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("“" + next.name() + "”刚刚被别人改过：请取最新的一版再改。");
        }
        journal.write(Act.done(
                        ACT,
                        "ledger",
                        next.id(),
                        Map.of(
                                "name",
                                next.name(),
                                "version",
                                String.valueOf(next.version()),
                                "fields",
                                String.valueOf(next.asked().size()),
                                "reason",
                                reason))
                .withRecord(digest));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                definitions.forget();
            }
        });
    }
}
