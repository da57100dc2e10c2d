package org.hangji;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.access.Accounts;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;
import org.springframework.boot.test.context.TestComponent;

/**
 * A city for tests, made once: the bureau {@code CITY} with the divisions {@code SAFE} and {@code AUDIT} and the counties
 * {@code EAST} and {@code WEST}; in each county a clerk and an engineer.
 */
@TestComponent
public class SmallCity {

    public static final String PASSWORD = "Test-2024-words";

    private final Organizations organizations;
    private final Accounts accounts;
    private final Map<String, Acting> people = new HashMap<>();

    SmallCity(Organizations organizations, Accounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
        Acting.as(Acting.system("test"), () -> {
            build();
            return true;
        });
    }

    /**
     * Somebody of the city by account: {@code safe.clerk}, {@code audit.verifier}, {@code city.leader}, {@code city.auditor},
     * {@code east.clerk}, {@code east.engineer}, {@code west.clerk}, {@code west.engineer}, {@code sys.keeper},
     * {@code sec.keeper}, {@code aud.keeper}.
     */
    public Acting acting(String account) {
        Acting known = people.get(account);
        if (known == null) {
            throw new IllegalArgumentException("nobody has the account " + account);
        }
        return known;
    }

    /** A new API token for somebody of the city. */
    public String token(String account) {
        return Acting.as(Acting.system("test"), () -> accounts.issueToken(account));
    }

    private void build() {
        Unit city = organizations.addUnit("CITY", "东风市交通运输局", "市局", Unit.Kind.BUREAU, null, "990100");
        Unit safe = organizations.addUnit("SAFE", "安全监督科", "", Unit.Kind.DIVISION, "CITY", null);
        Unit audit = organizations.addUnit("AUDIT", "机关纪委", "", Unit.Kind.DIVISION, "CITY", null);
        Unit east = organizations.addUnit("EAST", "东县交通运输局", "东县", Unit.Kind.COUNTY_BUREAU, "CITY", "990121");
        Unit west = organizations.addUnit("WEST", "西县交通运输局", "西县", Unit.Kind.COUNTY_BUREAU, "CITY", "990122");
        add("safe.clerk", "甲一", safe, "科员", Role.CLERK, city);
        add("audit.verifier", "乙一", audit, "副书记", Role.VERIFIER, city);
        add("city.leader", "丙一", city, "副局长", Role.BUREAU_LEADER, city);
        add("city.auditor", "丁一", city, "审计员", Role.AUDITOR, city);
        add("east.clerk", "戊一", east, "科员", Role.CLERK, east);
        add("east.engineer", "戊二", east, "工程师", Role.CLERK, east);
        add("west.clerk", "己一", west, "科员", Role.CLERK, west);
        add("west.engineer", "己二", west, "工程师", Role.CLERK, west);
        add("sys.keeper", "庚一", city, "系统管理员", Role.SYSTEM_ADMIN, city);
        add("sec.keeper", "庚二", city, "安全管理员", Role.SECURITY_ADMIN, city);
        add("aud.keeper", "庚三", city, "审计管理员", Role.AUDIT_ADMIN, city);
    }

    private void add(String account, String name, Unit unit, String post, Role role, Unit over) {
        Person person = organizations.addPerson(name, unit.code(), post);
        accounts.open(account, person.id());
        accounts.setPassword(account, PASSWORD, false);
        accounts.grant(account, role, over.code());
        people.put(
                account,
                new Acting(
                        person.id(),
                        account,
                        name,
                        unit.code(),
                        unit.path(),
                        unit.name(),
                        List.of(new Grant(role, over.path())),
                        "127.0.0.1"));
    }
}
