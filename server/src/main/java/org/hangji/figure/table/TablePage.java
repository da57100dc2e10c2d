package org.hangji.figure.table;

import java.math.BigDecimal;
import java.util.List;
import org.hangji.page.Choice;
import org.hangji.page.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the counties side by side.
 *
 * @param question what was asked
 * @param scope code and name of the unit whose counties are compared
 * @param groups all that can be put into a table, by their groups
 * @param scopes units that have counties below them
 * @param sheets one for all figures where the days are not divided, else one a figure
 * @param chart {@code bar}, {@code line}, {@code map}, or empty for the table alone
 * @param map of the first figure, {@code null} where it is not asked for
 */
record TablePage(
        TableQuestion question,
        Choice scope,
        List<Group> groups,
        List<Choice> scopes,
        List<Sheet> sheets,
        String chart,
        @Nullable CountyMap map) {

    /** Figures that belong together. */
    record Group(String name, List<Choice> figures) {}

    /**
     * One table.
     *
     * @param title name of the figure, or empty
     * @param lines one a county
     * @param foot the whole unit
     */
    record Sheet(String title, List<Head> heads, List<Line> lines, Line foot) {}

    /**
     * Head of a column.
     *
     * @param series whether a chart shows the column
     */
    record Head(String word, boolean series) {}

    /** @param href page of the unit's own table, {@code null} where there is none */
    record Line(String name, @Nullable String href, List<Cell> cells) {}

    /**
     * A number, as a link to its rows where it has any.
     *
     * @param order by what the column is sorted, {@code null} where there is no number
     */
    record Cell(Numeral numeral, @Nullable BigDecimal order) {}

    boolean chosen(String figure) {
        return question.figures().stream().anyMatch(each -> each.head().id().equals(figure));
    }

    boolean by(String step) {
        return question.step().name().equals(step);
    }
}
