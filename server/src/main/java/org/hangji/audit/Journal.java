package org.hangji.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The append-only journal (审计日志). An act is written in the transaction that does it, so neither is there alone. */
@Component
public class Journal {

    /** Key of the advisory lock that writers share and the sealing takes alone. */
    public static final long LOCK = 0x68616e676a69L;

    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    Journal(Database database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Writes an act of the acting person within the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act) {
        insert(List.of(act));
    }

    /** Writes many acts at once, as when records are loaded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Act> acts) {
        insert(acts);
    }

    /** Writes an act that stands whatever becomes of the running transaction: a refusal, a failed sign-in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writeApart(Act act) {
        insert(List.of(act));
    }

    private void insert(List<Act> acts) {
        Acting acting = Acting.current();
        // A writer holds the lock until it commits, so a seal never overtakes a line that is still under way.
        database.sql("select pg_advisory_xact_lock_shared(?)")
                .param(LOCK)
                .query()
                .singleRow();
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        database.batch(
                """
                insert into audit.journal (recorded_at, person, account, person_name, unit, address, act,
                    subject_type, subject_id, outcome, detail, record_digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                acts,
                act -> Arrays.asList(
                        now,
                        acting.person() == 0 ? null : acting.person(),
                        acting.account(),
                        acting.name(),
                        acting.unit(),
                        acting.address(),
                        act.act(),
                        act.subjectType(),
                        act.subjectId(),
                        act.outcome().name(),
                        json.writeValueAsString(act.detail()),
                        act.recordDigest()));
    }
}
