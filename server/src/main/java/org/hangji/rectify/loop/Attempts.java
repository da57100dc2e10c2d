package org.hangji.rectify.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.RefusedAttempt;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what was refused (被拒绝的办理), so that an inspector sees who tried to close his own finding. */
@Component
class Attempts {

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    Attempts(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** Notes it in a transaction of its own; the same by the same person within the hour is noted once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void note(long finding, CommandName command, Decision.Refused refused) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int noted = database.sql("""
                        insert into rectify.attempt (finding, person, command, reason, hour, recorded_at, forbidden)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        finding,
                        Acting.current().person(),
                        command.name(),
                        refused.reason(),
                        now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        refused.kind() == Refusal.Kind.FORBIDDEN)
                .update();
        if (noted == 1) {
            journal.write(Act.refused(EventRecords.ACT + command.key(), "finding", finding, refused.reason()));
        }
    }

    /** Those that the acting person may see, the latest first: his own, and for inspectors and bureau leaders all. */
    @Transactional(readOnly = true)
    List<RefusedAttempt> of(long finding) {
        return database.sql("""
                        select a.person, coalesce(organization.person_name(a.person), '') as name, a.command, a.reason,
                            a.recorded_at, a.forbidden
                        from rectify.attempt a where a.finding = ? order by a.recorded_at desc limit 50
                        """).param(finding).query(Attempts::attempt).list();
    }

    private static RefusedAttempt attempt(ResultSet row, int ignored) throws SQLException {
        return new RefusedAttempt(
                new PersonRef(row.getLong("person"), row.getString("name")),
                CommandName.valueOf(row.getString("command")),
                row.getBoolean("forbidden"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
