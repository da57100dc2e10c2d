package org.hangji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Acting;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks passwords and tokens. Five failures lock an account for 15 minutes. Runs as the platform itself. */
@Component
@Transactional(noRollbackFor = {BadCredentialsException.class, LockedException.class})
class SignIn {

    static final int MAX_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;

    SignIn(AccountStore accounts, Passwords passwords, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    /** The account where name and password are right. */
    Account check(String name, String password) {
        // One attempt at a time for each account, so that many at once do not count as one.
        Optional<Account> found = accounts.byNameAlone(name);
        if (found.isEmpty()) {
            passwords.matches(password, "");
            journal.write(Act.refused("access.signIn", "account", name, "没有这个账号"));
            throw new BadCredentialsException("signIn.wrong");
        }
        Account account = found.get();
        Instant now = clock.instant();
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            journal.write(Act.refused("access.signIn", "account", name, "账号锁定中"));
            throw new LockedException("signIn.locked");
        }
        if (account.disabled() || !passwords.matches(password, account.passwordHash())) {
            int failures = account.failures() + 1;
            boolean lock = failures >= MAX_FAILURES;
            accounts.setFailures(account.id(), lock ? 0 : failures, lock ? now.plus(LOCK) : null);
            journal.write(Act.refused("access.signIn", "account", name, lock ? "口令连续错误，账号锁定" : "口令不对"));
            throw new BadCredentialsException(lock ? "signIn.locked" : "signIn.wrong");
        }
        accounts.setFailures(account.id(), 0, null);
        journal.write(Act.done("access.signIn", "account", name, Map.of()));
        return account;
    }

    /** Who holds the token, with the grants that stand now; empty where the token or the account no longer holds. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<Acting> actingByToken(String token, String address) {
        return accounts.actingByToken(Secrets.digest(token), clock.instant(), address);
    }

    /** Who the account's holder is now, with the grants that stand now. */
    @Transactional(readOnly = true)
    Optional<Acting> acting(String account, String address) {
        return accounts.acting(account, address);
    }

    /** Whether the password with which a session began still stands. */
    @Transactional(readOnly = true)
    boolean stands(String account, String generation) {
        return accounts.byName(account)
                .map(known -> known.generation().equals(generation))
                .orElse(false);
    }
}
