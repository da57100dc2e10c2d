package org.hangji.figure.contradiction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.rule.Checked;
import org.hangji.figure.contradiction.rule.Found;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what the rules find; only the platform itself may. */
@Repository
class FoundStore {

    private static final long LOCK = 0x636f6e747261L;

    /** What is known already of a contradiction that a rule may find again. */
    record Known(long id, String key, State state, int version, String mark) {}

    private final Database database;
    private final JsonMapper json;

    FoundStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Waits until nobody else writes down what he finds; until the end of the transaction. */
    void alone() {
        database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    /** Those of a rule that lie in the part that was looked at, and those that it found. */
    List<Known> known(String rule, Checked part) {
        List<String> keys =
                new ArrayList<>(part.found().stream().map(Found::key).toList());
        keys.add("");
        var statement = database.sql("""
                        select id, key, state, version, mark from figure.contradiction
                        where rule = :rule and version > 0 and (key in (:keys) or starts_with(key, :prefix) and state <> 'CORRECTED'
                            and (day is null or day between :from and :to)%s)
                        """.formatted(part.units().isEmpty() ? "" : " and unit in (:units)"))
                .param("rule", rule)
                .param("keys", keys)
                .param("prefix", part.prefix())
                .param("from", part.from())
                .param("to", part.to());
        return (part.units().isEmpty() ? statement : statement.param("units", part.units()))
                .query((row, ignored) -> new Known(
                        row.getLong("id"),
                        row.getString("key"),
                        State.valueOf(row.getString("state")),
                        row.getInt("version"),
                        row.getString("mark")))
                .list();
    }

    /** A new one; its id. */
    long add(String rule, Found found) {
        return database.sql("""
                        insert into figure.contradiction (rule, key, unit, unit_path, subject, sources, day, from_day, to_day)
                        values (:rule, :key, :unit, :path::ltree, :subject, string_to_array(:sources, ','), :day, :from, :to)
                        returning id
                        """)
                .param("rule", rule)
                .param("key", found.key())
                .param("unit", found.unit().code())
                .param("path", found.unit().path())
                .param("subject", found.subject())
                .param("sources", String.join(",", found.sources()))
                .param("day", found.day(), java.sql.Types.DATE)
                .param("from", found.from())
                .param("to", found.to())
                .query(Long.class)
                .single();
    }

    void tell(long id, int number, Told.Kind kind, Found found, Instant now) {
        database.sql("""
                        insert into figure.contradiction_event (contradiction, number, kind, recorded_at, text, rows, total, mark)
                        values (:id, :number, :kind, :at, :text, :rows::jsonb, :total, :mark)
                        """)
                .param("id", id)
                .param("number", number)
                .param("kind", kind.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("text", found.sentence())
                .param("rows", json.writeValueAsString(found.rows()))
                .param("total", found.total())
                .param("mark", found.mark())
                .update();
    }
}
