package org.hangji.bulletin.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hangji.reader.Reading;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.springframework.stereotype.Repository;

@Repository
class ReadingStore {

    private final Database database;

    ReadingStore(Database database) {
        this.database = database;
    }

    /** Makes others who bring the same file at the same time wait for the end of this transaction. */
    void queueFor(String sha256) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 19))")
                .param(sha256)
                .query()
                .singleRow();
    }

    void hold(long id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('bulletin.reading:' || ?, 19))")
                .param(Long.toString(id))
                .query()
                .singleRow();
    }

    Optional<Long> idByDigest(String sha256) {
        return database.sql("select id from bulletin.reading where sha256 = ? order by id limit 1")
                .param(sha256)
                .query(Long.class)
                .optional();
    }

    long insert(Acting acting, String sha256, String fileName, int size, Reading reading, String json, Instant now) {
        return database.sql("""
                        insert into bulletin.reading (unit, unit_path, sha256, file_name, size, title, issuer, issued_on,
                            findings, measures, figures, failing, content, read_by, recorded_at)
                        values (:unit, :path::ltree, :sha256, :name, :size, :title, :issuer, :issuedOn,
                            :findings, :measures, :figures, :failing, :reading, :by, :at)
                        returning id
                        """)
                .param("unit", acting.unit())
                .param("path", acting.unitPath())
                .param("sha256", sha256)
                .param("name", fileName)
                .param("size", size)
                .param("title", reading.title())
                .param("issuer", reading.issuer())
                .param("issuedOn", reading.issuedOn())
                .param("findings", reading.findings().size())
                .param(
                        "measures",
                        reading.findings().stream()
                                .mapToInt(finding -> finding.measures().size())
                                .sum())
                .param("figures", reading.figures().size())
                .param(
                        "failing",
                        reading.checks().stream()
                                .filter(check -> check.result() == Reading.CheckResult.FAILS)
                                .count())
                .param("reading", json)
                .param("by", acting.person())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<KeptReading> byId(long id) {
        return database.sql("""
                        select id, unit, unit_path, sha256, file_name, size, read_by, recorded_at, content
                        from bulletin.reading where id = ?
                        """).param(id).query(ReadingStore::kept).optional();
    }

    Optional<String> jsonOf(long id) {
        return database.sql("select content from bulletin.reading where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    List<ReadingLine> newest(Paging paging) {
        return database.sql("""
                        select r.id, r.title, r.file_name, r.issuer, r.issued_on, r.findings, r.measures, r.figures,
                            r.failing, r.failing - (select count(distinct a.check_index) from bulletin.reading_answer a
                                where a.reading = r.id) as unanswered,
                            (select max(o.round) from bulletin.reading_round o where o.reading = r.id) as round,
                            organization.person_name(r.read_by) as read_by, r.recorded_at
                        from bulletin.reading r
                        order by r.recorded_at desc, r.id desc limit :size offset :offset
                        """)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ReadingStore::line)
                .list();
    }

    long count() {
        return database.sql("select count(*) from bulletin.reading")
                .query(Long.class)
                .single();
    }

    private static KeptReading kept(ResultSet row, int number) throws SQLException {
        return new KeptReading(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("unit_path"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getInt("size"),
                row.getLong("read_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ReadingText.read(row.getString("content")));
    }

    private static ReadingLine line(ResultSet row, int number) throws SQLException {
        return new ReadingLine(
                row.getLong("id"),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getInt("findings"),
                row.getInt("measures"),
                row.getInt("figures"),
                row.getInt("failing"),
                Math.max(0, row.getInt("unanswered")),
                row.getObject("round", Long.class),
                row.getString("read_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
