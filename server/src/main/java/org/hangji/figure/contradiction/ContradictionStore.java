package org.hangji.figure.contradiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.rule.FoundRow;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Contradictions and their stories, within sight. */
@Repository
class ContradictionStore {

    private static final String COLUMNS = """
            select c.id, c.rule, c.unit, c.unit_path::text as unit_path, organization.unit_name(c.unit) as unit_name, c.subject,
                c.sources, c.from_day, c.to_day, c.version, c.state, c.opened_at, told.text as sentence,
                case when c.state = 'OPEN' then '' else last.text end as answer
            from figure.contradiction c
            join figure.contradiction_event told on told.contradiction = c.id and told.number = c.told
            join figure.contradiction_event last on last.contradiction = c.id and last.number = c.version
            """;

    private static final TypeReference<List<FoundRow>> ROWS = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;

    ContradictionStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those that wait first, the longest waiting on top; then the rest, the latest on top. */
    List<Contradiction> list(ContradictionFilter filter, Paging paging) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return database.sql(COLUMNS + where(filter, parameters) + """
                         order by c.state <> 'OPEN', case when c.state = 'OPEN' then c.opened_at end, c.opened_at desc, c.id
                        limit :size offset :offset
                        """)
                .params(parameters)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ContradictionStore::contradiction)
                .list();
    }

    /** How many there are in each state. */
    Map<State, Long> count(ContradictionFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<State, Long> counts = new LinkedHashMap<>();
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        database.sql("select c.state, count(*) as many from figure.contradiction c" + where(filter, parameters)
                        + " group by 1")
                .params(parameters)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("many"));
                });
        return counts;
    }

    Optional<Contradiction> byId(long id) {
        return database.sql(COLUMNS + " where c.id = ?")
                .param(id)
                .query(ContradictionStore::contradiction)
                .optional();
    }

    /** Those not corrected yet that name this record. */
    List<Contradiction> naming(String link) {
        return database.sql(COLUMNS + """
                         where c.state <> 'CORRECTED' and told.rows @> jsonb_build_array(jsonb_build_object('link', ?::text))
                        order by c.id limit 5
                        """)
                .param(link)
                .query(ContradictionStore::contradiction)
                .list();
    }

    /** The whole story, the first event first. */
    List<Told> story(long id) {
        return database.sql("""
                        select number, kind, recorded_at, coalesce(organization.person_name(person), '') as by, text, rows, total
                        from figure.contradiction_event where contradiction = ? order by number
                        """)
                .param(id)
                .query((row, ignored) -> new Told(
                        row.getInt("number"),
                        Told.Kind.valueOf(row.getString("kind")),
                        instant(row, "recorded_at"),
                        row.getString("by"),
                        row.getString("text"),
                        json.readValue(row.getString("rows"), ROWS),
                        row.getInt("total")))
                .list();
    }

    /** An answer of a person, or what became of it. */
    void answer(long id, int number, Told.Kind kind, @Nullable Long person, String text, Instant now) {
        database.sql("""
                        insert into figure.contradiction_event (contradiction, number, kind, recorded_at, person, text)
                        values (:id, :number, :kind, :at, :person, :text)
                        """)
                .param("id", id)
                .param("number", number)
                .param("kind", kind.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("person", person, java.sql.Types.BIGINT)
                .param("text", text)
                .update();
    }

    private static String where(ContradictionFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("c.version > 0"));
        if (filter.state() != null) {
            add(
                    conditions,
                    parameters,
                    "c.state = :state",
                    "state",
                    filter.state().name());
        }
        if (filter.rule() != null) {
            add(conditions, parameters, "c.rule = :rule", "rule", filter.rule());
        }
        if (filter.path() != null) {
            add(conditions, parameters, "c.unit_path <@ :path::ltree", "path", filter.path());
        }
        if (!filter.mine().isEmpty()) {
            add(
                    conditions,
                    parameters,
                    "c.unit_path = any (string_to_array(:mine, ',')::ltree[])",
                    "mine",
                    String.join(",", filter.mine()));
        }
        if (filter.source() != null) {
            add(conditions, parameters, ":source = any (c.sources)", "source", filter.source());
        }
        if (filter.from() != null) {
            add(conditions, parameters, "c.to_day >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            add(conditions, parameters, "c.from_day <= :to", "to", filter.to());
        }
        return " where " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static Contradiction contradiction(ResultSet row, int ignored) throws SQLException {
        return new Contradiction(
                row.getLong("id"),
                row.getString("rule"),
                row.getString("unit"),
                row.getString("unit_path"),
                row.getString("unit_name"),
                row.getString("subject"),
                List.of((String[]) row.getArray("sources").getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                instant(row, "opened_at"),
                row.getString("sentence"),
                row.getString("answer"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
