package org.hangji.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The append-only journal (审计日志). An act is written in the transaction that does it, so neither is there alone. */
@Component
public class Journal {

    /** Key of the advisory lock that writers share and the sealing takes alone. */
    public static final long LOCK = 0x68616e676a69L;

    private static final String LINE = """
            insert into audit.journal (recorded_at, person, account, person_name, unit, address, act,
                subject_type, subject_id, outcome, detail, record_digest)
            """;

    /**
     * A writer holds the lock until it commits, so a seal never overtakes a line that is still under way. The lock is taken
     * before the line gets its number, in the same statement: what is volatile below {@code offset} is computed first.
     */
    private static final String ONE = LINE + """
            select ?::timestamptz, ?::bigint, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?
            from (select pg_advisory_xact_lock_shared(?) offset 0) held
            """;

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
        if (acts.size() == 1) {
            List<@Nullable Object> line = line(acting, now(), acts.getFirst());
            line.add(LOCK);
            database.sql(ONE).params(line).update();
            return;
        }
        database.sql("select pg_advisory_xact_lock_shared(?)")
                .param(LOCK)
                .query()
                .singleRow();
        OffsetDateTime now = now();
        database.batch(
                LINE + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)", acts, act -> line(acting, now, act));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private List<@Nullable Object> line(Acting acting, OffsetDateTime now, Act act) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(now);
        line.add(acting.person() == 0 ? null : acting.person());
        line.add(acting.account());
        line.add(acting.name());
        line.add(acting.unit());
        line.add(acting.address());
        line.add(act.act());
        line.add(act.subjectType());
        line.add(act.subjectId());
        line.add(act.outcome().name());
        line.add(json.writeValueAsString(act.detail()));
        line.add(act.recordDigest());
        return line;
    }
}
