package org.hangji.ledger.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Role;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that were handed in, and remembered plans. */
@Repository
class MappingStore {

    private static final String FILES = """
            select f.id, f.ledger, f.file_name, f.sha256, f.recorded_at, f.recorded_by_name, i.recorded,
                coalesce(i.left_out, 0) as left_out
            from ledger.mapped_file f left join ledger.mapped_import i on i.file = f.id
            """;

    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    MappingStore(Database database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    long keep(LedgerDefinition ledger, String fileName, String sha256, byte[] content) {
        Acting acting = Acting.current();
        return database.sql("""
                        insert into ledger.mapped_file (ledger, unit, unit_path, file_name, sha256, content, recorded_at,
                            recorded_by, recorded_by_name, entry_by)
                        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, string_to_array(?, ',')) returning id
                        """)
                .params(
                        ledger.id(),
                        acting.unit(),
                        acting.unitPath(),
                        fileName,
                        sha256,
                        content,
                        now(),
                        acting.person(),
                        acting.name(),
                        ledger.entryBy().stream().map(Role::name).collect(Collectors.joining(",")))
                .query(Long.class)
                .single();
    }

    Optional<MappedFile> file(String ledger, long id) {
        return database.sql(FILES + " where f.ledger = ? and f.id = ?")
                .params(ledger, id)
                .query(MappingStore::mapped)
                .optional();
    }

    /** The latest files of the caller's own unit. */
    List<MappedFile> files(String ledger) {
        return database.sql(FILES + " where f.ledger = ? and f.unit = ? order by f.id desc limit 20")
                .params(ledger, Acting.current().unit())
                .query(MappingStore::mapped)
                .list();
    }

    /** The file with these bytes whose rows are stored already. */
    Optional<MappedFile> stored(String ledger, String sha256) {
        return database.sql(FILES + " where i.ledger = ? and i.unit = ? and i.sha256 = ?")
                .params(ledger, Acting.current().unit(), sha256)
                .query(MappingStore::mapped)
                .optional();
    }

    byte[] content(long file) {
        return database.sql("select content from ledger.mapped_file where id = ?")
                .param(file)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void stored(MappedFile file, int recorded, int leftOut) {
        database.sql("""
                        insert into ledger.mapped_import (file, ledger, unit, sha256, recorded, left_out, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(file.id(), file.ledger(), Acting.current().unit(), file.sha256(), recorded, leftOut, now())
                .update();
    }

    /** Keeps the plan for the next file with such a head. */
    void remember(MappedFile file, Head head, Plan plan) {
        Acting acting = Acting.current();
        database.sql("""
                        insert into ledger.mapping (ledger, unit_path, head_key, head, plan, file_name, recorded_at, recorded_by)
                        values (?, ?::ltree, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        on conflict (ledger, unit_path, head_key) do update set head = excluded.head, plan = excluded.plan,
                            file_name = excluded.file_name, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .params(
                        file.ledger(),
                        acting.unitPath(),
                        head.key(),
                        json.writeValueAsString(head.names()),
                        json.writeValueAsString(plan),
                        file.fileName(),
                        now(),
                        acting.person())
                .update();
    }

    Optional<Plan> remembered(String ledger, Head head) {
        return database.sql("select plan from ledger.mapping where ledger = ? and head_key = ?")
                .params(ledger, head.key())
                .query((row, number) -> json.readValue(row.getString(1), Plan.class))
                .optional();
    }

    List<Remembered> remembered(String ledger) {
        return database.sql("select id, head, plan, file_name, recorded_at from ledger.mapping where ledger = ?"
                        + " order by recorded_at desc")
                .param(ledger)
                .query((row, number) -> new Remembered(
                        row.getLong("id"),
                        json.readValue(row.getString("head"), new TypeReference<List<String>>() {}),
                        json.readValue(row.getString("plan"), Plan.class),
                        row.getString("file_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean forget(String ledger, long id) {
        return database.sql("delete from ledger.mapping where ledger = ? and id = ?")
                        .params(ledger, id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static MappedFile mapped(ResultSet row, int number) throws SQLException {
        return new MappedFile(
                row.getLong("id"),
                row.getString("ledger"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"),
                row.getObject("recorded", Integer.class),
                row.getInt("left_out"));
    }
}
