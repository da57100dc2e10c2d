package org.hangji.sample.round;

import java.util.List;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;

/** The people of the worked example, by name, in the part that each plays (样例人物). */
public final class Cast {

    public static final String CLERK = "李静";
    private static final String BUREAU = "410500-JT";

    private final Organizations organizations;
    private final String bureauPath;

    public Cast(Organizations organizations) {
        this.organizations = organizations;
        bureauPath = organizations.requireUnit(BUREAU).path();
    }

    long id(String name) {
        return person(name).id();
    }

    /** Over the whole bureau. */
    public Acting overBureau(String name, Role role) {
        return acting(name, role, bureauPath);
    }

    /** Over his own unit. */
    public Acting overOwnUnit(String name, Role role) {
        return acting(name, role, organizations.requireUnit(person(name).unit()).path());
    }

    private Acting acting(String name, Role role, String over) {
        Person person = person(name);
        Unit unit = organizations.requireUnit(person.unit());
        return new Acting(
                person.id(),
                "sample:" + person.id(),
                name,
                unit.code(),
                unit.path(),
                unit.name(),
                List.of(new Grant(role, over)),
                "");
    }

    private Person person(String name) {
        return organizations.people(name).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("organization.yaml has nobody called " + name));
    }
}
