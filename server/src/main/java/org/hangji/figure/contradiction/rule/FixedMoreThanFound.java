package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/** No more is put right than was found (整改不多于发现): two figures of a county, or two numbers of an entry. */
@Component
class FixedMoreThanFound implements Rule {

    /** A figure of what was found, and one of what was put right. */
    private record Figures(String found, String fixed) {}

    /** The same as two fields of an entry. */
    private record Fields(String ledger, String found, String fixed) {}

    private final RuleText text;
    private final List<Figures> figures;
    private final List<Fields> fields;
    private final FigureValues values;
    private final Places places;
    private final Ledgers ledgers;
    private final Database database;

    FixedMoreThanFound(Settings settings, FigureValues values, Places places, Ledgers ledgers, Database database) {
        Setting setting = settings.of("fixed-more-than-found", "figures", "fields");
        this.text = setting.text();
        this.figures = setting.maps("figures").stream()
                .map(each -> new Figures(Setting.text(each, "found"), Setting.text(each, "fixed")))
                .toList();
        this.fields =
                setting.maps("fields").stream().map(FixedMoreThanFound::fields).toList();
        this.values = values;
        this.places = places;
        this.ledgers = ledgers;
        this.database = database;
        figures.forEach(pair -> values.name(pair.found()));
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
                        .filter(pair -> pair.ledger().equals(ledger.id()))
                        .forEach(pair -> checked.add(entries(new LedgerRows(ledger), pair, extent)));
            }
        }
        List<Place> counties = places.counties(extent);
        for (Figures pair : figures) {
            if (!counties.isEmpty()
                    && (extent.concerns(values.source(pair.found())) || extent.concerns(values.source(pair.fixed())))) {
                List<Found> found = new ArrayList<>();
                counties.forEach(county -> figures(pair, county, extent, found));
                checked.add(new Checked(
                        pair.fixed() + ":",
                        extent.everywhere() ? extent.units() : Places.codes(counties),
                        extent.from(),
                        extent.to(),
                        found));
            }
        }
        return checked;
    }

    private void figures(Figures pair, Place county, Extent extent, List<Found> found) {
        LocalDate today = extent.now().day();
        BigDecimal all = values.value(pair.found(), county, null, today, extent.now());
        BigDecimal fixed = values.value(pair.fixed(), county, null, today, extent.now());
        if (fixed.compareTo(all) > 0) {
            String unit = values.unit(pair.fixed());
            found.add(Found.of(
                    pair.fixed() + ":" + county.code(),
                    county,
                    values.name(pair.fixed()),
                    List.of(values.source(pair.found()), values.source(pair.fixed())),
                    null,
                    today.withDayOfYear(1),
                    today,
                    "截至%s，“%s”%s%s，多于“%s”%s%s。"
                            .formatted(
                                    today,
                                    values.name(pair.fixed()),
                                    fixed.toPlainString(),
                                    unit,
                                    values.name(pair.found()),
                                    all.toPlainString(),
                                    values.unit(pair.found())),
                    List.of(
                            values.row(pair.found(), county, null, today, extent.now(), all),
                            values.row(pair.fixed(), county, null, today, extent.now(), fixed))));
        }
    }

    private Checked entries(LedgerRows rows, Fields pair, Extent extent) {
        String prefix = pair.ledger() + "." + pair.fixed() + ":";
        String all = rows.column(pair.found());
        String fixed = rows.column(pair.fixed());
        List<Found> found = LedgerRows.bind(
                        database.sql("select " + rows.columns() + ", " + all + "::numeric as found, " + fixed
                                + "::numeric as fixed" + rows.within(extent) + " and " + fixed + " > " + all
                                + " order by e.occurred_on, e.entry limit " + LedgerRows.MOST),
                        extent)
                .query((row, number) -> {
                    String values =
                            rows.name(pair.found()) + row.getBigDecimal("found").toPlainString()
                                    + rows.unit(pair.found()) + "，" + rows.name(pair.fixed())
                                    + row.getBigDecimal("fixed").toPlainString() + rows.unit(pair.fixed());
                    FoundRow shown = rows.row(row, values);
                    return Found.of(
                            prefix + row.getLong("entry"),
                            LedgerRows.place(row),
                            rows.ledger().name() + "：" + shown.label(),
                            List.of(rows.ledger().id()),
                            shown.day(),
                            shown.day(),
                            shown.day(),
                            "“" + shown.label() + "”" + values + "：整改的比发现的还多。",
                            List.of(shown));
                })
                .list();
        return rows.checked(prefix, extent, found);
    }

    private static Fields fields(Map<String, Object> yaml) {
        return new Fields(Setting.text(yaml, "ledger"), Setting.text(yaml, "found"), Setting.text(yaml, "fixed"));
    }
}
