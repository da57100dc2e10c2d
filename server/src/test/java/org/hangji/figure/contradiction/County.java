package org.hangji.figure.contradiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Role;

/** A county of the small city that one test has to itself, with its clerk. */
public record County(Unit unit, Acting clerk, Ledgers ledgers) {

    public static County named(String code, Organizations organizations, Ledgers ledgers) {
        return Acting.as(Acting.system("test"), () -> {
            Unit unit = organizations.addUnit(code, code + "县交通运输局", code + "县", Unit.Kind.COUNTY_BUREAU, "CITY", null);
            Person person = organizations.addPerson("体检员" + code, code, "科员");
            Acting clerk = new Acting(
                    person.id(),
                    code + ".clerk",
                    person.name(),
                    code,
                    unit.path(),
                    unit.name(),
                    List.of(new Grant(Role.CLERK, unit.path())),
                    "127.0.0.1");
            return new County(unit, clerk, ledgers);
        });
    }

    public String code() {
        return unit.code();
    }

    public <T> T at(String instant, Supplier<T> work) {
        return PlatformClock.at(Instant.parse(instant), () -> Acting.as(clerk, work));
    }

    public Entry record(String instant, String ledger, String day, Map<String, Object> values) {
        return at(instant, () -> ledgers.record(ledger, new Draft(day, null, values), "form"));
    }

    public Entry hazard(String instant, String day, String description) {
        return record(
                instant,
                "hazard",
                day,
                Map.of(
                        "level", "GENERAL",
                        "category", "SIGN",
                        "checkedBy", "BUREAU",
                        "place", "G341 K52+300",
                        "description", description,
                        "deadline", LocalDate.parse(day).plusDays(15).toString()));
    }

    public Entry training(String instant, String day, String title, int people) {
        return record(instant, "training", day, Map.of("kind", "OTHER", "title", title, "people", people));
    }

    public Entry correct(String instant, Entry entry, Map<String, Object> values) {
        return at(
                instant,
                () -> ledgers.correct(entry.ledger(), entry.id(), new Draft(null, null, values), "写错了", null, "form"));
    }

    public Entry withdraw(String instant, Entry entry) {
        return at(instant, () -> ledgers.withdraw(entry.ledger(), entry.id(), "重复登记", null, "form"));
    }
}
