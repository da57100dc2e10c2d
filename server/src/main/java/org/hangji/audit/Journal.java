package org.hangji.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
        insert(act);
    }

    /** Writes an act that stands whatever becomes of the running transaction: a refusal, a failed sign-in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writeApart(Act act) {
        insert(act);
    }

    private void insert(Act act) {
        Acting acting = Acting.current();
        // A writer holds the lock until it commits, so a seal never overtakes a line that is still under way.
        database.sql("select pg_advisory_xact_lock_shared(?)")
                .param(LOCK)
                .query()
                .singleRow();
        database.sql("""
                        insert into audit.journal (recorded_at, person, account, person_name, unit, address, act,
                            subject_type, subject_id, outcome, detail, record_digest)
                        values (:at, :person, :account, :name, :unit, :address, :act, :type, :id, :outcome, :detail::jsonb, :digest)
                        """)
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("person", acting.person() == 0 ? null : acting.person())
                .param("account", acting.account())
                .param("name", acting.name())
                .param("unit", acting.unit())
                .param("address", acting.address())
                .param("act", act.act())
                .param("type", act.subjectType())
                .param("id", act.subjectId())
                .param("outcome", act.outcome().name())
                .param("detail", json.writeValueAsString(act.detail()))
                .param("digest", act.recordDigest())
                .update();
    }
}
