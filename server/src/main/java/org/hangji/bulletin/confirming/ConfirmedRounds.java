package org.hangji.bulletin.confirming;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

@Repository
class ConfirmedRounds {

    private final Database database;

    ConfirmedRounds(Database database) {
        this.database = database;
    }

    /** The rounds made of a reading, the latest first, withdrawn ones included. */
    List<Long> of(long reading) {
        return database.sql(
                        "select round from bulletin.reading_round where reading = ? order by recorded_at desc, round desc")
                .param(reading)
                .query((row, number) -> row.getLong("round"))
                .list();
    }

    void add(long reading, long round, long person, Instant now) {
        database.sql("""
                        insert into bulletin.reading_round (reading, round, confirmed_by, recorded_at)
                        values (:reading, :round, :person, :at)
                        """)
                .param("reading", reading)
                .param("round", round)
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
