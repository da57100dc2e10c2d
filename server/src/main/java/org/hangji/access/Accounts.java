package org.hangji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    private static final Duration INVITATION_LIFE = Duration.ofHours(24);
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
        AccountNames.require(name, accounts.byName(name).isPresent());
        Optional<Long> inserted = accounts.insert(name, person, clock.instant());
        AccountNames.require(name, inserted.isEmpty());
        long id = inserted.orElseThrow();
        journal.write(Act.done("access.open", "account", name, Map.of("person", Long.toString(person))));
        return id;
    }

    /** A new account, and the one-time key with which its holder sets his password. */
    public String openAndInvite(String name, long person) {
        open(name, person);
        return invite(name);
    }

    /** Gives an account a role over a unit and all below it. A person's administrator role excludes every other role. */
    public void grant(String account, Role role, String unit) {
        Account holder = require(account);
        requireAnother(holder);
        if (role == Role.SYSTEM) {
            throw Refusal.invalid("role", "known", "这个角色只属于系统本身，不能授给账号。");
        }
        accounts.keepHolder(holder.person());
        boolean conflict = accounts.rolesOfHolder(holder.person()).stream()
                .anyMatch(held -> held != role && (held.isAdministrator() || role.isAdministrator()));
        if (conflict) {
            throw Refusal.conflict("三员角色互相排斥，也不能与业务角色同时授给一个人：请先收回他原有的角色。");
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

    /**
     * A one-time key with which the holder sets his password within 24 hours, shown this once; a former key and lock end
     * with it.
     */
    public String invite(String account) {
        Account holder = require(account);
        String key = Secrets.random();
        accounts.setInvitation(holder.id(), Secrets.digest(key), clock.instant().plus(INVITATION_LIFE));
        accounts.setFailures(holder.id(), 0, null);
        journal.write(Act.done("access.invite", "account", account, Map.of()));
        return key;
    }

    /** Ends the use of an account at once, its tokens and sessions included; or allows it again. */
    public void setDisabled(String account, boolean disabled) {
        Account holder = require(account);
        if (holder.person() == Acting.current().person()) {
            throw Refusal.conflict("不能停用自己的账号：请由另一位系统管理员办理。");
        }
        accounts.setDisabled(holder.id(), disabled);
        journal.write(Act.done(disabled ? "access.disable" : "access.enable", "account", account, Map.of()));
    }

    /** Ends a lock before its 15 minutes are over. */
    public void unlock(String account) {
        accounts.setFailures(require(account).id(), 0, null);
        journal.write(Act.done("access.unlock", "account", account, Map.of()));
    }

    /** Takes a role back. Nobody changes his own. */
    public void revoke(String account, long grant, String reason) {
        Account holder = require(account);
        requireAnother(holder);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "请写明收回的原因。");
        }
        String was = accounts.revoke(holder.id(), grant, Acting.current().account(), reason, clock.instant())
                .orElseThrow(() -> Refusal.conflict("这项授权已经收回了。"));
        journal.write(Act.done("access.revoke", "account", account, Map.of("grant", was, "reason", reason)));
    }

    private static void requireAnother(Account holder) {
        if (holder.person() == Acting.current().person()) {
            throw Refusal.conflict("不能改自己的授权：请由另一位安全保密管理员办理。");
        }
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
