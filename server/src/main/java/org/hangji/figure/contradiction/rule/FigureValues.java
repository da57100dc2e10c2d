package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.FigureStore;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values of figures for rules (数字的值). */
@Component
class FigureValues {

    private final Catalogue catalogue;
    private final FigureStore store;

    FigureValues(Catalogue catalogue, FigureStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /** Id of the ledger over which the figure is; that of the loop where it is over problems or measures. */
    String source(String figure) {
        return Found.source(catalogue.rows(figure).from());
    }

    boolean isState(String figure) {
        return head(figure).kind() == FigureDefinition.Kind.STATE;
    }

    String name(String figure) {
        return head(figure).name();
    }

    String unit(String figure) {
        return head(figure).unit();
    }

    BigDecimal value(String figure, Place unit, @Nullable LocalDate from, LocalDate to, AsOf asOf) {
        return store.total(definition(figure), question(figure, unit, from, to, asOf))
                .value();
    }

    /** What occurred in each month; months without rows are left out. */
    Map<YearMonth, BigDecimal> monthly(String figure, Place unit, YearMonth from, YearMonth to, AsOf asOf) {
        Map<YearMonth, BigDecimal> months = new HashMap<>();
        store.cells(definition(figure), question(figure, unit, from.atDay(1), to.atEndOfMonth(), asOf))
                .forEach(cell ->
                        months.merge(YearMonth.from(cell.month()), cell.total().value(), BigDecimal::add));
        return months;
    }

    /** The figure as one side of a contradiction, with a link to the rows behind it. */
    FoundRow row(String figure, Place unit, @Nullable LocalDate from, LocalDate to, AsOf asOf, BigDecimal value) {
        String link =
                "/figures/" + figure + new FigureQuestion(unit.code(), null, from, to, AsOf.endOf(asOf.day())).query();
        return new FoundRow(
                name(figure),
                from == null ? "截至" + to : from + " 至 " + to,
                to,
                unit.path(),
                unit.name(),
                value.toPlainString() + unit(figure),
                link,
                0);
    }

    private FigureQuestion question(String figure, Place unit, @Nullable LocalDate from, LocalDate to, AsOf asOf) {
        return new FigureQuestion(unit.code(), null, isState(figure) ? null : from, to, asOf);
    }

    private Definition definition(String figure) {
        return catalogue.require(figure);
    }

    private FigureDefinition head(String figure) {
        return definition(figure).head();
    }
}
