package org.hangji.figure.contradiction.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/**
 * A county has no hazard for three months while other sources show trouble there (连续三个月没有隐患). It is said in the third
 * silent month, and again three months later where the silence goes on.
 */
@Component
class SilentUnit implements Rule {

    /** Entries of a ledger that show trouble. */
    private record Sign(String ledger, Map<String, Object> where) {}

    private final RuleText text;
    private final String ledger;
    private final int months;
    private final int least;
    private final List<Sign> signs;
    private final List<String> sources;
    private final Places places;
    private final Ledgers ledgers;
    private final Database database;

    SilentUnit(Settings settings, Places places, Ledgers ledgers, Database database) {
        Setting setting = settings.of("silent-unit", "ledger", "months", "least", "signs", "sources");
        this.text = setting.text();
        this.ledger = setting.word("ledger");
        this.months = setting.whole("months");
        this.least = setting.whole("least");
        this.signs = setting.maps("signs").stream().map(SilentUnit::sign).toList();
        this.sources = setting.list("sources");
        this.places = places;
        this.ledgers = ledgers;
        this.database = database;
    }

    @Override
    public RuleText text() {
        return text;
    }

    @Override
    public List<Checked> check(Extent extent) {
        boolean concerned = extent.concerns(ledger) || signs.stream().anyMatch(sign -> extent.concerns(sign.ledger()));
        List<Place> counties = places.counties(extent);
        YearMonth first = extent.firstMonth();
        // What is written in a month is among what the next months look back on; a month that is not over is not silent
        // yet.
        YearMonth last = Optional.of(YearMonth.from(extent.to()).plusMonths(months))
                .filter(month -> month.isBefore(extent.thisMonth()))
                .orElse(extent.thisMonth().minusMonths(1));
        if (!concerned || counties.isEmpty() || last.isBefore(first)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Place county : counties) {
            for (YearMonth month : silent(county, first, last, extent)) {
                look(county, month, extent).ifPresent(found::add);
            }
        }
        return List.of(new Checked(
                "",
                extent.everywhere() ? extent.units() : Places.codes(counties),
                first.atDay(1),
                last.atEndOfMonth(),
                found));
    }

    /** The months in which the silence has lasted for a whole number of times the span. */
    private List<YearMonth> silent(Place county, YearMonth first, YearMonth last, Extent extent) {
        LocalDate spoken = lastBefore(county, first.atDay(1), extent);
        Map<YearMonth, Boolean> spoke = new LinkedHashMap<>();
        database.sql("select distinct date_trunc('month', e.occurred_on)::date as month"
                        + new LedgerRows(ledgers.definition(ledger)).from()
                        + "where e.unit_path <@ :path::ltree and e.occurred_on between :from and :to")
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .param("path", county.path())
                .param("from", first.atDay(1))
                .param("to", last.atEndOfMonth())
                .query(row -> {
                    spoke.put(YearMonth.from(row.getObject("month", LocalDate.class)), true);
                });
        List<YearMonth> silent = new ArrayList<>();
        YearMonth heard = YearMonth.from(spoken);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (spoke.containsKey(month)) {
                heard = month;
            } else if (heard.until(month, ChronoUnit.MONTHS) % months == 0) {
                silent.add(month);
            }
        }
        return silent;
    }

    /** The last day before this one with an entry; where there never was one, months are counted by the calendar. */
    private LocalDate lastBefore(Place county, LocalDate day, Extent extent) {
        return database.sql("select e.occurred_on" + new LedgerRows(ledgers.definition(ledger)).from()
                        + "where e.unit_path <@ :path::ltree and e.occurred_on < :day order by e.occurred_on"
                        + " desc limit 1")
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .param("path", county.path())
                .param("day", day)
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.of(1999, 12, 31));
    }

    private Optional<Found> look(Place county, YearMonth month, Extent extent) {
        LocalDate from = month.minusMonths(months - 1L).atDay(1);
        LocalDate to = month.atEndOfMonth();
        List<FoundRow> rows = new ArrayList<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Sign sign : signs) {
            ledgers.definitions().stream()
                    .filter(definition -> definition.id().equals(sign.ledger()))
                    .forEach(definition -> entries(definition, sign, county, from, to, extent, rows, counts));
        }
        findings(county, from, to, extent, rows, counts);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        boolean once =
                rows.stream().map(row -> YearMonth.from(row.day())).distinct().count() < 2;
        if (total < least || once) {
            return Optional.empty();
        }
        String told = counts.entrySet().stream()
                .map(count -> count.getKey() + count.getValue() + "件")
                .collect(Collectors.joining("、"));
        List<String> of = new ArrayList<>(List.of(ledger, Found.FINDINGS));
        signs.forEach(sign -> of.add(sign.ledger()));
        return Optional.of(new Found(
                county.code() + ":" + month,
                county,
                ledgers.definition(ledger).name() + " " + from + " 至 " + to,
                of,
                month.atDay(1),
                from,
                to,
                "%s至%s，%s没有登记一处隐患，同一时期这里却有%s。".formatted(from, to, county.name(), told),
                rows,
                (int) total,
                FoundRow.mark(rows) + ":" + total));
    }

    private void entries(
            LedgerDefinition definition,
            Sign sign,
            Place county,
            LocalDate from,
            LocalDate to,
            Extent extent,
            List<FoundRow> rows,
            Map<String, Long> counts) {
        LedgerRows entries = new LedgerRows(definition);
        StringBuilder where =
                new StringBuilder("where e.unit_path <@ :path::ltree and e.occurred_on between :from and :to");
        Map<String, Object> values = new LinkedHashMap<>();
        sign.where().forEach((field, value) -> {
            where.append(" and ")
                    .append(entries.column(field))
                    .append("::text = :value")
                    .append(values.size());
            values.put("value" + values.size(), value.toString());
        });
        database.sql("select " + entries.columns() + ", count(*) over () as total" + entries.from() + where
                        + " order by e.occurred_on desc, e.entry desc limit 10")
                .params(values)
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .param("path", county.path())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> {
                    counts.put(definition.name(), row.getLong("total"));
                    return entries.row(row, "1");
                })
                .list()
                .forEach(rows::add);
    }

    private void findings(
            Place county, LocalDate from, LocalDate to, Extent extent, List<FoundRow> rows, Map<String, Long> counts) {
        database.sql("""
                        select f.id, f.title, f.occurred_on, s.path::text as unit_path,
                            organization.unit_name(s.unit) as unit_name, count(*) over () as total
                        from rectify.finding_facts f join rectify.finding_as_of(:today, :as_of) s on s.finding = f.id
                        where f.occurred_on between :from and :to and f.source in (:sources) and s.path <@ :path::ltree
                        order by f.occurred_on desc, f.id desc limit 10
                        """)
                .param("today", extent.now().day())
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .param("path", county.path())
                .param("from", from)
                .param("to", to)
                .param("sources", sources)
                .query((row, number) -> {
                    counts.put("问题", row.getLong("total"));
                    return new FoundRow(
                            "问题",
                            row.getString("title"),
                            row.getObject("occurred_on", LocalDate.class),
                            row.getString("unit_path"),
                            row.getString("unit_name"),
                            "1",
                            "/findings/" + row.getLong("id"),
                            1);
                })
                .list()
                .forEach(rows::add);
    }

    @SuppressWarnings("unchecked")
    private static Sign sign(Map<String, Object> yaml) {
        Object where = yaml.get("where");
        return new Sign(
                Setting.text(yaml, "ledger"), where instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }
}
