package org.hangji.figure.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.query.FigureStore.Cell;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.hangji.page.Numeral;

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
