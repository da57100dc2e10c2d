package org.hangji.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hangji.access.Accounts;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;

/** Somebody of each role: in the east, in the west, and the three administrators. */
final class WalkingPeople {

    static final String VISITOR = "";

    /** Somebody who walks. */
    record Walking(String account, Role role) {}

    private final Organizations organizations;
    private final Accounts accounts;

    WalkingPeople(Organizations organizations, Accounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
    }

    List<Walking> of(String unit) {
        return people(
                unit,
                Role.CLERK,
                Role.RESPONSIBLE_LEADER,
                Role.VERIFIER,
                Role.BUREAU_LEADER,
                Role.INSPECTOR,
                Role.AUDITOR);
    }

    List<Walking> administrators() {
        return people("CITY", Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    }

    /** Somebody to whom the administrators may do what they like. */
    Person victim() {
        return Acting.as(Acting.system("test"), () -> {
            Person person = organizations.addPerson("走一", "CITY", "试用人员");
            accounts.open("walk.victim", person.id());
            return person;
        });
    }

    private List<Walking> people(String unit, Role... roles) {
        return Acting.as(Acting.system("test"), () -> {
            List<Walking> walking = new ArrayList<>();
            for (Role role : roles) {
                String account =
                        "walk." + (unit + "." + role).toLowerCase(Locale.ROOT).replace('_', '-');
                accounts.open(account, organizations.addPerson("走人", unit, "科员").id());
                accounts.grant(account, role, unit);
                walking.add(new Walking(account, role));
            }
            return walking;
        });
    }
}
