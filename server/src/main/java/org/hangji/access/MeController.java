package org.hangji.access;

import java.util.List;
import java.util.Set;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller and the directory, for programs. */
@RestController
@AllowedTo
class MeController {

    record NamedPerson(long id, String name) {}

    record NamedUnit(String code, String name) {}

    record Me(String account, NamedPerson person, Set<Role> roles, NamedUnit organization) {}

    record UnitItem(String code, String name, Unit.Kind kind) {}

    record PersonItem(long id, String name, String post, NamedUnit organization) {}

    record Items<T>(List<T> items) {}

    private final Organizations organizations;

    MeController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/api/me")
    Me me() {
        Acting acting = Acting.current();
        return new Me(
                acting.account(),
                new NamedPerson(acting.person(), acting.name()),
                acting.roles(),
                new NamedUnit(acting.unit(), acting.unitName()));
    }

    @GetMapping("/api/organizations")
    Items<UnitItem> organizations(@RequestParam(required = false) @Nullable String q) {
        return new Items<>(organizations.units(q).stream()
                .map(unit -> new UnitItem(unit.code(), unit.name(), unit.kind()))
                .toList());
    }

    @GetMapping("/api/people")
    Items<PersonItem> people(@RequestParam(required = false) @Nullable String q) {
        return new Items<>(
                organizations.people(q).stream().map(MeController::item).toList());
    }

    private static PersonItem item(Person person) {
        return new PersonItem(
                person.id(), person.name(), person.post(), new NamedUnit(person.unit(), person.unitName()));
    }
}
