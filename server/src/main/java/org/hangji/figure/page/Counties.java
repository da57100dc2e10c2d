package org.hangji.figure.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.query.FigureStore.Cell;
import org.hangji.figure.query.Grid;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.hangji.page.Numeral;
import org.hangji.shared.Period;

/** Spreads a figure over the county bureaus right below a unit. */
final class Counties {

    private record Part(Unit unit, BigDecimal value) {}

    private Counties() {}

    /** The counties, the largest first; empty where the unit has none below it. */
    static List<FigurePage.County> of(
            String figure, FigureQuestion question, Unit scope, List<Unit> units, List<Cell> cells, BigDecimal whole) {
        List<Part> parts = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.kind() == Unit.Kind.COUNTY_BUREAU && scope.code().equals(unit.parent())) {
                parts.add(new Part(unit, within(unit.path(), cells)));
            }
        }
        parts.sort(Comparator.comparing(Part::value).reversed());
        BigDecimal most = parts.isEmpty() ? BigDecimal.ZERO : parts.getFirst().value();
        return parts.stream()
                .map(part -> {
                    String href = "/figures/" + figure
                            + question.in(part.unit().code()).query();
                    return new FigurePage.County(
                            Scopes.county(part.unit()),
                            href,
                            Numeral.of(part.value(), href + "#rows", null),
                            most.signum() == 0 ? 0 : part.value().doubleValue() / most.doubleValue(),
                            whole.signum() == 0 ? null : percent(part.value(), whole));
                })
                .toList();
    }

    /** The counties right below a unit, for a figure whose parts do not add up to it. */
    static Grid grid(FigureQuestion question, Unit scope, List<Unit> units) {
        return new Grid(
                units.stream()
                        .filter(unit -> unit.kind() == Unit.Kind.COUNTY_BUREAU
                                && scope.code().equals(unit.parent()))
                        .toList(),
                List.of(new Period(question.from(), question.to())),
                question.asOf());
    }

    /** The counties with their own answers, the largest first; no share, since they are no parts of a whole. */
    static List<FigurePage.County> of(String figure, Grid grid, List<List<FigureAnswer>> answers) {
        List<FigurePage.County> counties = new ArrayList<>();
        BigDecimal most =
                answers.stream().map(line -> amount(line.getFirst())).reduce(BigDecimal.ZERO, BigDecimal::max);
        for (int i = 0; i < answers.size(); i++) {
            FigureAnswer answer = answers.get(i).getFirst();
            String href = "/figures/" + figure + answer.question().query();
            double share = most.signum() == 0 ? 0 : amount(answer).doubleValue() / most.doubleValue();
            counties.add(new FigurePage.County(
                    Scopes.county(grid.scopes().get(i)),
                    href,
                    Shown.numeral(answer, href + "#rows"),
                    Math.max(share, 0),
                    null));
        }
        counties.sort(Comparator.comparingDouble(FigurePage.County::share).reversed());
        return counties;
    }

    private static BigDecimal amount(FigureAnswer answer) {
        return answer.amount() == null ? BigDecimal.ZERO : answer.amount();
    }

    private static BigDecimal within(String path, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.path().equals(path) || cell.path().startsWith(path + "."))
                .map(cell -> cell.total().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
