package org.hangji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and what they may do (账号、角色、授权). */
@Component
@Transactional
public class Accounts {

    private static final Duration TOKEN_LIFE = Duration.ofDays(90);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;

    Accounts(AccountStore accounts, Passwords passwords, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new account for a person; it has no role and no password until they are given. */
    public long open(String name, long person) {
        long id = accounts.insert(name, person, clock.instant());
        journal.write(Act.done("access.open", "account", name, Map.of("person", Long.toString(person))));
        return id;
    }

    /** Gives an account a role over a unit and all below it. A person's administrator role excludes every other role. */
    public void grant(String account, Role role, String unit) {
        Account holder = require(account);
        if (role == Role.SYSTEM) {
            throw Refusal.invalid("role", "known", "这个角色只属于系统本身，不能授给账号。");
        }
        boolean conflict = accounts.grantsOf(holder.id()).stream()
                .anyMatch(held -> held.role() != role && (held.role().isAdministrator() || role.isAdministrator()));
        if (conflict) {
            throw Refusal.conflict("三员角色互相排斥，也不能与业务角色同时授给一个账号：请先收回原有角色，或另开账号。");
        }
        accounts.grant(holder.id(), role, unit, Acting.current().account(), clock.instant());
        journal.write(Act.done("access.grant", "account", account, Map.of("role", role.name(), "unit", unit)));
    }

    /** Sets a password that the person chose, after the rules of {@link Passwords}. */
    public void setPassword(String account, String password, boolean mustChange) {
        Account holder = require(account);
        passwords.requireStrong(account, password);
        accounts.setPassword(holder.id(), passwords.hash(password), mustChange, clock.instant());
        journal.write(Act.done("access.setPassword", "account", account, Map.of()));
    }

    /** A new API token of the account, shown this once; it ends after 90 days. */
    public String issueToken(String account) {
        Account holder = require(account);
        String token = Secrets.random();
        Instant now = clock.instant();
        accounts.addToken(Secrets.digest(token), holder.id(), now, now.plus(TOKEN_LIFE));
        journal.write(Act.done("access.issueToken", "account", account, Map.of()));
        return token;
    }

    private Account require(String name) {
        return accounts.byName(name).orElseThrow(() -> Refusal.notFound("没有名为 " + name + " 的账号。"));
    }
}
