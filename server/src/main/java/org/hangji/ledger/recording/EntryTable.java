package org.hangji.ledger.recording;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.definition.TableText;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Adds versions of entries to the tables. */
@Repository
class EntryTable {

    /** Ids for single entries are fetched so many at a time; those that are left when the platform stops are never used. */
    private static final int BLOCK = 64;

    private final Database database;
    private final Queue<Long> block = new ConcurrentLinkedQueue<>();

    EntryTable(Database database) {
        this.database = database;
    }

    /** An id for a new entry. Nothing follows from the order of ids, so that each node may take a block of them. */
    long newId() {
        Long id = block.poll();
        if (id != null) {
            return id;
        }
        List<Long> fetched = newIds(BLOCK);
        block.addAll(fetched.subList(1, BLOCK));
        return fetched.getFirst();
    }

    /** Ids for as many new entries. */
    List<Long> newIds(int count) {
        return database.sql("select nextval('ledger.entry_id') from generate_series(1, ?)")
                .param(count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void insert(LedgerDefinition definition, List<Entry> entries) {
        try {
            database.batch(statement(definition), entries, entry -> values(definition, entry));
        } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
            // Two who record the same thing at once, or a thing that stands where the caller does not see it.
            if (String.valueOf(overtaken.getMessage()).contains("_unique_")) {
                throw Refusal.conflict("“" + definition.name() + "”里已有相同的一条，不重复登记：它可能刚刚被登记，或不在您的管辖范围内。请核对后再报。");
            }
            throw Refusal.conflict("这条记录刚刚被别人更正过：请刷新，看过新的内容再改。");
        }
    }

    private static String statement(LedgerDefinition definition) {
        List<String> columns = new ArrayList<>(TableText.COMMON);
        definition.fields().forEach(field -> columns.add("\"" + field.column() + "\""));
        List<String> marks = new ArrayList<>(Collections.nCopies(columns.size(), "?"));
        marks.set(TableText.COMMON.indexOf("unit_path"), "?::ltree");
        return "insert into " + definition.table() + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", marks) + ")";
    }

    private static List<@Nullable Object> values(LedgerDefinition definition, Entry entry) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.id());
        row.add(entry.version());
        row.add(entry.occurredOn());
        row.add(entry.recordedAt().atOffset(ZoneOffset.UTC));
        row.add(entry.recordedBy());
        row.add(entry.recordedByName());
        row.add(entry.unit());
        row.add(entry.unitPath());
        row.add(entry.withdrawn());
        row.add(entry.reason());
        row.add(entry.origin());
        row.add(entry.digest());
        for (LedgerField field : definition.fields()) {
            row.add(entry.value(field.id()));
        }
        return row;
    }
}
