package org.hangji.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One series of the platform's roll-ups, asked in the two ways that are compared: from the roll-ups as the platform does, and
 * by a plain GROUP BY over the rows.
 *
 * @param key its key among the roll-ups
 * @param table the ledger's table
 */
record SeriesSql(long key, String table, String value, String condition, String day) {

    private static final String LEDGERS =
            "('hazard', 'over-limit-case', 'field-operation', 'roadside-cleanup', 'roadside-case', 'source-penalty')";

    /** All series over the six ledgers; they are those of 27 figures. */
    static List<SeriesSql> all(Connection connection) throws SQLException {
        List<SeriesSql> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select key, meaning from figure.series where ready and ledger in "
                        + LEDGERS + " order by key")) {
            while (rows.next()) {
                String meaning = rows.getString("meaning");
                int where = meaning.indexOf(" where ");
                int by = meaning.lastIndexOf(" by ");
                int colon = meaning.indexOf(": ");
                all.add(new SeriesSql(
                        rows.getLong("key"),
                        meaning.substring(0, colon),
                        meaning.substring(colon + 2, where),
                        meaning.substring(where + 7, by),
                        meaning.substring(by + 4)));
            }
        }
        return all;
    }

    /** From the roll-ups, as the platform's own statement asks whole months (a copy of it; change both): months that are folded, and what was recorded since. */
    static String rolled(List<SeriesSql> series, String path, String first, String after, String known) {
        String keys = series.stream().map(one -> Long.toString(one.key)).collect(Collectors.joining(", "));
        String month = "date_trunc('month', %s at time zone 'Asia/Shanghai')".formatted(known);
        return """
            select s.series, s.path, s.month, sum(s.value), sum(s.rows) from (
                select d.series, d.path, date_trunc('month', d.day)::date as month, sum(d.value) as value, sum(d.rows) as rows
                from figure.delta d where d.series in (%1$s) and d.path <@ '%2$s'::ltree
                  and d.recorded_at >= %3$s at time zone 'Asia/Shanghai' and d.recorded_at <= %4$s
                  and d.day >= '%5$s' and d.day < '%6$s' group by 1, 2, 3
                union all
                select d.series, d.path, d.month, sum(d.value), sum(d.rows) from figure.month_delta d
                where d.series in (%1$s) and d.path <@ '%2$s'::ltree and d.month >= '%5$s' and d.month < '%6$s'
                  and d.recorded_month < (%3$s)::date group by 1, 2, 3) s
            group by 1, 2, 3""".formatted(keys, path, month, known, first, after);
    }

    /** Over the rows: one statement for all series of a ledger that go by the same day. */
    static List<String> grouped(List<SeriesSql> series, String path, String first, String after, String known) {
        Map<String, List<SeriesSql>> alike = new LinkedHashMap<>();
        series.forEach(one -> alike.computeIfAbsent(one.table + one.day, key -> new ArrayList<>())
                .add(one));
        return alike.values().stream()
                .map(some -> "select subpath(r.unit_path, 0, 2), date_trunc('month', " + some.getFirst().day + ")"
                        + some.stream()
                                .map(one -> ", sum(" + one.value + ") filter (where " + one.condition + ")")
                                .collect(Collectors.joining())
                        + " from " + some.getFirst().table + "_known(" + known + ") r where r.unit_path <@ '" + path
                        + "'::ltree and " + some.getFirst().day + " >= '" + first + "' and " + some.getFirst().day
                        + " < '"
                        + after + "' group by 1, 2")
                .toList();
    }
}
