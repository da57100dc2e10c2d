package org.hangji.rectify.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hangji.audit.Sm3;
import org.hangji.rectify.NewRound;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RoundStore {

    /** A row of {@code rectify.round} with the names in it. */
    record Row(
            long id,
            String name,
            String source,
            String text,
            LocalDate occurredOn,
            Instant recordedAt,
            long registeredBy,
            String registeredByName,
            String unit,
            String unitName,
            @Nullable LocalDate shownAsOf,
            @Nullable String withdrawnReason) {

        /** SM3 over what is written once. */
        String digest() {
            return Sm3.ofFields(
                    "rectify-round/1", id, name, source, text, occurredOn, recordedAt, registeredBy, unit, shownAsOf);
        }
    }

    private static final String COLUMNS = """
            select r.id, r.name, r.source, r.text, r.occurred_on, r.recorded_at, r.registered_by,
                organization.person_name(r.registered_by) as registered_by_name, r.unit,
                organization.unit_name(r.unit) as unit_name, r.shown_as_of, r.withdrawn_reason
            from rectify.round r
            """;

    private final Database database;

    RoundStore(Database database) {
        this.database = database;
    }

    /** From now until the transaction ends nobody else opens a round with this key. */
    void lock(String key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 8))")
                .param(key)
                .query()
                .singleRow();
    }

    Optional<Long> openWith(String key) {
        return database.sql("select id from rectify.round where key = ? and withdrawn_at is null")
                .param(key)
                .query(Long.class)
                .optional();
    }

    Optional<Row> byId(long id) {
        return database.sql(COLUMNS + "where r.id = ?")
                .param(id)
                .query(RoundStore::row)
                .optional();
    }

    List<Row> latest(Paging paging) {
        return database.sql(COLUMNS
                        + "where r.withdrawn_at is null order by r.occurred_on desc, r.id desc limit ? offset ?")
                .params(paging.size(), paging.offset())
                .query(RoundStore::row)
                .list();
    }

    /** Those that the journal holds the digest of, withdrawn ones included. */
    List<Row> bound() {
        return database.sql(COLUMNS + "where r.bound order by r.id")
                .query(RoundStore::row)
                .list();
    }

    long count() {
        return database.sql("select count(*) from rectify.round where withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    long insert(NewRound round, long person, String unit, String path, Instant now) {
        return database.sql("""
                        insert into rectify.round (key, name, source, text, occurred_on, recorded_at, registered_by, unit, path, shown_as_of, bound)
                        values (:key, :name, :source, :text, :occurredOn, :now, :person, :unit, :path::ltree, :shownAsOf, true)
                        returning id
                        """)
                .param("key", round.key())
                .param("name", round.name())
                .param("source", round.source())
                .param("text", round.text())
                .param("occurredOn", round.occurredOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("unit", unit)
                .param("path", path)
                .param("shownAsOf", round.shownAsOf(), java.sql.Types.DATE)
                .query(Long.class)
                .single();
    }

    void withdraw(long id, long person, String reason, Instant now) {
        database.sql("update rectify.round set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), person, reason, id)
                .update();
    }

    private static Row row(ResultSet row, int ignored) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("source"),
                row.getString("text"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("registered_by"),
                row.getString("registered_by_name"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getObject("shown_as_of", LocalDate.class),
                row.getString("withdrawn_reason"));
    }
}
