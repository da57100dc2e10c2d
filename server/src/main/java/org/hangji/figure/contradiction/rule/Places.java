package org.hangji.figure.contradiction.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/** Units that rules look at (单位). */
@Repository
class Places {

    private final Database database;

    Places(Database database) {
        this.database = database;
    }

    /** The county bureaus in whose subtrees something is touched, by their codes; all where everything is. */
    List<Place> counties(Extent extent) {
        String touched = extent.everywhere()
                ? ""
                : " and exists (select from organization.unit u where u.code in (:units) and u.path <@ c.path)";
        var statement = database.sql("select c.code, c.path::text as path, c.name from organization.unit c"
                + " where c.kind = 'COUNTY_BUREAU'" + touched + " order by c.code");
        return (extent.everywhere() ? statement : statement.param("units", extent.units()))
                .query((row, number) -> new Place(row.getString("code"), row.getString("path"), row.getString("name")))
                .list();
    }

    /** The lowest unit that has all of these below it, or is one of them. */
    Place above(Set<String> paths) {
        return database.sql("""
                        select code, path::text as path, name from organization.unit
                        where path @> all (string_to_array(:paths, ',')::ltree[]) order by nlevel(path) desc limit 1
                        """)
                .param("paths", String.join(",", paths))
                .query((row, number) -> new Place(row.getString("code"), row.getString("path"), row.getString("name")))
                .single();
    }

    static Set<String> codes(List<Place> places) {
        return places.stream().map(Place::code).collect(Collectors.toUnmodifiableSet());
    }
}
