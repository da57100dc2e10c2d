package org.hangji.figure.query;

import java.util.ArrayList;
import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Formula;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.FigureStore.Total;
import org.hangji.shared.Period;
import org.springframework.stereotype.Component;

/**
 * Makes answers of what rows add up to (由明细算出数字): averages, rates and changes, rounded as the definition says. Every
 * number comes from {@link FigureStore#total} or, many at once, from {@link FigureStore#table}.
 */
@Component
public class FigureAnswers {

    private final FigureStore store;
    private final Catalogue catalogue;

    FigureAnswers(FigureStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** The rows behind a figure: its own, or those of the first figure of which it is made. */
    public record Behind(Definition definition, FigureQuestion question) {}

    public Behind behind(Definition definition, FigureQuestion question) {
        FigureQuestion asked = normal(definition, question);
        return definition.ofRows()
                ? new Behind(definition, asked)
                : behind(catalogue.part(definition.parts().getFirst()), asked);
    }

    /** The question as the figure takes it: a figure of state has no first day, a cumulative one its own. */
    public static FigureQuestion normal(Definition definition, FigureQuestion question) {
        Period period = normal(definition, new Period(question.from(), question.to()));
        return question.over(period.from(), period.to());
    }

    static Period normal(Definition definition, Period period) {
        if (definition.head().kind() == FigureDefinition.Kind.STATE) {
            return new Period(null, period.to());
        }
        if (definition.formula() instanceof Source source && source.since() != null) {
            return new Period(source.since().until(period.to()), period.to());
        }
        return period;
    }

    /** One answer. */
    public FigureAnswer answer(Definition definition, FigureQuestion question) {
        FigureQuestion asked = normal(definition, question);
        return switch (definition.formula()) {
            case Source _ -> Arithmetic.ofRows(definition, asked, store.total(definition, asked));
            case Formula.Rate rate ->
                Arithmetic.rate(
                        definition,
                        asked,
                        rate,
                        answer(catalogue.part(rate.of()), asked),
                        answer(catalogue.part(rate.over()), asked));
            case Formula.Change change -> {
                Definition of = catalogue.part(change.of());
                FigureAnswer now = answer(of, asked);
                yield Arithmetic.before(definition, asked, change)
                        .map(period -> Arithmetic.change(
                                definition, asked, change, now, answer(of, asked.over(period.from(), period.to()))))
                        .orElseGet(() -> Arithmetic.nothingBefore(definition, asked, now));
            }
        };
    }

    /** The answers for all scopes and periods of a grid, by scope and then by period; the same as asked one by one. */
    public List<List<FigureAnswer>> table(Definition definition, Grid grid) {
        Grid asked = new Grid(
                grid.scopes(),
                grid.periods().stream()
                        .map(period -> normal(definition, period))
                        .toList(),
                grid.asOf());
        return switch (definition.formula()) {
            case Source _ -> {
                List<List<Total>> totals = store.table(definition, asked);
                yield cells(
                        asked,
                        (scope, period) -> Arithmetic.ofRows(
                                definition,
                                question(asked, scope, period),
                                totals.get(scope).get(period)));
            }
            case Formula.Rate rate -> {
                var of = table(catalogue.part(rate.of()), asked);
                var over = table(catalogue.part(rate.over()), asked);
                yield cells(
                        asked,
                        (scope, period) -> Arithmetic.rate(
                                definition,
                                question(asked, scope, period),
                                rate,
                                of.get(scope).get(period),
                                over.get(scope).get(period)));
            }
            case Formula.Change change -> changes(definition, change, asked);
        };
    }

    private List<List<FigureAnswer>> changes(Definition definition, Formula.Change change, Grid grid) {
        Definition of = catalogue.part(change.of());
        List<Period> all = new ArrayList<>(grid.periods());
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < grid.periods().size(); i++) {
            Arithmetic.before(definition, question(grid, 0, i), change)
                    .ifPresentOrElse(
                            period -> {
                                before.add(all.size());
                                all.add(period);
                            },
                            () -> before.add(-1));
        }
        var answers = table(of, new Grid(grid.scopes(), all, grid.asOf()));
        return cells(grid, (scope, period) -> {
            FigureAnswer now = answers.get(scope).get(period);
            FigureQuestion asked = question(grid, scope, period);
            return before.get(period) < 0
                    ? Arithmetic.nothingBefore(definition, asked, now)
                    : Arithmetic.change(
                            definition, asked, change, now, answers.get(scope).get(before.get(period)));
        });
    }

    private interface Cell {
        FigureAnswer at(int scope, int period);
    }

    private static List<List<FigureAnswer>> cells(Grid grid, Cell cell) {
        List<List<FigureAnswer>> lines = new ArrayList<>();
        for (int scope = 0; scope < grid.scopes().size(); scope++) {
            List<FigureAnswer> line = new ArrayList<>();
            for (int period = 0; period < grid.periods().size(); period++) {
                line.add(cell.at(scope, period));
            }
            lines.add(line);
        }
        return lines;
    }

    private static FigureQuestion question(Grid grid, int scope, int period) {
        Period days = grid.periods().get(period);
        return new FigureQuestion(grid.scopes().get(scope).code(), null, days.from(), days.to(), grid.asOf());
    }
}
