package org.hangji.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of units and people (组织机构与人员). Everything it answers is limited to what the caller may see. */
@Component
@Transactional
public class Organizations {

    private final UnitStore units;
    private final PersonStore people;
    private final Journal journal;

    Organizations(UnitStore units, PersonStore people, Journal journal) {
        this.units = units;
        this.people = people;
        this.journal = journal;
    }

    /** Units in sight whose name or code holds {@code text}; all of them where it is blank. In tree order, at most 500. */
    @Transactional(readOnly = true)
    public List<Unit> units(@Nullable String text) {
        return units.search(text == null ? "" : text.strip());
    }

    @Transactional(readOnly = true)
    public Optional<Unit> unit(String code) {
        return units.byCode(code);
    }

    /** The unit with this code, or a refusal that says it is not in sight. */
    @Transactional(readOnly = true)
    public Unit requireUnit(String code) {
        return units.byCode(code).orElseThrow(() -> Refusal.notFound("没有代码为 " + code + " 的单位，或不在您的管辖范围内。"));
    }

    /** Name of the unit at the top of the tree, empty while there is none. */
    @Transactional(readOnly = true)
    String topName() {
        return units.topName();
    }

    /** The unit for a code of an organisation or of an administrative division; of a division, the transport bureau. */
    @Transactional(readOnly = true)
    public Optional<Unit> unitOrDivision(String code) {
        return units.byCode(code).or(() -> units.byDivision(code));
    }

    /** People in sight whose name, unit or post holds {@code text}; all where it is blank. At most 200. */
    @Transactional(readOnly = true)
    public List<Person> people(@Nullable String text) {
        return people.search(text == null ? "" : text.strip());
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(long id) {
        return people.byId(id);
    }

    /** The name of a person who takes part in a matter that the caller sees; shown whether or not he is in sight. */
    @Transactional(readOnly = true)
    public String personName(long id) {
        return people.nameOf(id);
    }

    /** The name of a unit that takes part in a matter that the caller sees. */
    @Transactional(readOnly = true)
    public String unitName(String code) {
        return units.nameOf(code);
    }

    /** Adds a unit below another, or the top where there is none yet. For system administrators. */
    public Unit addUnit(
            String code,
            String name,
            String shortName,
            Unit.Kind kind,
            @Nullable String parent,
            @Nullable String division) {
        Unit added = units.add(code, name, shortName, kind, parent, division);
        journal.write(Act.done("organization.addUnit", "unit", code, Map.of("name", name)));
        return added;
    }

    /** Adds a person to a unit. For system administrators. */
    public Person addPerson(String name, String unit, String post) {
        Person added = people.add(name, unit, post);
        journal.write(Act.done("organization.addPerson", "person", added.id(), Map.of("name", name)));
        return added;
    }
}
