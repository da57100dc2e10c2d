package org.hangji.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of units and people (组织机构与人员). Everything it answers is limited to what the caller may see. */
@Component
@Transactional
public class Organizations {

    private final UnitStore units;
    private final PersonStore people;
    private final Journal journal;

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organizations(UnitStore units, PersonStore people, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.units = units;
        this.people = people;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Units in sight whose name or code holds {@code text}; all of them where it is blank. In tree order, at most 500. */
    @Transactional(readOnly = true)
    public List<Unit> units(@Nullable String text) {
        return units.search(text == null ? "" : text.strip());
    }

    /** Every unit in sight, thousands of enterprises too; for programs, not for a list to choose from. */
    @Transactional(readOnly = true)
    public List<Unit> allUnits() {
        return units.all();
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

    /** People in sight whose name begins with these sounds or initials; at most so many. */
    @Transactional(readOnly = true)
    public List<Person> sounding(String typed, int most) {
        return people.byIds(people.names().entrySet().stream()
                .filter(each -> Pinyin.matches(each.getValue(), typed))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList());
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
        UnitRules.requireNew(code, name, division, units.byCode(code).isPresent());
        Unit added = units.add(code, name, shortName, kind, parent, division);
        journal.write(Act.done("organization.addUnit", "unit", code, Map.of("name", name)));
        return added;
    }

    /** Gives a unit another name from a day on; the former one is kept with its days. For system administrators. */
    public void renameUnit(String code, String name, String shortName, LocalDate from) {
        requireUnit(code);
        LocalDate formerFrom = units.namedFrom(code);
        Unit former = requireUnit(code);
        UnitRules.requireRename(name, former.name(), from, formerFrom, AsOf.today(clock));
        units.rename(former, name, shortName, formerFrom, from);
        events.publishEvent(new UnitRenamed(code, name));
        journal.write(Act.done(
                "organization.renameUnit",
                "unit",
                code,
                Map.of("former", former.name(), "name", name, "from", from.toString())));
    }

    /** Units in sight below another, those that have ended included, with the days on which they exist. */
    @Transactional(readOnly = true)
    public List<UnitSpan> spansBelow(String path) {
        return units.spansBelow(path);
    }

    /** The last day of a unit that has ended, empty while it exists. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(String code) {
        return units.lastDay(code);
    }

    /** A unit ends (撤销、并入): {@code last} is its last day. What it recorded stays under it. For system administrators. */
    public void endUnit(String code, LocalDate last, String reason) {
        Unit unit = requireUnit(code);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "请写明为什么撤销，例如并入哪个单位、依据哪份文件。");
        }
        if (last.isAfter(AsOf.today(clock))) {
            throw Refusal.invalid("last", "past", "最后一天不能晚于今天：到那一天再办。");
        }
        if (units.lastDay(code).isPresent()) {
            throw Refusal.conflict(
                    "“" + unit.name() + "”已经撤销，最后一天是" + units.lastDay(code).orElseThrow() + "。");
        }
        units.end(code, last);
        journal.write(Act.done(
                "organization.endUnit",
                "unit",
                code,
                Map.of("name", unit.name(), "last", last.toString(), "reason", reason)));
    }

    /** What a unit was called before, the last name first. */
    @Transactional(readOnly = true)
    public List<FormerName> formerNames(String code) {
        return units.formerNames(code);
    }

    /** Adds a person to a unit, in his post from today. For system administrators. */
    public Person addPerson(String name, String unit, String post) {
        if (name.isBlank() || name.length() > 40) {
            throw Refusal.invalid("name", "required", "请写姓名，最多 40 个字。");
        }
        Unit home = units.byCode(unit)
                .orElseThrow(() -> Refusal.invalid("unit", "exists", "没有代码为 " + unit + " 的单位，请从列表里选。"));
        Person added = people.add(name.strip(), home.code(), post.strip(), AsOf.today(clock));
        journal.write(Act.done("organization.addPerson", "person", added.id(), Map.of("name", name)));
        return added;
    }

    /** Somebody goes to another unit or post from a day on. For system administrators. */
    public void movePerson(long id, String unit, String post, LocalDate from) {
        Person person = requirePerson(id);
        Unit home = units.byCode(unit)
                .orElseThrow(() -> Refusal.invalid("unit", "exists", "没有代码为 " + unit + " 的单位，请从列表里选。"));
        if (from.isAfter(AsOf.today(clock))) {
            throw Refusal.invalid("from", "past", "到任日期不能晚于今天：到那一天再办调动。");
        }
        people.keep(id);
        boolean early = people.posts(id).stream().anyMatch(held -> !held.from().isBefore(from));
        if (early) {
            throw Refusal.invalid("from", "order", "到任日期应晚于现任职务的到任日期。");
        }
        people.move(id, home.code(), post.strip(), from);
        journal.write(Act.done(
                "organization.movePerson",
                "person",
                id,
                Map.of("former", person.unit() + " " + person.post(), "unit", unit, "post", post)));
    }

    /** Somebody leaves; what he did stays under his name. For system administrators. */
    public void deactivatePerson(long id, String reason) {
        requirePerson(id);
        people.keep(id);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "请写明离岗原因，例如退休、调出。");
        }
        people.deactivate(id, AsOf.today(clock));
        journal.write(Act.done("organization.deactivatePerson", "person", id, Map.of("reason", reason)));
    }

    /** The person with this number, or a refusal that says he is not in sight. */
    @Transactional(readOnly = true)
    public Person requirePerson(long id) {
        return people.byId(id).orElseThrow(() -> Refusal.notFound("没有这个人，或他不在您的管辖范围内。"));
    }

    /** The posts of somebody through time, the latest first. */
    @Transactional(readOnly = true)
    public List<PostHeld> posts(long id) {
        return people.posts(id);
    }

    /** People in sight, those who have left included; of one unit where {@code unit} is not blank. */
    @Transactional(readOnly = true)
    public Listing<Person> people(String text, String unit, Paging paging) {
        return people.list(text.strip(), unit, paging);
    }

    /** How many people stand in each unit, by code. */
    @Transactional(readOnly = true)
    public Map<String, Long> peopleByUnit() {
        return people.countByUnit();
    }
}
