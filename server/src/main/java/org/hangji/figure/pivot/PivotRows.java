package org.hangji.figure.pivot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.Crossing;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.FigureStore;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries behind one cell of a pivot (一格的明细). */
@Component
@Transactional(readOnly = true)
class PivotRows {

    /**
     * What the page shows.
     *
     * @param cell the line and the column in words
     * @param back address of the pivot
     */
    record RowsPage(
            PivotQuestion asked, FigureAnswer answer, String cell, List<FigureRow> rows, Paging paging, String back) {}

    private final PivotRequest request;
    private final PivotTables tables;
    private final FigureAnswers answers;
    private final FigureStore store;

    PivotRows(PivotRequest request, PivotTables tables, FigureAnswers answers, FigureStore store) {
        this.request = request;
        this.tables = tables;
        this.answers = answers;
        this.store = store;
    }

    RowsPage of(Map<String, String> parameters, Paging paging) {
        PivotQuestion asked = request.of(parameters);
        if (asked == null) {
            throw Refusal.invalid("ledger", "required", "请先选一本台账。");
        }
        List<Condition> more = new ArrayList<>();
        List<String> words = new ArrayList<>();
        FigureQuestion question = narrow(asked, asked.rows(), parameters.get("row"), asked.question(), more, words);
        question = narrow(asked, asked.columns(), parameters.get("column"), question, more, words);
        Definition definition = asked.definition(more.toArray(Condition[]::new));
        return new RowsPage(
                asked,
                answers.answer(definition, question),
                String.join("，", words),
                store.rows(definition, question, paging),
                paging,
                "/figures/pivot" + new PivotAddress(asked).query());
    }

    private FigureQuestion narrow(
            PivotQuestion asked,
            @Nullable String field,
            @Nullable String value,
            FigureQuestion question,
            List<Condition> more,
            List<String> words) {
        if (field == null || value == null || value.isEmpty()) {
            return question;
        }
        words.add(tables.dimension(asked, field) + " " + tables.word(asked, field, value));
        if (field.equals(Crossing.MONTH)) {
            return month(question, value);
        }
        more.add(PivotQuestion.condition(field, value));
        return question;
    }

    private static FigureQuestion month(FigureQuestion question, String text) {
        YearMonth month;
        try {
            month = YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("row", "month", "“" + text + "”不是月份：请写成 2023-11。");
        }
        LocalDate from =
                question.from() != null && question.from().isAfter(month.atDay(1)) ? question.from() : month.atDay(1);
        LocalDate to = question.to().isBefore(month.atEndOfMonth()) ? question.to() : month.atEndOfMonth();
        if (from.isAfter(to)) {
            throw Refusal.invalid("row", "month", "“" + text + "”不在所问的时段里。");
        }
        return question.over(from, to);
    }
}
