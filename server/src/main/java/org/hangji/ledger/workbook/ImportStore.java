package org.hangji.ledger.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports and what became of them. */
@Repository
class ImportStore {

    private static final TypeReference<List<Import.Fault>> FAULTS = new TypeReference<>() {};
    private static final String SELECT = """
            select i.*, organization.unit_name(i.unit) as unit_name, o.state, o.recorded, o.corrected, o.unchanged, o.faults,
                o.listed::text as listed, o.message, o.same_as, o.recorded_at as ended_at
            from ledger.import i left join ledger.import_outcome o on o.import = i.id
            """;

    private final Database database;
    private final JsonMapper json;

    ImportStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    long insert(
            LedgerDefinition definition,
            Ticket ticket,
            Unit unit,
            String fileName,
            String sha256,
            long size,
            Instant now) {
        Acting acting = Acting.current();
        return database.sql("""
                        insert into ledger.import (ledger, unit, unit_path, workbook, first_day, last_day, file_name, sha256,
                            size, recorded_at, recorded_by, recorded_by_name, entry_by)
                        values (:ledger, :unit, :path::ltree, :workbook, :first, :last, :name, :sha256, :size, :at, :by,
                            :byName, :entryBy)
                        returning id
                        """)
                .param("ledger", ticket.ledger())
                .param("unit", unit.code())
                .param("path", unit.path())
                .param("workbook", ticket.id())
                .param("first", ticket.from())
                .param("last", ticket.to())
                .param("name", fileName)
                .param("sha256", sha256)
                .param("size", size)
                .param("at", at(now))
                .param("by", acting.person())
                .param("byName", acting.name())
                .param("entryBy", definition.entryBy().stream().map(Role::name).toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void end(long id, Import.Outcome outcome, byte[] freshRows) {
        database.sql("""
                        insert into ledger.import_outcome (import, state, recorded, corrected, unchanged, faults, listed,
                            message, same_as, fresh_rows, recorded_at)
                        values (:id, :state, :recorded, :corrected, :unchanged, :faults, :listed::jsonb, :message, :same,
                            :fresh, :at)
                        """)
                .param("id", id)
                .param("state", outcome.state().name())
                .param("recorded", outcome.recorded())
                .param("corrected", outcome.corrected())
                .param("unchanged", outcome.unchanged())
                .param("faults", outcome.faults())
                .param("listed", json.writeValueAsString(outcome.listed()))
                .param("message", outcome.message())
                .param("same", outcome.sameAs())
                .param("fresh", freshRows)
                .param("at", at(outcome.recordedAt()))
                .update();
    }

    /** Nobody else takes in the same workbook until this transaction is over. */
    void lock(UUID workbook) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(workbook.toString())
                .query()
                .singleRow();
    }

    /** The import by which the same bytes were stored. */
    Optional<Long> stored(String ledger, String sha256) {
        return database.sql("""
                        select min(i.id) from ledger.import i join ledger.import_outcome o on o.import = i.id
                        where i.ledger = ? and i.sha256 = ? and o.state = 'STORED'
                        """)
                .params(ledger, sha256)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** The new rows that this workbook brought already. */
    List<byte[]> freshRows(UUID workbook) {
        return database.sql("""
                        select o.fresh_rows from ledger.import i join ledger.import_outcome o on o.import = i.id
                        where i.workbook = ? and o.state = 'STORED' order by i.id
                        """)
                .param(workbook)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    Optional<Import> byId(String ledger, long id) {
        return database.sql(SELECT + " where i.ledger = ? and i.id = ?")
                .params(ledger, id)
                .query(this::row)
                .optional();
    }

    Listing<Import> of(String ledger, Paging paging) {
        List<Import> items = database.sql(
                        SELECT + " where i.ledger = :ledger order by i.id desc limit :size offset :offset")
                .param("ledger", ledger)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::row)
                .list();
        long total = database.sql("select count(*) from ledger.import where ledger = ?")
                .param(ledger)
                .query((row, number) -> row.getLong(1))
                .single();
        return new Listing<>(items, total);
    }

    private Import row(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getString("ledger"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getObject("workbook", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"),
                outcome(row));
    }

    private Import.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? null
                : new Import.Outcome(
                        Import.State.valueOf(state),
                        row.getInt("recorded"),
                        row.getInt("corrected"),
                        row.getInt("unchanged"),
                        row.getLong("faults"),
                        json.readValue(row.getString("listed"), FAULTS),
                        row.getString("message"),
                        row.getObject("same_as", Long.class),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
