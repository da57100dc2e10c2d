package org.hangji.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hangji.page.Tone;
import org.hangji.page.Watch;
import org.hangji.page.Watched;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrators of accounts watch over (账号值守): who is locked out, who waits for a link or for a role. */
@Component
class AccountWatch implements Watch {

    /** The three administrators alone: nobody works here yet. */
    private static final String BEYOND_ADMINISTRATORS = "select greatest(count(*) - 3, 0) from access.account";

    private static final String LOCKED =
            "select count(*) from access.account where not disabled and locked_until > :now";

    private static final String WITHOUT_LINK = """
            select count(*) from access.account
            where not disabled and password_hash = '' and coalesce(invitation_until, :now) <= :now
            """;

    private static final String WITHOUT_ROLE = """
            select count(*) from access.account a where not a.disabled
              and not exists (select from access.granted g where g.account = a.id and g.revoked_at is null)
            """;

    private final Database database;
    private final Clock clock;

    AccountWatch(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Watched> watched() {
        Acting acting = Acting.current();
        List<Watched> watched = new ArrayList<>();
        if (acting.has(Role.SYSTEM_ADMIN)) {
            if (count(BEYOND_ADMINISTRATORS) == 0) {
                watched.add(Watched.of("access.watch.begin", Tone.SOON, "/units", 0));
            }
            watched.add(line("access.watch.locked", "access.watch.locked.none", LOCKED));
            watched.add(line("access.watch.waiting", "access.watch.waiting.none", WITHOUT_LINK));
        }
        if (acting.has(Role.SECURITY_ADMIN)) {
            watched.add(line("access.watch.roleless", "access.watch.roleless.none", WITHOUT_ROLE));
        }
        return watched;
    }

    /** Nothing to see to has a sentence of its own, so that it is said and not only left out. */
    private Watched line(String key, String none, String sql) {
        long count = count(sql);
        return Watched.of(count == 0 ? none : key, count == 0 ? Tone.DONE : Tone.SOON, "/accounts", count);
    }

    private long count(String sql) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.sql(sql).param("now", now).query(Long.class).single();
    }
}
