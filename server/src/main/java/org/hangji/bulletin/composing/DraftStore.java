package org.hangji.bulletin.composing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DraftStore {

    private static final String STATE = """
            case when exists (select from bulletin.withdrawal w where w.publication = b.id) then 'WITHDRAWN'
                when exists (select from bulletin.publication p where p.id = b.id) then 'PUBLISHED'
                else coalesce((select case s.kind when 'SUBMIT' then 'SUBMITTED' else 'RETURNED' end
                    from bulletin.step s where s.bulletin = b.id order by s.id desc limit 1), 'DRAFT') end as state
            """;

    private final Database database;
    private final JsonMapper json;

    DraftStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void hold(long id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('bulletin.draft:' || ?, 19))")
                .param(Long.toString(id))
                .query()
                .singleRow();
    }

    long add(String unit, String path, long person, @Nullable Long corrects, String reason, Instant now) {
        return database.sql("""
                        insert into bulletin.bulletin (unit, unit_path, composed_by, created_at, corrects, correction_reason)
                        values (:unit, :path::ltree, :person, :at, :corrects, :reason) returning id
                        """)
                .param("unit", unit)
                .param("path", path)
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("corrects", corrects)
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    void save(long id, int version, Content content, long person, Instant now) {
        database.sql("""
                        insert into bulletin.draft (bulletin, version, content, saved_by, saved_at)
                        values (:id, :version, :content::jsonb, :person, :at)
                        """)
                .param("id", id)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void step(long id, String kind, int version, String reason, long person, Instant now) {
        database.sql("""
                        insert into bulletin.step (bulletin, kind, version, reason, taken_by, recorded_at)
                        values (:id, :kind, :version, :reason, :person, :at)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("version", version)
                .param("reason", reason)
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Draft> byId(long id) {
        return database.sql("""
                        select b.id, b.unit, b.unit_path, b.composed_by, b.corrects, b.correction_reason,
                            d.version, d.content, d.saved_by, d.saved_at,
                            array(select distinct saved_by from bulletin.draft x where x.bulletin = b.id) as composers,
                            (select s.version from bulletin.step s where s.bulletin = b.id and s.kind = 'SUBMIT'
                                order by s.id desc limit 1) as submitted,
                            (select s.reason from bulletin.step s where s.bulletin = b.id and s.kind = 'RETURN'
                                order by s.id desc limit 1) as return_reason,
                        """ + STATE + """
                        from bulletin.bulletin b
                        join lateral (select * from bulletin.draft x where x.bulletin = b.id
                            order by version desc limit 1) d on true
                        where b.id = ?
                        """)
                .param(id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The newest first. */
    List<DraftLine> newest(Paging paging) {
        return database.sql("""
                        select b.id, b.corrects, d.content, d.saved_at, p.number, p.published_at,
                        """ + STATE + """
                        from bulletin.bulletin b
                        join lateral (select * from bulletin.draft x where x.bulletin = b.id
                            order by version desc limit 1) d on true
                        left join bulletin.publication p on p.id = b.id
                        order by b.id desc limit :size offset :offset
                        """)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> line(row))
                .list();
    }

    Optional<Instant> submittedAt(long id) {
        return database.sql(
                        "select recorded_at from bulletin.step where bulletin = ? and kind = 'SUBMIT' order by id desc limit 1")
                .param(id)
                .query((row, number) ->
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The organ's word in the number of its last publication. */
    Optional<String> lastCode(String unit) {
        return database.sql("select code from bulletin.publication where unit = ? order by published_at desc limit 1")
                .param(unit)
                .query((row, number) -> row.getString("code"))
                .optional();
    }

    long count() {
        return database.sql("select count(*) from bulletin.bulletin")
                .query(Long.class)
                .single();
    }

    private Draft draft(ResultSet row) throws SQLException {
        Long[] composers = (Long[]) row.getArray("composers").getArray();
        HashSet<Long> everyone = new HashSet<>(Arrays.asList(composers));
        everyone.add(row.getLong("composed_by"));
        return new Draft(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("unit_path"),
                row.getLong("composed_by"),
                everyone,
                Draft.State.valueOf(row.getString("state")),
                row.getInt("version"),
                json.readValue(row.getString("content"), Content.class),
                row.getLong("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("submitted", Integer.class),
                row.getString("return_reason"),
                row.getObject("corrects", Long.class),
                row.getString("correction_reason"));
    }

    private DraftLine line(ResultSet row) throws SQLException {
        Content content = json.readValue(row.getString("content"), Content.class);
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        LocalDate day = content.day();
        return new DraftLine(
                row.getLong("id"),
                content.title(),
                day,
                content.fields().size(),
                (int) content.fields().stream()
                        .filter(field -> field.figure() == null)
                        .count(),
                Draft.State.valueOf(row.getString("state")),
                row.getString("number"),
                published == null ? null : published.toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("corrects", Long.class));
    }
}
