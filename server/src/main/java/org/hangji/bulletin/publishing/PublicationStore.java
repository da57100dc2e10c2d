package org.hangji.bulletin.publishing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hangji.bulletin.composing.Draft;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PublicationStore {

    private static final String SELECT = """
            select p.id, p.unit, p.number, p.published_by, p.published_at, p.as_of, p.journal_head, p.digest, p.corrects,
                (select max(c.id) from bulletin.publication c where c.corrects = p.id) as corrected_by,
                w.reason, w.recorded_at as withdrawn_at, t.title, t.organ, t.content
            from bulletin.publication p
            left join bulletin.withdrawal w on w.publication = p.id
            left join bulletin.published_content t on t.publication = p.id
            """;

    private final Database database;
    private final JsonMapper json;

    PublicationStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    int nextSerial(String unit, int year) {
        return database.sql("select bulletin.next_serial(?, ?)")
                .params(unit, year)
                .query(Integer.class)
                .single();
    }

    void insert(Draft draft, int year, int serial, Publication publication) {
        Publication.Body body = Objects.requireNonNull(publication.body());
        database.sql("""
                        insert into bulletin.publication (id, unit, unit_path, code, year, serial, version, published_by,
                            published_at, as_of, corrects, journal_head, digest)
                        values (:id, :unit, :path::ltree, :code, :year, :serial, :version, :person, :at, :asOf, :corrects, :head, :digest)
                        """)
                .param("id", publication.id())
                .param("unit", draft.unit())
                .param("path", draft.unitPath())
                .param("code", draft.content().code())
                .param("year", year)
                .param("serial", serial)
                .param("version", draft.version())
                .param("person", publication.publishedBy())
                .param("at", publication.publishedAt().atOffset(ZoneOffset.UTC))
                .param("asOf", publication.asOf().instant().atOffset(ZoneOffset.UTC))
                .param("corrects", publication.corrects())
                .param("head", publication.journalHead())
                .param("digest", publication.digest())
                .update();
        database.sql("insert into bulletin.published_content (publication, title, organ, content) values (?, ?, ?, ?)")
                .params(publication.id(), body.title(), body.organ(), body.text())
                .update();
    }

    void insertRows(long publication, List<FrozenRow> rows) {
        database.batch(
                "insert into bulletin.frozen_row (publication, field, row_id, version, contribution) values (?, ?, ?, ?, ?)",
                rows,
                row -> List.of(publication, row.field(), row.row(), row.version(), row.contribution()));
    }

    void withdraw(long publication, String reason, long person, Instant now) {
        database.sql("""
                        insert into bulletin.withdrawal (publication, reason, withdrawn_by, recorded_at)
                        values (?, ?, ?, ?)
                        """)
                .params(publication, reason, person, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Publication> byId(long id) {
        return database.sql(SELECT + " where p.id = ?")
                .param(id)
                .query((row, number) -> publication(row))
                .optional();
    }

    List<Publication> newest(Paging paging) {
        return database.sql(SELECT + " order by p.published_at desc, p.id desc limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> publication(row))
                .list();
    }

    long count() {
        return database.sql("select count(*) from bulletin.publication")
                .query(Long.class)
                .single();
    }

    List<Long> ids() {
        return database.sql("select id from bulletin.publication order by published_at, id")
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    List<FrozenRow> rows(long publication) {
        return database.sql("""
                        select field, row_id, version, contribution from bulletin.frozen_row
                        where publication = ? order by field, row_id
                        """)
                .param(publication)
                .query((row, number) -> new FrozenRow(
                        row.getString("field"),
                        row.getString("row_id"),
                        row.getInt("version"),
                        row.getObject("contribution", BigDecimal.class)))
                .list();
    }

    private Publication publication(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        String content = row.getString("content");
        return new Publication(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("number"),
                row.getLong("published_by"),
                instant(row, "published_at"),
                new AsOf(instant(row, "as_of")),
                row.getString("journal_head"),
                row.getString("digest"),
                row.getObject("corrects", Long.class),
                row.getObject("corrected_by", Long.class),
                reason == null ? null : new Publication.Withdrawal(reason, instant(row, "withdrawn_at")),
                content == null
                        ? null
                        : new Publication.Body(
                                row.getString("title"),
                                row.getString("organ"),
                                content,
                                json.readValue(content, FrozenContent.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
