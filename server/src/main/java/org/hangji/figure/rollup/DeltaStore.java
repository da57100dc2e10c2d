package org.hangji.figure.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/** Reads what the series come to. */
@Repository
class DeltaStore {

    private static final String SUM = "select d.series, d.path, %s as month, sum(d.value) as value, sum(d.rows) as rows"
            + " from %s d where d.series = any (:series) and d.path <@ :path::ltree and %s group by 1, 2, 3";
    private static final String MONTH = "date_trunc('month', d.day)::date";

    private final Database database;

    DeltaStore(Database database) {
        this.database = database;
    }

    /**
     * How far the deltas have come.
     *
     * @param ready those of the series that were asked for that can be asked
     */
    record Standing(Instant mergedUntil, LocalDate foldedBefore, Set<Long> ready) {

        /** Whether the deltas tell what was known then: since the last merging, or at the end of any day. */
        boolean tells(AsOf asOf) {
            return !asOf.instant().isBefore(mergedUntil)
                    || AsOf.endOf(asOf.day()).instant().equals(asOf.instant());
        }
    }

    /** What a series comes to in one month, of one county. */
    record Sum(long series, String path, LocalDate month, BigDecimal value, long rows) {}

    /**
     * What series come to.
     *
     * @param ready the series that could be asked in the very statement that added up; another may have been forgotten since
     *     its standing was looked at
     */
    record Sums(Set<Long> ready, List<Sum> each) {}

    Standing standing(Collection<Long> keys) {
        return database.sql(
                        "select merged_until, folded_before, array(select key from figure.series where ready and key = any (?)) as ready from figure.folding")
                .param(keys.toArray(Long[]::new))
                .query((row, number) -> new Standing(
                        row.getObject("merged_until", OffsetDateTime.class).toInstant(),
                        row.getObject("folded_before", LocalDate.class),
                        new HashSet<>(List.of((Long[]) row.getArray("ready").getArray()))))
                .single();
    }

    /**
     * What each series comes to from {@code from} to {@code to}, as far as was known. Whole months come from the months
     * that are folded; the days at both ends and what was recorded since from the days.
     *
     * @param from first day, {@link LocalDate#MIN} for all
     */
    Sums sums(Collection<Long> keys, String path, LocalDate from, LocalDate to, AsOf asOf, LocalDate foldedBefore) {
        LocalDate knownMonth =
                LocalDate.ofInstant(asOf.instant().plusNanos(1000), AsOf.ZONE).withDayOfMonth(1);
        LocalDate folded = foldedBefore.isBefore(knownMonth) ? foldedBefore : knownMonth;
        LocalDate first = from.equals(LocalDate.MIN) || from.getDayOfMonth() == 1
                ? from
                : from.withDayOfMonth(1).plusMonths(1);
        LocalDate after = to.plusDays(1).withDayOfMonth(1);
        List<String> parts = new ArrayList<>();
        parts.add(SUM.formatted(
                MONTH,
                "figure.delta",
                "d.recorded_at >= :folded and d.recorded_at <= :as_of and d.day >= :from and d.day <= :to"));
        String edges = "d.day >= :from and d.day <= :to";
        if (first.isBefore(after)) {
            parts.add(SUM.formatted(
                    "d.month",
                    "figure.month_delta",
                    "d.month >= :first and d.month < :after and d.recorded_month < :folded_month"));
            edges = "(d.day >= :from and d.day < :first or d.day >= :after and d.day <= :to)";
        }
        if (!first.isBefore(after) || from.isBefore(first) || !to.isBefore(after)) {
            parts.add(SUM.formatted(MONTH, "figure.delta", "d.recorded_at < :folded and " + edges));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("series", keys.toArray(Long[]::new));
        values.put("path", path);
        values.put("from", from);
        values.put("to", to);
        values.put("first", first);
        values.put("after", after);
        values.put("folded_month", folded);
        values.put("folded", start(folded));
        values.put("as_of", asOf.instant().atOffset(ZoneOffset.UTC));
        Sums sums = new Sums(new HashSet<>(), new ArrayList<>());
        database.sql(
                        "select k.key, s.path::text, s.month, sum(s.value) as value, sum(s.rows) as rows from (select key from figure.series where ready and key = any (:series)) k left join ("
                                + String.join(" union all ", parts)
                                + ") s on s.series = k.key group by 1, 2, 3 order by 3, 2")
                .params(values)
                .query(row -> {
                    sums.ready().add(row.getLong("key"));
                    LocalDate month = row.getObject("month", LocalDate.class);
                    if (month != null) {
                        sums.each()
                                .add(new Sum(
                                        row.getLong("key"),
                                        row.getString("path"),
                                        month,
                                        row.getBigDecimal("value"),
                                        row.getLong("rows")));
                    }
                });
        return sums;
    }

    /** Merges and folds what was recorded on days and months that are over. */
    void fold(Instant until) {
        database.sql("select figure.fold(?)")
                .param(until.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? OffsetDateTime.MIN
                : day.atStartOfDay(AsOf.ZONE).toOffsetDateTime();
    }
}
