package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.figure.contradiction.rule.History.Limits;
import org.springframework.stereotype.Component;

/** A month of a county far off its own months before (与本单位历史相差悬殊). */
@Component
class Outliers implements Rule {

    private final RuleText text;
    private final List<String> figures;
    private final Limits limits;
    private final int history;
    private final FigureValues values;
    private final Places places;

    Outliers(Settings settings, FigureValues values, Places places) {
        Setting setting = settings.of("outliers", "figures", "months", "history", "times", "least");
        this.text = setting.text();
        this.figures = setting.list("figures");
        this.limits = new Limits(setting.whole("months"), setting.number("times"), setting.number("least"));
        this.history = setting.whole("history");
        this.values = values;
        this.places = places;
        figures.forEach(values::name);
    }

    @Override
    public RuleText text() {
        return text;
    }

    @Override
    public List<Checked> check(Extent extent) {
        List<Place> counties = places.counties(extent);
        if (counties.isEmpty() || extent.months().isEmpty()) {
            return List.of();
        }
        List<Checked> checked = new ArrayList<>();
        for (String figure : figures) {
            if (extent.concerns(values.source(figure))) {
                List<Found> found = new ArrayList<>();
                counties.forEach(county -> look(figure, county, extent, found));
                checked.add(new Checked(
                        figure + ":",
                        extent.everywhere() ? extent.units() : Places.codes(counties),
                        extent.firstMonth().atDay(1),
                        extent.lastMonth().atEndOfMonth(),
                        found));
            }
        }
        return checked;
    }

    private void look(String figure, Place county, Extent extent, List<Found> found) {
        Map<YearMonth, BigDecimal> monthly = values.monthly(
                figure, county, extent.firstMonth().minusMonths(history), extent.lastMonth(), extent.now());
        Optional<YearMonth> first = monthly.keySet().stream().min(YearMonth::compareTo);
        if (first.isEmpty()) {
            return;
        }
        for (YearMonth month : extent.months()) {
            YearMonth begin =
                    month.minusMonths(history).isBefore(first.get()) ? first.get() : month.minusMonths(history);
            List<BigDecimal> before = Stream.iterate(begin, each -> each.isBefore(month), each -> each.plusMonths(1))
                    .map(each -> monthly.getOrDefault(each, BigDecimal.ZERO))
                    .toList();
            BigDecimal value = monthly.getOrDefault(month, BigDecimal.ZERO);
            History.of(before, limits)
                    .filter(known -> known.isFar(value, limits))
                    // A month that is not over is only ever too much.
                    .filter(known -> month.isBefore(extent.thisMonth()) || value.compareTo(known.median()) > 0)
                    .ifPresent(known -> found.add(found(figure, county, month, begin, monthly, known, extent)));
        }
    }

    private Found found(
            String figure,
            Place county,
            YearMonth month,
            YearMonth begin,
            Map<YearMonth, BigDecimal> monthly,
            History known,
            Extent extent) {
        BigDecimal value = monthly.getOrDefault(month, BigDecimal.ZERO);
        String unit = values.unit(figure);
        List<FoundRow> rows = new ArrayList<>();
        for (YearMonth each = month; !each.isBefore(begin); each = each.minusMonths(1)) {
            LocalDate last = each.atEndOfMonth();
            rows.add(values.row(
                    figure, county, each.atDay(1), last, extent.now(), monthly.getOrDefault(each, BigDecimal.ZERO)));
        }
        return new Found(
                figure + ":" + county.code() + ":" + month,
                county,
                values.name(figure) + " " + month,
                List.of(values.source(figure)),
                month.atDay(1),
                month.atDay(1),
                month.atEndOfMonth(),
                "%s“%s”%s%s；此前%d个月的中位数是%s%s，平常上下相差%s，这个月相差%s。"
                        .formatted(
                                month,
                                values.name(figure),
                                value.toPlainString(),
                                unit,
                                known.months(),
                                known.median().toPlainString(),
                                unit,
                                known.deviation().toPlainString(),
                                value.subtract(known.median()).abs().toPlainString()),
                rows,
                rows.size(),
                month + "=" + value.toPlainString());
    }
}
