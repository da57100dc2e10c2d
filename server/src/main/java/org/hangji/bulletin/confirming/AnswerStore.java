package org.hangji.bulletin.confirming;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

@Repository
class AnswerStore {

    private final Database database;

    AnswerStore(Database database) {
        this.database = database;
    }

    /** The last answer to each check. */
    List<KeptAnswer> of(long reading) {
        return database.sql("""
                        select distinct on (check_index) check_index, answer, reason,
                            organization.person_name(answered_by) as by, recorded_at
                        from bulletin.reading_answer where reading = ? order by check_index, id desc
                        """)
                .param(reading)
                .query((row, number) -> new KeptAnswer(
                        row.getInt("check_index"),
                        Answer.valueOf(row.getString("answer")),
                        row.getString("reason"),
                        row.getString("by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(long reading, int check, Answer answer, String reason, long person, Instant now) {
        database.sql("""
                        insert into bulletin.reading_answer (reading, check_index, answer, reason, answered_by, recorded_at)
                        values (:reading, :check, :answer, :reason, :person, :at)
                        """)
                .param("reading", reading)
                .param("check", check)
                .param("answer", answer.name())
                .param("reason", reason)
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
