package org.hangji.organization.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.organization.Unit;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a whole sheet of people, or nothing of it. */
@Component
class Roster {

    private static final int MOST_ERRORS = 50;

    private final Organizations organizations;

    Roster(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Adds everybody on the sheet; where one cell is wrong, nobody, and every such cell is named. Answers how many. */
    @Transactional
    int takeIn(List<RosterSheet.Line> lines) {
        if (lines.isEmpty()) {
            throw Refusal.invalid("file", "empty", "表里没有人：请从第 2 行起每行填一个人。");
        }
        Map<String, String> units = unitsByName();
        Set<String> known = knownPeople();
        List<FieldError> errors = new ArrayList<>();
        for (RosterSheet.Line line : lines) {
            check(line, units, known, errors);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.size() > MOST_ERRORS ? errors.subList(0, MOST_ERRORS) : errors);
        }
        lines.forEach(line -> organizations.addPerson(line.name(), units.getOrDefault(line.unit(), ""), line.post()));
        return lines.size();
    }

    private static void check(
            RosterSheet.Line line, Map<String, String> units, Set<String> known, List<FieldError> errors) {
        if (line.name().isBlank()) {
            errors.add(error(0, line, "required", "没有写姓名。"));
        } else if (line.name().length() > 40) {
            errors.add(error(0, line, "length", "姓名超过 40 个字。"));
        }
        String unit = units.get(line.unit());
        if (line.unit().isBlank()) {
            errors.add(error(1, line, "required", "没有写单位。"));
        } else if (unit == null) {
            errors.add(error(1, line, "exists", "没有叫“" + line.unit() + "”的单位：写单位代码或全称，新单位请先在“单位”页添加。"));
        } else if (!known.add(unit + " " + line.name() + " " + line.post())) {
            errors.add(error(0, line, "unique", line.name() + "已经登记过，或在表里出现了两次。"));
        }
    }

    private static FieldError error(int column, RosterSheet.Line line, String rule, String message) {
        return new FieldError("file", rule, RosterSheet.cell(column, line.number()) + "：" + message);
    }

    private Map<String, String> unitsByName() {
        Map<String, String> codes = new HashMap<>();
        for (Unit unit : organizations.units("")) {
            codes.put(unit.name(), unit.code());
        }
        organizations.units("").forEach(unit -> codes.put(unit.code(), unit.code()));
        return codes;
    }

    private Set<String> knownPeople() {
        Set<String> known = new HashSet<>();
        for (int page = 0; ; page++) {
            List<Person> part = organizations
                    .people("", "", new Paging(page, Paging.MAX_SIZE))
                    .items();
            part.stream()
                    .filter(Person::active)
                    .forEach(person -> known.add(person.unit() + " " + person.name() + " " + person.post()));
            if (part.size() < Paging.MAX_SIZE) {
                return known;
            }
        }
    }
}
