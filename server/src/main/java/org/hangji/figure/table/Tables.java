package org.hangji.figure.table;

import java.util.ArrayList;
import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.Grid;
import org.hangji.figure.query.PeriodBefore;
import org.hangji.shared.Period;
import org.springframework.stereotype.Component;

/** Answers tables (对照表): one question of the database a figure, whatever the number of cells. */
@Component
class Tables {

    private final FigureAnswers answers;

    Tables(FigureAnswers answers) {
        this.answers = answers;
    }

    /**
     * One figure of a table.
     *
     * @param cells by unit, then by piece of the days
     * @param whole by unit, over all days
     * @param lastYear by unit, over all days a year before; empty where it was not asked for
     */
    record Column(
            Definition figure, List<List<FigureAnswer>> cells, List<FigureAnswer> whole, List<FigureAnswer> lastYear) {}

    List<Column> answer(TableQuestion question, boolean withWhole) {
        List<Period> pieces = question.pieces();
        List<Period> all = new ArrayList<>(pieces);
        if (withWhole) {
            all.add(question.whole());
            all.add(PeriodBefore.yearBefore(question.whole()));
        }
        Grid grid = new Grid(question.scopes(), all, question.asOf());
        List<Column> columns = new ArrayList<>();
        for (Definition figure : question.figures()) {
            List<List<FigureAnswer>> lines = answers.table(figure, grid);
            columns.add(new Column(
                    figure,
                    lines.stream().map(line -> line.subList(0, pieces.size())).toList(),
                    withWhole
                            ? lines.stream()
                                    .map(line -> line.get(pieces.size()))
                                    .toList()
                            : List.of(),
                    withWhole ? lines.stream().map(List::getLast).toList() : List.of()));
        }
        return columns;
    }
}
