package org.hangji.rectify.loop;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.UnitRef;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;

/** Names of the people and units in some stories, asked for once. */
final class Names {

    private final Map<Long, String> people = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    private Names() {}

    static Names of(Collection<Long> people, Collection<String> units, Database database) {
        Names names = new Names();
        database.sql("select id, coalesce(organization.person_name(id), '') as name from unnest(?::bigint[]) as id")
                .param(people.toArray(Long[]::new))
                .query((row, number) -> names.people.put(row.getLong("id"), row.getString("name")))
                .list();
        database.sql("select code, coalesce(organization.unit_name(code), '') as name from unnest(?::text[]) as code")
                .param(units.toArray(String[]::new))
                .query((row, number) -> names.units.put(row.getString("code"), row.getString("name")))
                .list();
        return names;
    }

    PersonRef person(long id) {
        return new PersonRef(id, people.getOrDefault(id, ""));
    }

    @Nullable
    PersonRef personOrNull(@Nullable Long id) {
        return id == null ? null : person(id);
    }

    UnitRef unit(String code) {
        return new UnitRef(code, units.getOrDefault(code, ""));
    }

    @Nullable
    UnitRef unitOrNull(@Nullable String code) {
        return code == null ? null : unit(code);
    }
}
