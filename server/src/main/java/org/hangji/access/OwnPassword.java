package org.hangji.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sets his own password: with the old one, or with the key of a one-time link. */
@Component
@Transactional
class OwnPassword {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;

    OwnPassword(AccountStore accounts, Passwords passwords, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    /** Changes the acting person's password; answers the generation with which his session goes on. */
    String change(String old, String fresh, String again) {
        String name = Acting.current().account();
        Account account = accounts.byName(name).orElseThrow(() -> Refusal.notFound("没有这个账号。"));
        if (!passwords.matches(old, account.passwordHash())) {
            throw Refusal.invalid("old", "match", "现在的口令不对。");
        }
        set(account, fresh, again);
        journal.write(Act.done("access.changePassword", "account", name, Map.of()));
        return accounts.byName(name).orElseThrow().generation();
    }

    /** The account for which a one-time key was given out, while it holds. */
    @Transactional(readOnly = true)
    Optional<String> invited(String key) {
        return accounts.byInvitation(Secrets.digest(key), clock.instant()).map(Account::name);
    }

    /** Sets the password of the account for which the key was given out, and ends the key. */
    void accept(String key, String fresh, String again) {
        Account account = accounts.takeInvitation(Secrets.digest(key), clock.instant())
                .orElseThrow(() -> Refusal.notFound("这个链接已经用过，或超过了 24 小时。请系统管理员再发一个。"));
        set(account, fresh, again);
        journal.write(Act.done("access.acceptInvitation", "account", account.name(), Map.of()));
    }

    private void set(Account account, String fresh, String again) {
        if (!fresh.equals(again)) {
            throw Refusal.invalid("again", "equal", "两次填的新口令不一样，请重填。");
        }
        passwords.requireStrong(account.name(), fresh);
        passwords.requireNew(fresh, accounts.lastPasswords(account.id(), Passwords.HISTORY));
        accounts.setPassword(account.id(), passwords.hash(fresh), false, clock.instant());
    }
}
