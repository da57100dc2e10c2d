package org.hangji.rectify.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hangji.audit.Sm3;
import org.hangji.rectify.FindingRef;
import org.hangji.rectify.NewFinding;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What of a finding is written once. */
@Repository
class FindingStore {

    /** The part of a finding that never changes. */
    record Written(
            long id,
            String number,
            @Nullable Long round,
            String source,
            String aspect,
            String title,
            String text,
            boolean major,
            LocalDate occurredOn,
            Instant recordedAt,
            long registeredBy,
            String registeredUnit,
            @Nullable Integer feedbackItem,
            @Nullable Long recurrenceOf,
            @Nullable LocalDate shownAsOf) {

        /** SM3 over all of it; the day as of which it is shown belongs to the round. */
        String digest() {
            return recurrenceOf == null
                    ? digestOfFirst()
                    : Sm3.ofFields("rectify-recurrence/1", digestOfFirst(), recurrenceOf);
        }

        private String digestOfFirst() {
            return Sm3.ofFields(
                    "rectify-finding/1",
                    id,
                    number,
                    round,
                    source,
                    aspect,
                    title,
                    text,
                    major,
                    occurredOn,
                    recordedAt,
                    registeredBy,
                    registeredUnit,
                    feedbackItem);
        }
    }

    private static final String NAMES =
            "id, number, round, source, aspect, title, text, major, occurred_on, recorded_at, registered_by, registered_unit, "
                    + "feedback_item, recurrence_of, (select r.shown_as_of from rectify.round r where r.id = round) as shown_as_of";

    private static final String COLUMNS = "select " + NAMES + " from rectify.finding ";

    private final Database database;

    FindingStore(Database database) {
        this.database = database;
    }

    Optional<Written> byId(long id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(FindingStore::written)
                .optional();
    }

    /** The findings of a round in the order of their registration. */
    List<Written> ofRound(long round) {
        return database.sql(COLUMNS + "where round = ? order by id")
                .param(round)
                .query(FindingStore::written)
                .list();
    }

    /** The findings with these ids, as they stand in the table now. */
    Map<Long, Written> byIds(Collection<Long> ids) {
        return database
                .sql(COLUMNS + "where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(FindingStore::written)
                .stream()
                .collect(Collectors.toMap(Written::id, Function.identity()));
    }

    /** Those in sight in which this one came back. */
    List<FindingRef> recurrencesOf(long finding) {
        return database.sql(
                        "select id, number, title from rectify.finding where recurrence_of = ? and not withdrawn order by id")
                .param(finding)
                .query(FindingStore::ref)
                .list();
    }

    Optional<FindingRef> ref(long finding) {
        return database.sql("select id, number, title from rectify.finding where id = ?")
                .param(finding)
                .query(FindingStore::ref)
                .optional();
    }

    boolean isClosed(long finding) {
        return database.sql("select exists (select from rectify.finding where id = ? and state = 'CLOSED')")
                .param(finding)
                .query(Boolean.class)
                .single();
    }

    private static FindingRef ref(ResultSet row, int ignored) throws SQLException {
        return new FindingRef(row.getLong("id"), row.getString("number"), row.getString("title"));
    }

    boolean isRoundOpen(long round) {
        return database.sql("select exists (select from rectify.round where id = ? and withdrawn_at is null)")
                .param(round)
                .query(Boolean.class)
                .single();
    }

    Written insert(NewFinding finding, long person, String unit, String path, Instant now) {
        return database.sql("""
                        insert into rectify.finding (round, number, source, aspect, title, text, major, occurred_on,
                            recorded_at, registered_by, registered_unit, registered_path, path, participants, feedback_item, recurrence_of)
                        values (:round, rectify.next_number(:round), :source, :aspect, :title, :text, :major, :occurredOn,
                            :now, :person, :unit, :path::ltree, :path::ltree, array[:person::bigint], :item, :recurrenceOf)
                        returning
                        """ + NAMES)
                .param("round", finding.round(), java.sql.Types.BIGINT)
                .param("source", finding.source())
                .param("aspect", finding.aspect())
                .param("title", finding.title())
                .param("text", finding.text())
                .param("major", finding.major())
                .param("occurredOn", finding.occurredOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("unit", unit)
                .param("path", path)
                .param("item", finding.feedbackItem(), java.sql.Types.INTEGER)
                .param("recurrenceOf", finding.recurrenceOf(), java.sql.Types.BIGINT)
                .query(FindingStore::written)
                .single();
    }

    private static Written written(ResultSet row, int ignored) throws SQLException {
        return new Written(
                row.getLong("id"),
                row.getString("number"),
                row.getObject("round", Long.class),
                row.getString("source"),
                row.getString("aspect"),
                row.getString("title"),
                row.getString("text"),
                row.getBoolean("major"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("registered_by"),
                row.getString("registered_unit"),
                row.getObject("feedback_item", Integer.class),
                row.getObject("recurrence_of", Long.class),
                row.getObject("shown_as_of", LocalDate.class));
    }
}
