package org.hangji.ledger.mapping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.BatchOutcome;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.hangji.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes spreadsheets of any form into a ledger (现成表格导入): kept, tried, and then stored whole or not at all. */
@Component
class Mappings {

    static final String ORIGIN = "mapping";

    private final MappingStore store;
    private final Ledgers ledgers;
    private final Organizations organizations;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Mappings(
            MappingStore store,
            Ledgers ledgers,
            Organizations organizations,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A table of a file with its head. */
    record Table(MappedFile file, List<Grid> sheets, int sheet, Head head) {

        Grid grid() {
            return sheets.get(sheet);
        }

        /** The rows below the head. */
        List<Grid.Line> below() {
            return grid().lines().stream()
                    .filter(line -> line.number() > head.last())
                    .toList();
        }
    }

    /**
     * What would become of a table.
     *
     * @param outcome {@code null} where it was not asked yet, because words mean no code
     */
    record Trial(Reading reading, BatchOutcome outcome) {}

    /** What the caller's unit has handed in for a ledger, and how its tables were read. */
    record Known(List<MappedFile> files, List<Remembered> remembered) {}

    Known known(LedgerDefinition definition) {
        requireRole(definition);
        return in(() -> new Known(store.files(definition.id()), store.remembered(definition.id())));
    }

    /** Keeps a file that can be read; answers its number, or that of the same file if its rows are stored already. */
    MappedFile take(LedgerDefinition definition, String fileName, byte[] bytes) {
        requireRole(definition);
        Spreadsheet.read(fileName, bytes);
        String sha256 = Sha256.hex(bytes);
        return in(() -> store.stored(definition.id(), sha256).orElseGet(() -> {
            long id = store.keep(definition, brief(fileName), sha256, bytes);
            journal.write(Act.done(
                    "ledger.mapping.upload",
                    "ledger",
                    definition.id(),
                    Map.of("file", brief(fileName), "sha256", sha256)));
            return store.file(definition.id(), id).orElseThrow();
        }));
    }

    MappedFile file(LedgerDefinition definition, long id) {
        return in(() -> store.file(definition.id(), id))
                .orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的表格，或不在您的管辖范围内。"));
    }

    byte[] original(MappedFile file) {
        return in(() -> store.content(file.id()));
    }

    /**
     * The table of a file.
     *
     * @param sheet which sheet, {@code null} for the one whose head names most fields
     * @param first first row of the head, {@code null} for the one that is found
     */
    Table table(
            LedgerDefinition definition,
            MappedFile file,
            @Nullable Integer sheet,
            @Nullable Integer first,
            @Nullable Integer last) {
        requireRole(definition);
        List<Grid> sheets = Spreadsheet.read(file.fileName(), original(file));
        int wanted = sheet == null || sheet < 0 || sheet >= sheets.size() ? best(definition, sheets) : sheet;
        Grid grid = sheets.get(wanted);
        Head head = first == null || last == null || first < 1 || last < first || last - first > 9
                ? Head.find(grid, definition)
                : Head.of(grid, first, last);
        return new Table(file, sheets, wanted, head);
    }

    private static int best(LedgerDefinition definition, List<Grid> sheets) {
        return java.util.stream.IntStream.range(0, sheets.size())
                .boxed()
                .max(Comparator.comparingLong(
                        index -> Guess.of(definition, Head.find(sheets.get(index), definition), List.of(), Map.of())
                                .size()))
                .orElse(0);
    }

    /** The plan that was remembered for such a head, else a guess. */
    Plan proposed(LedgerDefinition definition, Table table) {
        return in(() -> store.remembered(definition.id(), table.head()).orElseGet(() -> {
            Map<Integer, String> columns = Guess.of(definition, table.head(), table.below(), said(definition));
            boolean units = columns.containsValue(Guess.UNIT) || grouped(table);
            return new Plan(columns, units ? "" : Acting.current().unit(), "", Map.of(), Map.of(), Set.of());
        }));
    }

    private Map<String, String> said(LedgerDefinition definition) {
        Map<String, String> said = new HashMap<>();
        for (Remembered remembered : store.remembered(definition.id())) {
            remembered.plan().columns().forEach((column, target) -> {
                if (column < remembered.head().size()) {
                    said.putIfAbsent(Names.plain(remembered.head().get(column)), target);
                }
            });
        }
        return said;
    }

    private boolean grouped(Table table) {
        Places places = new Places(organizations);
        return table.below().stream()
                .filter(line -> RowKind.of(line) == RowKind.GROUP)
                .map(RowKind::groupName)
                .anyMatch(name -> !name.isEmpty() && !places.unit(name).isEmpty());
    }

    /** Checks every row by the one validator and stores nothing. */
    Trial trial(LedgerDefinition definition, Table table, Plan plan) {
        return in(status -> {
            Trial trial = run(definition, table, plan);
            status.setRollbackOnly();
            return trial;
        });
    }

    /** Stores all rows, or none where one is at fault; remembers the plan. */
    Trial store(LedgerDefinition definition, Table table, Plan plan) {
        try {
            return in(status -> {
                Trial trial = run(definition, table, plan);
                if (trial.outcome() instanceof BatchOutcome.Stored stored) {
                    int leftOut = trial.reading().leftOut().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                    store.stored(table.file(), stored.recorded(), leftOut);
                    store.remember(table.file(), table.head(), plan);
                    journal.write(Act.done(
                            "ledger.mapping.store",
                            "ledger",
                            definition.id(),
                            Map.of(
                                    "file", table.file().fileName(),
                                    "sha256", table.file().sha256(),
                                    "rows", Integer.toString(stored.recorded()))));
                } else {
                    status.setRollbackOnly();
                }
                return trial;
            });
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict("这份文件刚刚已经导入过，没有再登记一遍。");
        }
    }

    void forget(LedgerDefinition definition, long id) {
        requireRole(definition);
        if (!in(() -> store.forget(definition.id(), id))) {
            throw Refusal.notFound("没有这份记住的对应，它可能已经删去。");
        }
    }

    private Trial run(LedgerDefinition definition, Table table, Plan plan) {
        Reading reading = Reading.of(definition, table.grid(), table.head(), plan, new Places(organizations));
        if (reading.rows().isEmpty()) {
            throw Refusal.invalid("headLast", "empty", "表头下面没有可登记的行：请核对工作表和表头所在的行。");
        }
        return new Trial(
                reading, ledgers.recordRows(definition.id(), reading.rows().iterator(), ORIGIN, seen -> {}));
    }

    private static void requireRole(LedgerDefinition definition) {
        if (!Acting.current().has(definition.entryBy().toArray(Role[]::new))) {
            throw Refusal.forbidden("“" + definition.name() + "”由经办人登记，您的角色不能导入。");
        }
    }

    /** A name for a line of text, with its ending. */
    private static String brief(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.length() <= 120 ? name : name.substring(name.length() - 120);
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private <T> T in(java.util.function.Function<org.springframework.transaction.TransactionStatus, T> work) {
        return Objects.requireNonNull(transaction.execute(work::apply));
    }
}
