package org.hangji.audit.browsing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hangji.audit.SealHead;
import org.hangji.audit.Seals;
import org.hangji.page.Tone;
import org.hangji.page.Watch;
import org.hangji.page.Watched;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors watch over (审计值守): whether the journal is sealed, when it was last verified, what was refused lately. */
@Component
class JournalWatch implements Watch {

    private static final Period LATELY = Period.ofDays(7);

    private final Database database;
    private final Seals seals;
    private final Clock clock;

    JournalWatch(Database database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** A verification that somebody ran. */
    private record Verified(Instant at, boolean agrees) {}

    @Override
    @Transactional(readOnly = true)
    public List<Watched> watched() {
        if (!Acting.current().has(Role.AUDITOR, Role.AUDIT_ADMIN)) {
            return List.of();
        }
        List<Watched> watched = new ArrayList<>();
        SealHead head = seals.head();
        long open = count("select count(*) from audit.journal where seq > ?", head.seq());
        watched.add(Watched.of(
                open == 0 ? "audit.watch.sealed" : "audit.watch.unsealed",
                open == 0 ? Tone.DONE : Tone.PLAIN,
                "/audit",
                head.seq(),
                open));
        watched.add(verified());
        OffsetDateTime since = clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC);
        long refused =
                count("select count(*) from audit.journal where outcome = 'REFUSED' and recorded_at >= ?", since);
        watched.add(Watched.of(
                "audit.watch.refused", refused == 0 ? Tone.PLAIN : Tone.SOON, "/audit?outcome=REFUSED", refused));
        return watched;
    }

    private Watched verified() {
        return database.sql("select recorded_at, detail ->> 'result' as result from audit.journal"
                        + " where act = 'audit.verify' order by seq desc limit 1")
                .query((row, number) -> new Verified(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        "一致".equals(row.getString("result"))))
                .optional()
                .map(last -> Watched.of(
                        last.agrees() ? "audit.watch.agrees" : "audit.watch.differs",
                        last.agrees() ? Tone.DONE : Tone.LATE,
                        "/audit?act=audit.verify",
                        last.at()))
                .orElseGet(() -> Watched.of("audit.watch.never", Tone.SOON, "/audit"));
    }

    private long count(String sql, Object parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }
}
