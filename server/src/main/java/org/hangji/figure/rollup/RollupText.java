package org.hangji.figure.rollup;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The statements that keep and check the series of one ledger. */
final class RollupText {

    private static final String DAY = "(r.at at time zone 'Asia/Shanghai')::date";

    private final String table;
    private final List<Series> series;

    /**
     * @param table the table with its schema
     * @param series all series over it, in the order of their keys
     */
    RollupText(String table, List<Series> series) {
        this.table = table;
        this.series = List.copyOf(series);
    }

    /** Function and trigger: every statement that adds versions adds what they change. */
    List<String> trigger() {
        String function = "figure.roll_" + table.substring(table.indexOf('.') + 1);
        return List.of(
                """
                create or replace function %s() returns trigger
                    language plpgsql security definer set search_path = figure, ledger, public as $roll$
                begin
                    perform pg_advisory_xact_lock_shared(hashtext('figure.fold'));
                    with added_up as (
                        insert into figure.delta (series, path, day, recorded_at, value, rows)
                        select s.series, %s, s.day, r.at, sum(r.sign * s.value), sum(r.sign)
                        from (%s) r cross join lateral (%s) s (series, day, value)
                        where s.value is not null
                        group by 1, 2, 3, 4 having sum(r.sign * s.value) <> 0 or sum(r.sign) <> 0
                        returning *)
                    insert into figure.month_delta (series, path, month, recorded_month, value, rows)
                    select series, path, date_trunc('month', day)::date,
                           date_trunc('month', recorded_at at time zone 'Asia/Shanghai')::date, sum(value), sum(rows)
                    from added_up where recorded_at < figure.folded() group by 1, 2, 3, 4;
                    return null;
                end $roll$""".formatted(function, county(), changes(), values(series)),
                "revoke execute on function " + function + "() from public",
                "create or replace trigger roll_up after insert on " + table
                        + " referencing new table as added for each statement execute function " + function + "()");
    }

    /** What all versions that stand in the table make of some of the series, by day of recording. */
    String backfill(Collection<Long> keys) {
        return """
            insert into figure.delta (series, path, day, recorded_at, value, rows)
            select s.series, %s, s.day, max(r.at), sum(r.sign * s.value), sum(r.sign)
            from (%s) r cross join lateral (%s) s (series, day, value)
            where s.value is not null
            group by s.series, 2, s.day, %s having sum(r.sign * s.value) <> 0 or sum(r.sign) <> 0""".formatted(
                county(),
                versions(),
                values(series.stream().filter(one -> keys.contains(one.key())).toList()),
                DAY);
    }

    /** Where rows and deltas differ: series, county, day and what each says. */
    String differences() {
        return """
            select coalesce(a.series, b.series) as series, coalesce(a.path, b.path)::text as path,
                   coalesce(a.day, b.day) as day, coalesce(a.known, b.known) as known,
                   coalesce(a.value, 0) as by_rows, coalesce(b.value, 0) as by_deltas
            from (select s.series, %s as path, s.day, %s as known, sum(r.sign * s.value) as value, sum(r.sign) as rows
                  from (%s) r cross join lateral (%s) s (series, day, value)
                  where s.value is not null group by 1, 2, 3, 4) a
            full join (select series, path, day, (recorded_at at time zone 'Asia/Shanghai')::date as known,
                              sum(value) as value, sum(rows) as rows
                       from figure.delta where series in (%s) and recorded_at >= :since group by 1, 2, 3, 4) b
              on a.series = b.series and a.path = b.path and a.day = b.day and a.known = b.known
            where coalesce(a.value, 0) <> coalesce(b.value, 0) or coalesce(a.rows, 0) <> coalesce(b.rows, 0)
            limit 20""".formatted(
                        county(),
                        DAY,
                        versions().replace("/* since */", " and k.at >= :since"),
                        values(series),
                        series.stream().map(one -> Long.toString(one.key())).collect(Collectors.joining(", ")));
    }

    /** The unit of the second level in which a row lies: the county. */
    private static String county() {
        return "subpath(r.unit_path, 0, least(2, nlevel(r.unit_path)))";
    }

    /** Each version when it became known, and when it no longer was. */
    private String versions() {
        return "select " + columns("v") + ", k.at, k.sign from " + table
                + " v cross join lateral (values (v.recorded_at, 1), (v.superseded_at, -1)) k (at, sign)"
                + " where not v.withdrawn and k.at is not null/* since */";
    }

    /** The same for those that the statement added; each takes back what the version before it said. */
    private String changes() {
        return "select " + columns("v")
                + ", v.recorded_at as at, 1 as sign from added v where not v.withdrawn union all select "
                + columns("o")
                + ", n.recorded_at, -1 from (select entry, version, recorded_at from added where version > 1) n"
                + " cross join lateral (select * from " + table
                + " p where p.entry = n.entry and p.version = n.version - 1 offset 0) o where not o.withdrawn";
    }

    private String columns(String alias) {
        SortedSet<String> all = new TreeSet<>();
        series.forEach(one -> all.addAll(one.columns()));
        return alias + ".unit_path, " + alias + ".occurred_on"
                + all.stream()
                        .map(column -> ", " + alias + ".\"" + column + "\"")
                        .collect(Collectors.joining());
    }

    private static String values(List<Series> some) {
        return some.stream()
                .map(one -> "(" + one.key() + "::bigint, " + one.day() + ", case when " + one.condition() + " then "
                        + one.value() + " end)")
                .collect(Collectors.joining(", ", "values ", ""));
    }
}
