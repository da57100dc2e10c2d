package org.hangji.figure.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hangji.audit.Extent;
import org.hangji.audit.SelfCheck;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up all rows again and compares with the roll-ups (汇总核对); a quick check does so with what was recorded since. */
@Component
class RollupCheck implements SelfCheck {

    private static final String MONTHS = """
            select a.series, coalesce(a.path, b.path)::text as path, coalesce(a.month, b.month) as month
            from (select series, path, date_trunc('month', day)::date as month, sum(value) as value, sum(rows) as rows
                  from figure.delta where recorded_at < figure.folded() group by 1, 2, 3) a
            full join (select series, path, month, sum(value) as value, sum(rows) as rows
                       from figure.month_delta group by 1, 2, 3) b
              on a.series = b.series and a.path = b.path and a.month = b.month
            where coalesce(a.value, 0) <> coalesce(b.value, 0) or coalesce(a.rows, 0) <> coalesce(b.rows, 0)
            limit 20
            """;

    private final RollupSetup setup;
    private final Database database;

    RollupCheck(RollupSetup setup, Database database) {
        this.setup = setup;
        this.database = database;
    }

    @Override
    public Result check() {
        return check((Instant) null);
    }

    @Override
    public Result check(Extent extent) {
        return check(extent.since());
    }

    private Result check(@Nullable Instant since) {
        OffsetDateTime from = since == null ? OffsetDateTime.MIN : since.atOffset(ZoneOffset.UTC);
        List<String> differences = new ArrayList<>();
        long count = 0;
        for (List<Series> series : setup.series().values()) {
            List<Series> ready = ready(series);
            if (ready.isEmpty()) {
                continue;
            }
            count += ready.size();
            database.sql(new RollupText(ready.getFirst().table(), ready).differences())
                    .param("since", from)
                    .query((row, number) -> "汇总：%s，%s，%s，%s记下的：按明细是 %s，汇总是 %s。"
                            .formatted(
                                    meaning(ready, row.getLong("series")),
                                    row.getString("path"),
                                    row.getObject("day", LocalDate.class),
                                    row.getObject("known", LocalDate.class),
                                    row.getBigDecimal("by_rows").toPlainString(),
                                    row.getBigDecimal("by_deltas").toPlainString()))
                    .list()
                    .forEach(differences::add);
        }
        database.sql(MONTHS)
                .query((row, number) ->
                        "汇总：%s，%s的月数与日数不同。".formatted(row.getString("path"), row.getObject("month", LocalDate.class)))
                .list()
                .forEach(differences::add);
        return new Result("数字汇总", count, differences);
    }

    private List<Series> ready(List<Series> series) {
        List<Long> known = database.sql("select key from figure.series where ready")
                .query((row, number) -> row.getLong("key"))
                .list();
        return series.stream().filter(one -> known.contains(one.key())).toList();
    }

    private static String meaning(List<Series> series, long key) {
        return series.stream()
                .filter(one -> one.key() == key)
                .map(Series::meaning)
                .findFirst()
                .orElse("?");
    }
}
