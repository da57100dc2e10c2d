package org.hangji.figure.pivot;

import java.math.BigDecimal;
import java.util.List;
import org.hangji.figure.query.SourceField;
import org.hangji.page.Choice;
import org.hangji.page.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one ledger counted by two fields.
 *
 * @param asked what was asked, {@code null} before a ledger is chosen
 * @param dimensions what lines and columns can be
 * @param measures how it can be counted
 * @param narrowed fields by which the entries can be limited
 * @param table {@code null} before a ledger is chosen
 */
record PivotPage(
        @Nullable PivotQuestion asked,
        List<Choice> ledgers,
        List<Choice> scopes,
        List<Choice> dimensions,
        List<Choice> measures,
        List<SourceField> narrowed,
        @Nullable Table table) {

    /**
     * The table.
     *
     * @param corner what the lines are
     * @param heads words of the columns; the last is the total
     * @param lines the last is the total
     */
    record Table(String corner, List<String> heads, List<Line> lines, String unit) {}

    /** One line. */
    record Line(String name, List<Cell> cells) {}

    /**
     * A number with the address of its rows; without a number where nothing is counted.
     *
     * @param value for a sheet, {@code null} where there is none
     */
    record Cell(Numeral numeral, @Nullable BigDecimal value) {}

    static List<Choice> choices(SourceField field) {
        return field.values().stream()
                .map(value -> new Choice(value.code(), value.word()))
                .toList();
    }
}
