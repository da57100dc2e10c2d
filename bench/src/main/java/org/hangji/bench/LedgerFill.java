package org.hangji.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of one ledger over 36 months until today, in the order in which they were recorded, spread over 3,000 enterprises;
 * three in a hundred are corrected once. The rows have the form that the application writes; their digests are made up and the
 * journal has no line of them.
 *
 * @param table the table
 * @param share how many of a hundred entries lie in it
 * @param columns its fields
 * @param values their values, by {@code n}, {@code day} and {@code known}, the day of recording
 * @param column the field that a correction changes
 * @param corrected what it says then
 */
record LedgerFill(String table, int share, String columns, String values, String column, String corrected) {

    static final List<LedgerFill> ALL = List.of(
            new LedgerFill(
                    "ledger.hazard",
                    30,
                    "level, category, checked_by, place, description, deadline, measure, rectified_on",
                    "case when n % 20 = 0 then 'MAJOR' else 'GENERAL' end,"
                            + " (array['VEHICLE','DRIVER','ENTERPRISE','STATION','PAVEMENT','MEDIAN_OPENING'])[1 + n % 6],"
                            + " (array['BUREAU','HIGHWAY','ENFORCEMENT','ENTERPRISE'])[1 + n / 7 % 4],"
                            + " 'G341 K' || n % 300 || '+' || n % 1000, '灭火器过期，安全出口被占用，共' || n % 9 + 1 || '处', day + 30,"
                            + " '更换器材，清理通道', case when n % 4 <> 0 then day + (known - day) / 2 end",
                    "rectified_on",
                    "coalesce(rectified_on, occurred_on)"),
            new LedgerFill(
                    "ledger.over_limit_case",
                    25,
                    "plate, found_by, place, axles, gross_mass, limit_mass, unloaded_mass, cargo, disposal",
                    "'豫E' || lpad((n % 100000)::text, 5, '0'), (array['ROAD','STATION','SOURCE'])[1 + n % 3],"
                            + " 'G341 K' || n % 300 || '+' || n % 1000, 6, 50 + n % 60, 49,"
                            + " case when n % 5 <> 0 then (n % 300) / 10.0 end, '砂石', 'FINED_UNLOADED'",
                    "unloaded_mass",
                    "coalesce(unloaded_mass, 0) + 0.5"),
            new LedgerFill(
                    "ledger.field_operation",
                    20,
                    "kind, target, people, vehicles, result",
                    "(array['MAINTENANCE_CHECK','WATER_POINT_CLEARING','JOINT_ENFORCEMENT','SUPERVISION'])[1 + n % 4],"
                            + " '运输企业' || n % 3000, 2 + n % 9, 1 + n % 3, '已检查，问题当场指出'",
                    "people",
                    "people + 1"),
            new LedgerFill(
                    "ledger.roadside_cleanup",
                    15,
                    "kind, place, quantity, handling",
                    "(array['ROAD_MARKET','GRAIN_DRYING','ROADWORKS','BILLBOARD','WATER_POINT','DEBRIS'])[1 + n % 6],"
                            + " 'S302 K' || n % 200, 1 + n % 12, '已清理'",
                    "quantity",
                    "quantity + 1"),
            new LedgerFill(
                    "ledger.roadside_case",
                    5,
                    "number, kind, place, fine, closed_on",
                    "'豫安路案' || (entry_number), (array['OCCUPATION','DUMPING','CONNECTION','DAMAGE'])[1 + n % 4], 'S302 K' || n % 200,"
                            + " (n % 200) / 100.0, case when n % 3 = 0 then known end",
                    "fine",
                    "fine + 0.1"),
            new LedgerFill(
                    "ledger.source_penalty",
                    5,
                    "enterprise, kind, decision, fact, fine",
                    "'石料有限公司' || n % 3000, (array['QUARRY','CONCRETE','STEEL','COAL'])[1 + n % 4], '豫安交罚' || (entry_number),"
                            + " '放行超限超载车辆', 1 + (n % 300) / 100.0",
                    "fine",
                    "fine + 0.1"));

    /** Fills without the indexes, which are built afterwards. */
    void fill(Connection connection, long first, long count) throws SQLException {
        List<String> indexes = indexes(connection);
        for (String index : indexes) {
            BenchDatabase.execute(
                    connection, "drop index " + index.split(" ON ")[0].replaceFirst(".*INDEX ", "ledger."));
        }
        BenchDatabase.execute(connection, entries(first, count));
        BenchDatabase.execute(connection, corrections(first));
        for (String index : indexes) {
            BenchDatabase.execute(connection, index);
        }
        BenchDatabase.execute(connection, "vacuum analyze " + table);
    }

    private List<String> indexes(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_get_indexdef(indexrelid) from pg_index where indrelid = '"
                        + table + "'::regclass and not indisprimary")) {
            while (rows.next()) {
                definitions.add(rows.getString(1));
            }
        }
        return definitions;
    }

    private String entries(long first, long count) {
        return """
            insert into %1$s (entry, version, occurred_on, recorded_at, recorded_by, recorded_by_name, unit, unit_path, origin,
                digest, superseded_at, %2$s)
            select %3$d + n, 1, day, at, 1, '张海涛', unit, path, 'api', md5(n::text) || md5('%1$s' || n), corrected_at, %4$s
            from (select n, day, known, unit, path,
                         known + time '00:00' + (n %% 36000) * interval '1 second' as at,
                         case when n %% 33 = 7 and known + 1 + n %% 40 < current_date
                              then known + 1 + (n %% 40)::int + time '10:00' end as corrected_at
                  from (select n, day, least(day + case when lot < 6 then 0 when lot < 9 then 1 else e %% 20 end, current_date - 1)
                                   as known,
                               'BENCH-' || e as unit, bench_top.path || ('uBENCH_C' || e %% 10) || ('uBENCH_' || e) as path
                        from (select n, (hashint4(n) & 2147483647) %% 3000 as e, (hashint4(-n - 1) & 2147483647) %% 10 as lot,
                                     (current_date - interval '36 months')::date
                                     + (n::bigint * (current_date - (current_date - interval '36 months')::date) / %5$d)::int as day
                              from generate_series(0, %5$d - 1) n) a,
                             (select path from organization.unit where parent is null limit 1) bench_top) b) c
            """.formatted(table, columns, first, values.replace("entry_number", first + " + n"), count);
    }

    private String corrections(long first) {
        String others = List.of(columns.split(", ")).stream()
                .map(name -> name.equals(column) ? corrected : name)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return """
            insert into %1$s (entry, version, occurred_on, recorded_at, recorded_by, recorded_by_name, unit, unit_path, reason,
                origin, digest, %2$s)
            select entry, 2, occurred_on, superseded_at, 1, '张海涛', unit, unit_path, '按复核单更正', 'api',
                   md5(digest) || md5(reason || entry), %3$s
            from %1$s where superseded_at is not null and version = 1 and entry >= %4$d
            """.formatted(table, columns, others, first);
    }
}
