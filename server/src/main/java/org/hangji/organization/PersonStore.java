package org.hangji.organization;

import java.util.List;
import java.util.Optional;
import org.hangji.shared.Database;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private static final String COLUMNS = """
            select p.id, p.name, p.unit, coalesce(organization.unit_name(p.unit), '') as unit_name, p.post, p.active
            from organization.person p
            """;

    private static final RowMapper<Person> PERSON = (row, number) -> new Person(
            row.getLong("id"),
            row.getString("name"),
            row.getString("unit"),
            row.getString("unit_name"),
            row.getString("post"),
            row.getBoolean("active"));

    private final Database database;

    PersonStore(Database database) {
        this.database = database;
    }

    List<Person> search(String text) {
        return database.sql(COLUMNS + """
                        where p.active and (:text = '' or p.name ilike :like or p.post ilike :like
                            or organization.unit_name(p.unit) ilike :like)
                        order by p.unit, p.id limit 200
                        """)
                .param("text", text)
                .param(
                        "like",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .query(PERSON)
                .list();
    }

    Optional<Person> byId(long id) {
        return database.sql(COLUMNS + "where p.id = ?").param(id).query(PERSON).optional();
    }

    String nameOf(long id) {
        return database.sql("select coalesce(organization.person_name(?), '')")
                .param(id)
                .query(String.class)
                .single();
    }

    Person add(String name, String unit, String post) {
        long id = database.sql("insert into organization.person (name, unit, post) values (?, ?, ?) returning id")
                .params(name, unit, post)
                .query(Long.class)
                .single();
        return byId(id).orElseThrow();
    }
}
