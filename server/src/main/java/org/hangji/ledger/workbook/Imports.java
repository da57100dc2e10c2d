package org.hangji.ledger.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.Purpose;
import org.hangji.evidence.Subject;
import org.hangji.ledger.BatchOutcome;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.spreadsheet.WorkbookFile;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.hangji.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes workbooks in that come back (导入): the file is kept and written down first, then its rows are stored in one
 * transaction together with what became of them. So after a power cut either both are there or neither.
 */
@Component
class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final String ORIGIN = "workbook";
    private static final String SUBJECT = "ledgerImport";
    private static final byte[] NONE = {};

    private final Ledgers ledgers;
    private final ImportStore store;
    private final ImportWork work;
    private final Evidence evidence;
    private final Organizations organizations;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            Ledgers ledgers,
            ImportStore store,
            ImportWork work,
            Evidence evidence,
            Organizations organizations,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledgers = ledgers;
        this.store = store;
        this.work = work;
        this.evidence = evidence;
        this.organizations = organizations;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Takes a file in; refuses at once what is no workbook of this ledger. Answers the number of the import. */
    long receive(String ledger, String fileName, byte[] bytes) {
        LedgerDefinition definition = ledgers.definition(ledger);
        WorkbookFile checked = WorkbookFile.check(bytes);
        Ticket ticket = ReturnedWorkbook.ticket(bytes);
        if (!ticket.ledger().equals(ledger)) {
            throw WorkbookFile.refused("ledger", "这份工作簿是另一本台账的，不是“%s”的：请到那一本台账里交。".formatted(definition.name()));
        }
        long id = in(() -> {
            Unit unit = unit(definition, ticket.unit());
            // The file's own digest is known when it is kept; the record and the file come together or not at all.
            long number =
                    store.insert(definition, ticket, unit, fileName, Sha256.hex(bytes), bytes.length, clock.instant());
            evidence.store(subject(number), "", Purpose.ATTACHMENT, fileName, bytes);
            journal.write(Act.done(
                    "ledger.receive",
                    "ledger",
                    ledger,
                    Map.of("import", Long.toString(number), "file", fileName, "unit", unit.code())));
            return number;
        });
        work.begin(id, progress -> take(definition, checked, id, progress));
        return id;
    }

    private void take(LedgerDefinition definition, WorkbookFile checked, long id, IntConsumer progress) {
        try {
            in(() -> {
                store(definition, checked, require(definition.id(), id), progress);
                return true;
            });
        } catch (Refusal refusal) {
            fail(id, refusal.getMessage());
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("import {} was not stored", id, fault);
            fail(id, "平台出了故障，一行也没有登记：请再交一次；再不行请告诉系统管理员，导入编号 " + id + "。");
        }
    }

    private void store(LedgerDefinition definition, WorkbookFile checked, Import received, IntConsumer progress) {
        store.lock(received.workbook());
        Long same = store.stored(definition.id(), received.sha256()).orElse(null);
        if (same != null) {
            store.end(received.id(), Import.Outcome.of(Import.State.SAME, "", same, clock.instant()), NONE);
            return;
        }
        Repeats repeats = new Repeats();
        store.freshRows(received.workbook()).forEach(repeats::add);
        try (ReturnedWorkbook workbook = ReturnedWorkbook.open(checked, original(received))) {
            ReturnedWorkbook.Data data = workbook.data(definition);
            WorkbookWords words = new WorkbookWords(organizations.allUnits());
            try (WorkbookRows rows = new WorkbookRows(definition, workbook.ticket(), data, words, repeats)) {
                BatchOutcome outcome = ledgers.recordRows(definition.id(), rows, ORIGIN, progress);
                store.end(received.id(), outcome(outcome, data.columns(), rows.repeated()), rows.fresh());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Import.Outcome outcome(BatchOutcome outcome, Columns columns, int repeated) {
        return switch (outcome) {
            case BatchOutcome.Stored stored ->
                new Import.Outcome(
                        Import.State.STORED,
                        stored.recorded(),
                        stored.corrected(),
                        stored.unchanged() + repeated,
                        0,
                        List.of(),
                        "",
                        null,
                        clock.instant());
            case BatchOutcome.Refused refused ->
                new Import.Outcome(
                        Import.State.REFUSED,
                        0,
                        0,
                        0,
                        refused.all(),
                        refused.faults().stream()
                                .map(fault -> new Import.Fault(
                                        fault.row(),
                                        fault.row() == 0 ? "" : columns.cell(fault.row(), fault.field()),
                                        fault.field(),
                                        fault.rule(),
                                        fault.message()))
                                .toList(),
                        "",
                        null,
                        clock.instant());
        };
    }

    private void fail(long id, String message) {
        in(() -> {
            store.end(id, Import.Outcome.of(Import.State.FAILED, message, null, clock.instant()), NONE);
            return true;
        });
    }

    Import require(String ledger, long id) {
        return in(() -> store.byId(ledger, id))
                .orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的导入记录，或不在您的管辖范围内。"));
    }

    Listing<Import> of(String ledger, Paging paging) {
        return in(() -> store.of(ledgers.definition(ledger).id(), paging));
    }

    /** Whether it still waits or is worked at. */
    boolean underWay(Import received) {
        return received.outcome() == null && work.underWay(received.id());
    }

    int seen(Import received) {
        return work.seen(received.id());
    }

    /** Where the original lies. */
    Path original(Import received) {
        return in(() -> evidence.of(subject(received.id()))).stream()
                .findFirst()
                .map(evidence::content)
                .orElseThrow(() -> Refusal.notFound("这份工作簿的原件不在您的管辖范围内。"));
    }

    /** The same workbook with its faults; a refusal where there are none. */
    byte[] marked(Import received) {
        Import.Outcome outcome = received.outcome();
        if (outcome == null || outcome.state() != Import.State.REFUSED) {
            throw Refusal.notFound("编号为 " + received.id() + " 的导入没有要改的地方。");
        }
        return MarkedWorkbook.of(original(received), outcome);
    }

    private Unit unit(LedgerDefinition definition, String code) {
        Role[] roles = definition.entryBy().toArray(Role[]::new);
        return organizations
                .unit(code)
                .filter(unit -> Acting.current().holds(unit.path(), roles))
                .orElseThrow(() -> WorkbookFile.refused("scope", "这份工作簿是发给别的单位的，您不能替它交：请用发给您单位的工作簿。"));
    }

    private static Subject subject(long id) {
        return Subject.of(SUBJECT, id);
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
