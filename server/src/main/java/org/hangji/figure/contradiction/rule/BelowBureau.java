package org.hangji.figure.contradiction.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/**
 * A county's total is not below what those above it found there (县区报数不少于上级查出), quarter by quarter: problems that a unit
 * outside the county registered and the county has to put right, against the entries of the county's own ledger.
 */
@Component
class BelowBureau implements Rule {

    private static final int QUARTER = 3;

    private final RuleText text;
    private final String ledger;
    private final List<String> sources;
    private final Places places;
    private final Ledgers ledgers;
    private final Database database;

    BelowBureau(Settings settings, Places places, Ledgers ledgers, Database database) {
        Setting setting = settings.of("below-bureau", "ledger", "sources");
        this.text = setting.text();
        this.ledger = setting.word("ledger");
        this.sources = setting.list("sources");
        this.places = places;
        this.ledgers = ledgers;
        this.database = database;
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** A problem that was found from above. */
    private record Above(String county, LocalDate quarter, FoundRow row) {}

    private record Total(String county, LocalDate quarter) {}

    @Override
    public List<Checked> check(Extent extent) {
        List<Place> counties = places.counties(extent);
        if (counties.isEmpty() || extent.months().isEmpty() || !extent.concerns(ledger)) {
            return List.of();
        }
        LocalDate from = quarter(extent.firstMonth());
        LocalDate to = quarter(extent.lastMonth()).plusMonths(QUARTER).minusDays(1);
        Map<Total, List<FoundRow>> above = new LinkedHashMap<>();
        for (Above each : found(counties, from, to, extent)) {
            above.computeIfAbsent(new Total(each.county(), each.quarter()), key -> new ArrayList<>())
                    .add(each.row());
        }
        Map<Total, Long> totals = totals(counties, from, to, extent);
        List<Found> found = new ArrayList<>();
        above.forEach((key, rows) -> {
            long total = totals.getOrDefault(key, 0L);
            if (total < rows.size()) {
                counties.stream()
                        .filter(county -> county.code().equals(key.county()))
                        .forEach(county -> found.add(found(county, key.quarter(), rows, total)));
            }
        });
        return List.of(new Checked("", extent.everywhere() ? extent.units() : Places.codes(counties), from, to, found));
    }

    private List<Above> found(List<Place> counties, LocalDate from, LocalDate to, Extent extent) {
        return database.sql("""
                        select c.code, date_trunc('quarter', f.occurred_on)::date as quarter, f.id, f.title, f.occurred_on,
                            s.path::text as unit_path, organization.unit_name(s.unit) as unit_name, s.number
                        from rectify.finding_facts f
                        join rectify.finding_as_of(:today, :as_of) s on s.finding = f.id
                        join organization.unit c on c.code in (:counties) and s.path <@ c.path and not f.registered_path <@ c.path
                        where f.occurred_on between :from and :to and f.source in (:sources)
                            and coalesce(s.outcome, '') not in ('UNFOUNDED', 'TRANSFERRED')
                        order by f.id
                        """)
                .param("counties", Places.codes(counties))
                .param("from", from)
                .param("to", to)
                .param("today", extent.now().day())
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .param("sources", sources)
                .query((row, number) -> new Above(
                        row.getString("code"),
                        row.getObject("quarter", LocalDate.class),
                        new FoundRow(
                                "上级查出的问题",
                                row.getString("title"),
                                row.getObject("occurred_on", LocalDate.class),
                                row.getString("unit_path"),
                                row.getString("unit_name"),
                                "1",
                                "/findings/" + row.getLong("id"),
                                1)))
                .list();
    }

    private Map<Total, Long> totals(List<Place> counties, LocalDate from, LocalDate to, Extent extent) {
        Map<Total, Long> totals = new LinkedHashMap<>();
        database.sql("select c.code, date_trunc('quarter', e.occurred_on)::date as quarter, count(*) as total"
                        + new LedgerRows(ledgers.definition(ledger)).from()
                        + "join organization.unit c on c.code in (:counties) and e.unit_path <@ c.path"
                        + " where e.occurred_on between :from and :to group by 1, 2")
                .param("counties", Places.codes(counties))
                .param("from", from)
                .param("to", to)
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    totals.put(
                            new Total(row.getString("code"), row.getObject("quarter", LocalDate.class)),
                            row.getLong("total"));
                });
        return totals;
    }

    private Found found(Place county, LocalDate quarter, List<FoundRow> rows, long total) {
        LocalDate end = quarter.plusMonths(QUARTER).minusDays(1);
        String name = ledgers.definition(ledger).name();
        List<FoundRow> all = new ArrayList<>();
        all.add(new FoundRow(
                name + "台账",
                quarter + " 至 " + end,
                end,
                county.path(),
                county.name(),
                Long.toString(total),
                "/ledgers/" + ledger + "?organization=" + county.code() + "&from=" + quarter + "&to=" + end,
                0));
        all.addAll(rows);
        return new Found(
                county.code() + ":" + quarter,
                county,
                name + " " + quarter.getYear() + "年第" + (quarter.getMonthValue() / QUARTER + 1) + "季度",
                List.of(ledger, Found.FINDINGS),
                quarter,
                quarter,
                end,
                "%s至%s，上级在%s查出%d处，%s台账里只有%d条。".formatted(quarter, end, county.name(), rows.size(), name, total),
                all,
                all.size(),
                FoundRow.mark(all));
    }

    private static LocalDate quarter(YearMonth month) {
        return month.atDay(1).minusMonths((month.getMonthValue() - 1) % QUARTER);
    }
}
