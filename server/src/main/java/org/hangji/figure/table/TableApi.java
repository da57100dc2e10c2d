package org.hangji.figure.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A table for programs: several figures of several units over several periods in one request. */
@RestController
@AllowedTo
class TableApi {

    /**
     * A line of the table: one figure of one unit.
     *
     * @param values by period, {@code null} where it cannot be computed
     * @param rows by period, how many rows stand behind each
     * @param rowsUrl address of the rows, with the days of a period to be put in for {@code {from}} and {@code {to}}
     */
    record Line(
            String figure,
            int version,
            String name,
            String unit,
            FigureDefinition.Kind kind,
            String scope,
            String scopeName,
            List<@Nullable BigDecimal> values,
            List<Long> rows,
            String rowsUrl) {}

    record Table(AsOf asOf, List<Period> periods, List<Line> items, long total) {}

    private final TableRequest request;
    private final Tables tables;

    TableApi(TableRequest request, Tables tables) {
        this.request = request;
        this.tables = tables;
    }

    /**
     * @param figure ids of figures, repeated
     * @param scope codes of units or administrative divisions, repeated; by default the top of the scope and its counties
     * @param by {@code none}, {@code month}, {@code quarter} or {@code year}
     */
    @GetMapping("/api/figures/table")
    @Transactional(readOnly = true)
    public Table table(
            @RequestParam(required = false) @Nullable List<String> figure,
            @RequestParam(required = false) @Nullable List<String> scope,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String asOf) {
        TableQuestion question = request.of(new TableRequest.Asked(figure, scope, by, from, to, asOf));
        List<Line> lines = new ArrayList<>();
        for (Tables.Column column : tables.answer(question, false)) {
            for (int i = 0; i < question.scopes().size(); i++) {
                lines.add(line(question, column, i));
            }
        }
        return new Table(question.asOf(), question.pieces(), lines, lines.size());
    }

    private static Line line(TableQuestion question, Tables.Column column, int scope) {
        FigureDefinition head = column.figure().head();
        List<FigureAnswer> cells = column.cells().get(scope);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        cells.forEach(cell -> values.add(cell.amount()));
        String code = question.scopes().get(scope).code();
        return new Line(
                head.id(),
                head.version(),
                head.name(),
                head.unit(),
                head.kind(),
                code,
                question.scopes().get(scope).name(),
                values,
                cells.stream().map(FigureAnswer::rows).toList(),
                "/api/figures/" + head.id() + "/rows?scope=" + code + "&from={from}&to={to}&asOf="
                        + question.asOf().text());
    }
}
