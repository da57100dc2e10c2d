package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/**
 * A cumulative number never falls (累计数只增不减). A figure of a county at the end of a month, as known then, against the month
 * before, as known at its end: these are the numbers that were reported. A cumulative field against the unit's entry before.
 */
@Component
class CumulativeFell implements Rule {

    /** A field in which a unit reports a cumulative number; it begins anew each year where {@code yearly}. */
    private record Field(String ledger, String field, boolean yearly) {}

    /** How far back the entry before is looked for, and how far ahead the one after. */
    private static final int NEAR_DAYS = 400;

    private final RuleText text;
    private final List<String> figures;
    private final List<Field> fields;
    private final FigureValues values;
    private final Places places;
    private final Ledgers ledgers;
    private final Database database;

    CumulativeFell(Settings settings, FigureValues values, Places places, Ledgers ledgers, Database database) {
        Setting setting = settings.of("cumulative-fell", "figures", "fields");
        this.text = setting.text();
        this.figures = setting.list("figures");
        this.fields = setting.maps("fields").stream().map(CumulativeFell::field).toList();
        this.values = values;
        this.places = places;
        this.ledgers = ledgers;
        this.database = database;
        figures.forEach(values::name);
    }

    @Override
    public RuleText text() {
        return text;
    }

    @Override
    public List<Checked> check(Extent extent) {
        List<Checked> checked = new ArrayList<>();
        for (LedgerDefinition ledger : ledgers.definitions()) {
            if (extent.concerns(ledger.id())) {
                fields.stream()
                        .filter(each -> each.ledger().equals(ledger.id()))
                        .forEach(each -> checked.add(entries(new LedgerRows(ledger), each, extent)));
            }
        }
        List<Place> counties = places.counties(extent);
        for (String figure : figures) {
            if (!counties.isEmpty() && extent.concerns(values.source(figure))) {
                checked.add(figure(figure, counties, extent));
            }
        }
        return checked;
    }

    /** What was reported of a month is known from the months that ended; of the running one it is what is known now. */
    private Checked figure(String figure, List<Place> counties, Extent extent) {
        YearMonth first = extent.firstMonth();
        YearMonth last = extent.thisMonth();
        if (first.isBefore(last.minusMonths(1))
                && extent.ledger() != null
                && extent.units().size() == 1) {
            // A single write changes only what is known from now on.
            first = last;
        }
        List<Found> found = new ArrayList<>();
        for (Place county : counties) {
            BigDecimal before = reported(figure, county, first.minusMonths(1), extent.now());
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                BigDecimal value = reported(figure, county, month, extent.now());
                if (value.compareTo(before) < 0) {
                    found.add(figure(figure, county, month, before, value, extent.now()));
                }
                before = value;
            }
        }
        return new Checked(
                figure + ":",
                extent.everywhere() ? extent.units() : Places.codes(counties),
                first.atDay(1),
                last.atEndOfMonth(),
                found);
    }

    private BigDecimal reported(String figure, Place county, YearMonth month, AsOf now) {
        return values.value(figure, county, null, last(month, now), knownAt(month, now));
    }

    private Found figure(String figure, Place county, YearMonth month, BigDecimal before, BigDecimal value, AsOf now) {
        YearMonth earlier = month.minusMonths(1);
        return Found.of(
                figure + ":" + county.code() + ":" + month,
                county,
                values.name(figure),
                List.of(values.source(figure)),
                month.atDay(1),
                month.atDay(1),
                last(month, now),
                "“%s”%s月末报%s%s，%s报%s%s，少了%s。"
                        .formatted(
                                values.name(figure),
                                earlier,
                                before.toPlainString(),
                                values.unit(figure),
                                last(month, now),
                                value.toPlainString(),
                                values.unit(figure),
                                before.subtract(value).toPlainString()),
                List.of(
                        values.row(figure, county, null, last(earlier, now), knownAt(earlier, now), before),
                        values.row(figure, county, null, last(month, now), knownAt(month, now), value)));
    }

    private static LocalDate last(YearMonth month, AsOf now) {
        return month.atEndOfMonth().isAfter(now.day()) ? now.day() : month.atEndOfMonth();
    }

    private static AsOf knownAt(YearMonth month, AsOf now) {
        AsOf end = AsOf.endOf(month.atEndOfMonth());
        return end.instant().isAfter(now.instant()) ? now : end;
    }

    private Checked entries(LedgerRows rows, Field of, Extent extent) {
        Extent wide = new Extent(
                extent.ledger(),
                extent.units(),
                extent.from().minusDays(NEAR_DAYS),
                extent.to().plusDays(NEAR_DAYS),
                extent.now());
        String prefix = of.ledger() + "." + of.field() + ":";
        String value = rows.column(of.field());
        String series = "partition by e.unit" + (of.yearly() ? ", extract(year from e.occurred_on)" : "")
                + " order by e.occurred_on, e.entry";
        List<Found> found = LedgerRows.bind(
                        database.sql("select * from (select " + rows.columns() + ", " + value
                                + "::numeric as value, lag(" + value + "::numeric) over (" + series
                                + ") as before, lag(e.occurred_on) over (" + series
                                + ") as day_before, lag(e.entry) over ("
                                + series + ") as entry_before, lag(e.version) over (" + series + ") as version_before"
                                + rows.within(wide) + " and " + value + " is not null) e"
                                + " where value < before and occurred_on >= :begin order by occurred_on, entry limit "
                                + LedgerRows.MOST),
                        wide)
                .param("begin", extent.from())
                .query((row, number) -> {
                    String unit = rows.unit(of.field());
                    FoundRow now = rows.row(row, row.getBigDecimal("value").toPlainString() + unit);
                    LocalDate earlier = row.getObject("day_before", LocalDate.class);
                    FoundRow then = new FoundRow(
                            now.what(),
                            now.label(),
                            earlier,
                            now.unitPath(),
                            now.unitName(),
                            row.getBigDecimal("before").toPlainString() + unit,
                            "/ledgers/" + of.ledger() + "/entries/" + row.getLong("entry_before"),
                            row.getInt("version_before"));
                    return Found.of(
                            prefix + row.getLong("entry"),
                            LedgerRows.place(row),
                            rows.ledger().name() + "：" + rows.name(of.field()),
                            List.of(of.ledger()),
                            now.day(),
                            earlier,
                            now.day(),
                            "%s%s报%s，%s报%s，累计数变小了。"
                                    .formatted(rows.name(of.field()), earlier, then.value(), now.day(), now.value()),
                            List.of(then, now));
                })
                .list();
        return rows.checked(
                prefix, new Extent(extent.ledger(), extent.units(), extent.from(), wide.to(), extent.now()), found);
    }

    private static Field field(Map<String, Object> yaml) {
        return new Field(
                Setting.text(yaml, "ledger"), Setting.text(yaml, "field"), Boolean.TRUE.equals(yaml.get("yearly")));
    }
}
