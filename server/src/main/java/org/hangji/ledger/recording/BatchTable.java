package org.hangji.ledger.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.UniqueRule;
import org.hangji.ledger.definition.TableText;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Adds many versions to a ledger's table. A protected table takes no COPY, so they are copied into a table of this session
 * and go from there under the policies; the table's own indexes say which of them stand already.
 */
@Repository
class BatchTable {

    private static final String STAGE = "pg_temp.ledger_stage";

    private final Database database;

    BatchTable(Database database) {
        this.database = database;
    }

    /** The same for a thread beside the one whose transaction it is. */
    BatchTable beside() {
        return new BatchTable(database.beside());
    }

    /** A row that would record the same thing twice, with the entry that stands, {@code null} where it is not in sight. */
    record Clash(int row, UniqueRule rule, @Nullable Long entry) {}

    /** Opens the stage for one ledger; what was written since can be taken back with {@link #takeBack}. */
    void open(LedgerDefinition definition) {
        execute("savepoint ledger_batch");
        execute("drop table if exists " + STAGE);
        execute("create temporary table ledger_stage on commit drop as select 0 as row_number, " + columns(definition)
                + " from " + definition.table() + " limit 0");
    }

    void takeBack() {
        execute("rollback to savepoint ledger_batch");
    }

    void close() {
        execute("drop table " + STAGE);
        execute("release savepoint ledger_batch");
    }

    /** Writes them; answers those that the table did not take since the same stands already. */
    List<Clash> insert(LedgerDefinition definition, List<NumberedEntry> entries) {
        execute("truncate " + STAGE);
        database.copy(STAGE, CopyText.of(definition, entries));
        String columns = columns(definition);
        int taken = database.sql("insert into " + definition.table() + " (" + columns + ") select " + columns + " from "
                        + STAGE + " order by row_number on conflict do nothing")
                .update();
        return taken == entries.size() ? List.of() : clashes(definition);
    }

    private List<Clash> clashes(LedgerDefinition definition) {
        List<Integer> missing = database.sql(
                        "select s.row_number from %s s where not exists (select from %s v where v.entry = s.entry and v.version = s.version) order by 1"
                                .formatted(STAGE, definition.table()))
                .query((row, number) -> row.getInt(1))
                .list();
        Map<Integer, Clash> found = new LinkedHashMap<>();
        for (UniqueRule rule : definition.unique()) {
            database.sql(
                            "select s.row_number, min(v.entry) from " + STAGE + " s join " + definition.table()
                                    + " v on "
                                    + same(definition, rule)
                                    + " where s.row_number = any(?) and v.superseded_at is null and not v.withdrawn and v.entry <> s.entry group by 1")
                    .param(missing.toArray(Integer[]::new))
                    .query((row, number) -> new Clash(row.getInt(1), rule, row.getLong(2)))
                    .list()
                    .forEach(clash -> found.putIfAbsent(clash.row(), clash));
        }
        return missing.stream()
                .map(row -> found.getOrDefault(
                        row, new Clash(row, definition.unique().getFirst(), null)))
                .toList();
    }

    private static String same(LedgerDefinition definition, UniqueRule rule) {
        List<String> terms = new ArrayList<>();
        for (String id : rule.fields()) {
            String column = definition.field(id).orElseThrow().column();
            terms.add("v.\"" + column + "\" = s.\"" + column + "\"");
        }
        if (rule.withinUnit()) {
            terms.add("v.unit = s.unit");
        }
        if (rule.within() != null) {
            String span = "date_trunc('" + rule.within().name() + "', %s.occurred_on::timestamp)";
            terms.add(span.formatted("v") + " = " + span.formatted("s"));
        }
        return String.join(" and ", terms);
    }

    private static String columns(LedgerDefinition definition) {
        return String.join(", ", TableText.COMMON)
                + definition.fields().stream()
                        .map(LedgerField::column)
                        .map(column -> ", \"" + column + "\"")
                        .collect(Collectors.joining());
    }

    private void execute(String statement) {
        database.sql(statement).update();
    }
}
