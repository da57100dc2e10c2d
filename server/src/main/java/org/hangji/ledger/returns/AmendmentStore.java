package org.hangji.ledger.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.Amendment.Cell;
import org.hangji.ledger.Amendment.Decision;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnState.By;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Amendments and what was decided on them. */
@Repository
class AmendmentStore {

    private static final TypeReference<Map<String, String>> DRAFT = new TypeReference<>() {};
    private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};

    private static final String COLUMNS = """
            select a.*, d.agreed, d.note, d.entry as decided_entry, d.version, d.decided_at, d.decided_by,
                d.decided_by_name, d.digest as decision_digest
            from ledger.amendment a left join ledger.amendment_decision d on d.amendment = a.id
            """;

    private final Database database;
    private final JsonMapper json;

    AmendmentStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Amendment> byId(long id) {
        return database.sql(COLUMNS + "where a.id = ?")
                .param(id)
                .query(this::amendment)
                .optional();
    }

    List<Amendment> of(ReturnKey key) {
        return database.sql(COLUMNS + "where a.duty = ? and a.unit = ? and a.first_day = ? order by a.id")
                .params(key.duty(), key.unit(), key.first())
                .query(this::amendment)
                .list();
    }

    /** Those that wait for a decision, the oldest first. */
    List<Amendment> waiting() {
        return database.sql(COLUMNS + "where d.amendment is null order by a.id limit 200")
                .query(this::amendment)
                .list();
    }

    /** How many were agreed to by then, by return. */
    Map<ReturnKey, Integer> countAgreed(long duty, LocalDate from, LocalDate to, AsOf asOf) {
        Map<ReturnKey, Integer> counts = new HashMap<>();
        database.sql("""
                        select a.unit, a.first_day, count(*) as agreed
                        from ledger.amendment a join ledger.amendment_decision d on d.amendment = a.id
                        where a.duty = ? and a.first_day between ? and ? and d.agreed and d.decided_at <= ?
                        group by a.unit, a.first_day
                        """)
                .params(duty, from, to, asOf.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(
                            new ReturnKey(duty, row.getString("unit"), row.getObject("first_day", LocalDate.class)),
                            row.getInt("agreed"));
                });
        return counts;
    }

    /** Whoever reads a record with the digest that it carries. */
    interface Reader {
        void read(String label, String recomputed, String carried);
    }

    void each(Reader reader) {
        database.sql(COLUMNS + "order by a.id").query(row -> {
            Amendment amendment = amendment(row, 0);
            reader.read("更正第" + amendment.id() + "号", amendment.digest(), row.getString("digest"));
            Decision decision = amendment.decision();
            if (decision != null) {
                reader.read(
                        "更正第" + amendment.id() + "号的决定",
                        decision.digest(amendment.id()),
                        row.getString("decision_digest"));
            }
        });
    }

    /** Keeps what is asked for; answers its number. */
    long insert(Amendment asked) {
        return database.sql("""
                        insert into ledger.amendment (duty, unit, unit_path, first_day, last_day, ledger, kind, entry, seen, draft,
                            cells, why, asked_at, asked_by, asked_by_name, digest)
                        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?) returning id
                        """)
                .params(Arrays.<@Nullable Object>asList(
                        asked.key().duty(),
                        asked.key().unit(),
                        asked.unitPath(),
                        asked.period().first(),
                        asked.period().last(),
                        asked.ledger(),
                        asked.kind().name(),
                        asked.entry(),
                        asked.seen(),
                        json.writeValueAsString(asked.draft()),
                        json.writeValueAsString(asked.cells()),
                        asked.why(),
                        asked.asked().at().atOffset(ZoneOffset.UTC),
                        asked.asked().person(),
                        asked.asked().name(),
                        asked.digest()))
                .query(Long.class)
                .single();
    }

    void decide(long amendment, Decision decision) {
        try {
            database.sql("""
                            insert into ledger.amendment_decision (amendment, agreed, note, entry, version, decided_at, decided_by,
                                decided_by_name, digest)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Arrays.<@Nullable Object>asList(
                            amendment,
                            decision.agreed(),
                            decision.note(),
                            decision.entry(),
                            decision.version(),
                            decision.by().at().atOffset(ZoneOffset.UTC),
                            decision.by().person(),
                            decision.by().name(),
                            decision.digest(amendment)))
                    .update();
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("这份更正申请刚刚有人决定过：请刷新。");
        }
    }

    private Amendment amendment(ResultSet row, int number) throws SQLException {
        LocalDate first = row.getObject("first_day", LocalDate.class);
        return new Amendment(
                row.getLong("id"),
                new ReturnKey(row.getLong("duty"), row.getString("unit"), first),
                row.getString("unit_path"),
                new ReportingPeriod(first, row.getObject("last_day", LocalDate.class), ""),
                row.getString("ledger"),
                Amendment.Kind.valueOf(row.getString("kind")),
                row.getObject("entry", Long.class),
                row.getObject("seen", Integer.class),
                json.readValue(row.getString("draft"), DRAFT),
                json.readValue(row.getString("cells"), CELLS),
                row.getString("why"),
                by(row, "asked"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        return row.getObject("decided_by") == null
                ? null
                : new Decision(
                        row.getBoolean("agreed"),
                        row.getString("note"),
                        row.getObject("decided_entry", Long.class),
                        row.getObject("version", Integer.class),
                        by(row, "decided"));
    }

    private static By by(ResultSet row, String what) throws SQLException {
        return new By(
                row.getLong(what + "_by"),
                row.getString(what + "_by_name"),
                row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }
}
