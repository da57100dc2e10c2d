package org.hangji.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of an empty platform (初次启用): a one-time key makes the top unit and the three separated administrators,
 * who are three different people. There is no account and no password before.
 */
@Component
@Transactional
public class FirstAdministrators {

    /** The three, in the order of the form. */
    static final List<Role> ROLES = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    /** One of the three as typed. */
    record Wanted(String name, String account, String password, String again) {}

    private final AccountStore store;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Journal journal;
    private final Clock clock;

    FirstAdministrators(
            AccountStore store, Accounts accounts, Organizations organizations, Journal journal, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.organizations = organizations;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new key where there is no account yet; empty where there is one. */
    public Optional<String> newKey() {
        if (!store.isEmpty()) {
            return Optional.empty();
        }
        String key = Secrets.random();
        store.addSetupKey(Secrets.digest(key), clock.instant());
        return Optional.of(key);
    }

    boolean accepts(String key) {
        return store.holdsSetupKey(Secrets.digest(key)) && store.isEmpty();
    }

    /** Makes the top unit and the three. The key has done its work with that. */
    void make(String key, String unitName, String unitCode, String division, List<Wanted> three) {
        if (!accepts(key)) {
            throw Refusal.notFound("这个链接已经用过，或不是这台系统发的。");
        }
        requireThree(three);
        organizations.addUnit(unitCode, unitName, "", Unit.Kind.BUREAU, null, division.isBlank() ? null : division);
        for (int i = 0; i < ROLES.size(); i++) {
            Wanted wanted = three.get(i);
            try {
                long person =
                        organizations.addPerson(wanted.name(), unitCode, "").id();
                accounts.open(wanted.account(), person);
                accounts.setPassword(wanted.account(), wanted.password(), false);
                accounts.grant(wanted.account(), ROLES.get(i), unitCode);
            } catch (Refusal refusal) {
                throw Refusal.invalid(at(i, refusal.errors()));
            }
        }
        journal.write(Act.done(
                "access.firstAdministrators",
                "unit",
                unitCode,
                Map.of("by", Acting.current().account())));
    }

    private static void requireThree(List<Wanted> three) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        Set<String> passwords = new HashSet<>();
        for (int i = 0; i < three.size(); i++) {
            Wanted wanted = three.get(i);
            if (!names.add(wanted.name())) {
                errors.add(new FieldError("name" + i, "different", "三员应是三个人：“" + wanted.name() + "”填了两次。"));
            }
            if (!accounts.add(wanted.account())) {
                errors.add(new FieldError("account" + i, "different", "账号 " + wanted.account() + " 填了两次，三个账号应各不相同。"));
            }
            if (!wanted.password().equals(wanted.again())) {
                errors.add(new FieldError("again" + i, "equal", "第" + (i + 1) + "人的两次口令不一样。"));
            } else if (!passwords.add(wanted.password())) {
                errors.add(new FieldError("password" + i, "different", "三个人的口令应各不相同。"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** Names the field of the one who is at fault. */
    private static List<FieldError> at(int index, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(error.field() + index, error.rule(), error.message()))
                .toList();
    }
}
