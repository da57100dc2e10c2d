package org.hangji.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.shared.Database;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /** Names of all who hold a post, by id. */
    Map<Long, String> names() {
        Map<Long, String> names = new LinkedHashMap<>();
        database.sql("select id, name from organization.person where active order by unit, id")
                .query((RowCallbackHandler) row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }

    Optional<Person> byId(long id) {
        return database.sql(COLUMNS + "where p.id = ?").param(id).query(PERSON).optional();
    }

    List<Person> byIds(List<Long> ids) {
        return database.sql(COLUMNS + "where p.id = any (?) order by p.unit, p.id")
                .param(ids.toArray(Long[]::new))
                .query(PERSON)
                .list();
    }

    String nameOf(long id) {
        return database.sql("select coalesce(organization.person_name(?), '')")
                .param(id)
                .query(String.class)
                .single();
    }

    /** People of one unit or of all, those who have left included, a part of the list. */
    Listing<Person> list(String text, String unit, Paging paging) {
        String where = """
                where (:text = '' or p.name ilike :like or p.post ilike :like or organization.unit_name(p.unit) ilike :like)
                    and (:unit = '' or p.unit = :unit)
                """;
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Person> items = database.sql(
                        COLUMNS + where + " order by p.active desc, p.unit, p.id limit :size offset :offset")
                .param("text", text)
                .param("like", like)
                .param("unit", unit)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(PERSON)
                .list();
        long total = database.sql("select count(*) from organization.person p " + where)
                .param("text", text)
                .param("like", like)
                .param("unit", unit)
                .query(Long.class)
                .single();
        return new Listing<>(items, total);
    }

    Map<String, Long> countByUnit() {
        Map<String, Long> counts = new HashMap<>();
        database.sql("select unit, count(*) from organization.person where active group by unit")
                .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    Person add(String name, String unit, String post, LocalDate from) {
        long id = database.sql("insert into organization.person (name, unit, post) values (?, ?, ?) returning id")
                .params(name, unit, post)
                .query(Long.class)
                .single();
        hold(id, unit, post, from);
        return byId(id).orElseThrow();
    }

    /** Keeps a person for this transaction: of two who move him at once the second sees where he went. */
    void keep(long id) {
        database.sql("select id from organization.person where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    void move(long id, String unit, String post, LocalDate from) {
        leavePost(id, from.minusDays(1));
        hold(id, unit, post, from);
        database.sql("update organization.person set unit = ?, post = ?, active = true where id = ?")
                .params(unit, post, id)
                .update();
    }

    void deactivate(long id, LocalDate last) {
        leavePost(id, last);
        database.sql("update organization.person set active = false where id = ?")
                .param(id)
                .update();
    }

    List<PostHeld> posts(long id) {
        return database.sql("""
                        select coalesce(organization.unit_name(unit), unit) as unit_name, title, from_day, to_day
                        from organization.post_held where person = ? order by from_day desc
                        """)
                .param(id)
                .query((row, number) -> new PostHeld(
                        row.getString("unit_name"),
                        row.getString("title"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    private void hold(long id, String unit, String post, LocalDate from) {
        database.sql("insert into organization.post_held (person, unit, title, from_day) values (?, ?, ?, ?)")
                .params(id, unit, post, from)
                .update();
    }

    private void leavePost(long id, LocalDate last) {
        database.sql(
                        "update organization.post_held set to_day = greatest(from_day, ?) where person = ? and to_day is null")
                .params(last, id)
                .update();
    }
}
