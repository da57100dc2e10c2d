package org.hangji.bulletin.visiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.springframework.stereotype.Repository;

@Repository
class OpinionStore {

    /** How many opinions came lately. */
    record Lately(long ofAddress, long ofAll) {}

    private static final String SELECT = """
            select o.id, o.publication, p.number, o.words, o.name, o.contact, o.recorded_at, a.words as answer,
                organization.person_name(a.answered_by) as answered_by, a.recorded_at as answered_at
            from bulletin.opinion o
            join bulletin.publication p on p.id = o.publication
            left join bulletin.opinion_answer a on a.opinion = o.id
            """;

    private final Database database;

    OpinionStore(Database database) {
        this.database = database;
    }

    Lately since(String address, Instant since) {
        return database.sql("select of_address, of_all from bulletin.opinions_since(?, ?)")
                .params(address, since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Lately(row.getLong("of_address"), row.getLong("of_all")))
                .single();
    }

    void queueFor(String address) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('bulletin.opinion:' || ?, 19))")
                .param(address)
                .query()
                .singleRow();
    }

    void insert(long publication, String words, String name, String contact, String address, Instant now) {
        database.sql("""
                        insert into bulletin.opinion (publication, words, name, contact, address_digest, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(publication, words, name, contact, address, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(long opinion, String words, long person, Instant now) {
        database.sql("""
                        insert into bulletin.opinion_answer (opinion, words, answered_by, recorded_at)
                        values (?, ?, ?, ?)
                        """)
                .params(opinion, words, person, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Opinion> byId(long id) {
        return database.sql(SELECT + " where o.id = ?")
                .param(id)
                .query(OpinionStore::opinion)
                .optional();
    }

    /** Those without an answer first, then the newest. */
    List<Opinion> list(Paging paging) {
        return database.sql(SELECT + " order by (a.opinion is not null), o.id desc limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(OpinionStore::opinion)
                .list();
    }

    long count() {
        return database.sql("select count(*) from bulletin.opinion")
                .query(Long.class)
                .single();
    }

    long open() {
        return database.sql("""
                        select count(*) from bulletin.opinion o
                        where not exists (select from bulletin.opinion_answer a where a.opinion = o.id)
                        """).query(Long.class).single();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Opinion(
                row.getLong("id"),
                row.getLong("publication"),
                row.getString("number"),
                row.getString("words"),
                row.getString("name"),
                row.getString("contact"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
