package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of a figure add up to it (分项与合计), in each county and month. */
@Component
class PartsAgainstTotal implements Rule {

    /** A figure and those that make it up. */
    private record Group(String total, List<String> parts) {}

    private final RuleText text;
    private final List<Group> groups;
    private final PartFields fields;
    private final FigureValues values;
    private final Places places;

    PartsAgainstTotal(Settings settings, FigureValues values, Places places, PartFields fields) {
        Setting setting = settings.of("parts-total", "figures", "fields");
        this.text = setting.text();
        this.groups = setting.maps("figures").stream()
                .map(each -> new Group(Setting.text(each, "total"), Setting.list(each, "parts")))
                .toList();
        this.fields = fields;
        this.values = values;
        this.places = places;
        groups.forEach(group -> values.name(group.total()));
    }

    @Override
    public RuleText text() {
        return text;
    }

    @Override
    public List<Checked> check(Extent extent) {
        List<Checked> checked = new ArrayList<>(fields.check(extent));
        List<Place> counties = places.counties(extent);
        if (counties.isEmpty() || extent.months().isEmpty()) {
            return checked;
        }
        for (Group group : groups) {
            if (extent.concerns(values.source(group.total()))) {
                List<Found> found = new ArrayList<>();
                counties.forEach(county -> found.addAll(
                        values.isState(group.total())
                                ? standing(group, county, extent)
                                : monthly(group, county, extent)));
                checked.add(new Checked(
                        group.total() + ":",
                        extent.everywhere() ? extent.units() : Places.codes(counties),
                        extent.firstMonth().atDay(1),
                        extent.lastMonth().atEndOfMonth(),
                        found));
            }
        }
        return checked;
    }

    private List<Found> monthly(Group group, Place county, Extent extent) {
        Map<YearMonth, BigDecimal> totals = months(group.total(), county, extent);
        List<Map<YearMonth, BigDecimal>> parts =
                group.parts().stream().map(part -> months(part, county, extent)).toList();
        List<Found> found = new ArrayList<>();
        for (YearMonth month : extent.months()) {
            List<BigDecimal> summands = parts.stream()
                    .map(part -> part.getOrDefault(month, BigDecimal.ZERO))
                    .toList();
            BigDecimal total = totals.getOrDefault(month, BigDecimal.ZERO);
            if (differs(total, summands)) {
                found.add(found(group, county, month.atDay(1), month.atEndOfMonth(), extent.now(), total, summands));
            }
        }
        return found;
    }

    /** What stands today has no month. */
    private List<Found> standing(Group group, Place county, Extent extent) {
        LocalDate today = extent.now().day();
        BigDecimal total = values.value(group.total(), county, null, today, extent.now());
        List<BigDecimal> summands = group.parts().stream()
                .map(part -> values.value(part, county, null, today, extent.now()))
                .toList();
        return differs(total, summands)
                ? List.of(found(group, county, null, today, extent.now(), total, summands))
                : List.of();
    }

    private Found found(
            Group group,
            Place county,
            @Nullable LocalDate from,
            LocalDate to,
            AsOf now,
            BigDecimal total,
            List<BigDecimal> summands) {
        List<FoundRow> rows = new ArrayList<>();
        rows.add(values.row(group.total(), county, from, to, now, total));
        for (int i = 0; i < summands.size(); i++) {
            rows.add(values.row(group.parts().get(i), county, from, to, now, summands.get(i)));
        }
        BigDecimal sum = summands.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String sentence = "“%s”为%s，分项%s加起来是%s，相差%s。"
                .formatted(
                        values.name(group.total()),
                        total.toPlainString(),
                        summands.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("＋")),
                        sum.toPlainString(),
                        total.subtract(sum).abs().toPlainString());
        String time = from == null ? "" : ":" + YearMonth.from(from);
        return Found.of(
                group.total() + ":" + county.code() + time,
                county,
                values.name(group.total()),
                List.of(values.source(group.total())),
                from,
                from == null ? to.withDayOfYear(1) : from,
                to,
                sentence,
                rows);
    }

    private Map<YearMonth, BigDecimal> months(String figure, Place county, Extent extent) {
        return values.monthly(figure, county, extent.firstMonth(), extent.lastMonth(), extent.now());
    }

    private static boolean differs(BigDecimal total, List<BigDecimal> summands) {
        return summands.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(total) != 0;
    }
}
