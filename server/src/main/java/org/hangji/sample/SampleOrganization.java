package org.hangji.sample;

import java.util.List;
import java.util.Map;
import org.hangji.access.Accounts;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units, people and accounts of the worked example, from {@code organization.yaml}. */
@Component
class SampleOrganization {

    private final Organizations organizations;
    private final Accounts accounts;

    SampleOrganization(Organizations organizations, Accounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
    }

    void load(Map<String, Object> yaml) {
        String password = text(yaml, "password");
        for (Map<String, Object> unit : list(yaml, "units")) {
            organizations.addUnit(
                    text(unit, "code"),
                    text(unit, "name"),
                    unit.containsKey("short") ? text(unit, "short") : "",
                    Unit.Kind.valueOf(text(unit, "kind")),
                    optional(unit, "parent"),
                    optional(unit, "division"));
        }
        for (Map<String, Object> person : list(yaml, "people")) {
            long id = organizations
                    .addPerson(text(person, "name"), text(person, "unit"), text(person, "post"))
                    .id();
            String account = optional(person, "account");
            if (account != null) {
                accounts.open(account, id);
                accounts.setPassword(account, password, false);
                for (Map<String, Object> grant : list(person, "grants")) {
                    accounts.grant(account, Role.valueOf(text(grant, "role")), text(grant, "over"));
                }
            }
        }
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("organization.yaml: " + key + " is missing in " + map);
        }
        return value.toString();
    }

    private static @Nullable String optional(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }
}
