package org.hangji.rectify.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.UnitRef;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of findings as they stand. Each names its own narrow condition: the policy vetoes and is no access path. */
@Repository
class FindingList {

    private static final String MINE = """
            with sight as (select id from rectify.finding where participants @> array[(select shared.person())])
            """;

    private static final String IN_SIGHT = """
            with sight as (
                select id from rectify.finding where path <@ any ((select shared.scope())::ltree[])
                union select id from rectify.finding where registered_path <@ any ((select shared.scope())::ltree[])
                union select id from rectify.finding where participants @> array[(select shared.person())])
            """;

    private static final String ITEMS = """
            select f.id, f.number, f.round, f.title, f.source, f.aspect, f.major, f.state, f.outcome,
                coalesce(f.unit, f.registered_unit) as unit,
                organization.unit_name(coalesce(f.unit, f.registered_unit)) as unit_name, f.rectifier, organization.person_name(f.rectifier) as rectifier_name,
                f.leader, organization.person_name(f.leader) as leader_name, f.verifier,
                organization.person_name(f.verifier) as verifier_name, f.occurred_on, f.deadline, f.due,
                coalesce(f.due < :today, false) as overdue,
                (select count(*) from rectify.measure m where m.finding = f.id) as measures,
                (select count(*) from rectify.measure m where m.finding = f.id and m.state = 'VERIFIED') as verified,
                f.version, (select r.shown_as_of from rectify.round r where r.id = f.round) as shown_as_of
            """;

    private static final String NOW = " from sight join rectify.finding f on f.id = sight.id where not f.withdrawn";

    /** How each stood then, under the names of now. */
    private static final String THEN = """
             from (
                select w.id, w.number, w.round, w.source, w.title, w.major, w.recorded_at, s.state, s.state_outcome as outcome,
                    s.state_path as path, s.state_due as due, s.withdrawn
                from sight join rectify.finding w on w.id = sight.id
                join lateral (select e.* from rectify.event e where e.finding = w.id and e.recorded_at <= :known
                              order by e.number desc limit 1) s on true) f
            where not f.withdrawn""";

    private static final String PART = " limit :size offset :offset";

    private final Database database;

    FindingList(Database database) {
        this.database = database;
    }

    Listing<FindingItem> find(FindingFilter filter, Paging paging, LocalDate today) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", today);
        String sight = filter.mine() ? MINE : IN_SIGHT;
        String where = conditions(filter, values);
        long total = count(sight + "select count(*)" + NOW + where, values);
        values.put("size", paging.size());
        values.put("offset", paging.offset());
        List<FindingItem> items = database.sql(sight + ITEMS + NOW + where + order(filter.order()) + PART)
                .params(values)
                .query(FindingList::item)
                .list();
        return new Listing<>(items, total);
    }

    /** The same one after the other. */
    void each(FindingFilter filter, LocalDate today, Consumer<FindingItem> reader) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", today);
        String where = conditions(filter, values);
        try (var stream = database
                .sql((filter.mine() ? MINE : IN_SIGHT) + ITEMS + NOW + where + order(filter.order()))
                .params(values)
                .withFetchSize(500)
                .query(FindingList::item)
                .stream()) {
            stream.forEach(reader);
        }
    }

    /** Ids of those that fulfilled the filter then, in its order. */
    Listing<Long> idsThen(FindingFilter filter, Paging paging, AsOf known) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", known.day());
        values.put("known", known.instant().atOffset(ZoneOffset.UTC));
        String sight = filter.mine() ? MINE : IN_SIGHT;
        String where = conditions(filter, values);
        long total = count(sight + "select count(*)" + THEN + where, values);
        values.put("size", paging.size());
        values.put("offset", paging.offset());
        List<Long> ids = database.sql(sight + "select f.id" + THEN + where + order(filter.order()) + PART)
                .params(values)
                .query((row, number) -> row.getLong("id"))
                .list();
        return new Listing<>(ids, total);
    }

    private long count(String sql, Map<String, @Nullable Object> values) {
        return database.sql(sql).params(values).query(Long.class).single();
    }

    private static String order(FindingFilter.Order order) {
        return switch (order) {
            case DUE -> " order by f.due nulls last, f.id";
            case MAJOR -> " order by f.major desc, f.due nulls last, f.id";
            case REGISTERED -> " order by f.recorded_at desc, f.id desc";
        };
    }

    private static String conditions(FindingFilter filter, Map<String, @Nullable Object> values) {
        StringBuilder where = new StringBuilder();
        add(where, values, " and f.round = :round", "round", filter.round());
        add(where, values, " and f.source = :source", "source", filter.source());
        add(
                where,
                values,
                " and f.state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        add(
                where,
                values,
                " and f.outcome = :outcome",
                "outcome",
                filter.outcome() == null ? null : filter.outcome().name());
        add(where, values, " and coalesce(f.due < :today, false) = :overdue", "overdue", filter.overdue());
        add(
                where,
                values,
                " and f.path <@ (select organization.unit_path(:organization))",
                "organization",
                filter.organization());
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and (f.number = :text or position(:text in f.title) > 0)");
            values.put("text", filter.text().strip());
        }
        return where.toString();
    }

    private static void add(
            StringBuilder where,
            Map<String, @Nullable Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private static FindingItem item(ResultSet row, int ignored) throws SQLException {
        String outcome = row.getString("outcome");
        String unit = row.getString("unit");
        return new FindingItem(
                row.getLong("id"),
                row.getString("number"),
                row.getObject("round", Long.class),
                row.getString("title"),
                row.getString("source"),
                row.getString("aspect"),
                row.getBoolean("major"),
                FindingState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                unit == null ? null : new UnitRef(unit, row.getString("unit_name")),
                person(row, "rectifier"),
                person(row, "leader"),
                person(row, "verifier"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("overdue"),
                row.getInt("measures"),
                row.getInt("verified"),
                row.getInt("version"),
                row.getObject("shown_as_of", LocalDate.class));
    }

    private static @Nullable PersonRef person(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        String name = row.getString(column + "_name");
        return id == null ? null : new PersonRef(id, name == null ? "" : name);
    }
}
