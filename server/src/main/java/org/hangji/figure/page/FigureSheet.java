package org.hangji.figure.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.jspecify.annotations.Nullable;

/** The rows of a figure as a sheet: the question, the definition and the day of knowing on top, the value below. */
final class FigureSheet implements ExportedList {

    private final FigureAnswer answer;
    private final String scope;
    private final Rows rows;
    private final Runnable noted;
    private final UnaryOperator<String> words;

    /** Hands over the rows one after the other. */
    interface Rows {
        void each(Consumer<FigureRow> reader);
    }

    /**
     * @param scope name of the unit that was asked for
     * @param noted writes into the journal that the rows are taken along
     */
    FigureSheet(FigureAnswer answer, String scope, Rows rows, Runnable noted, UnaryOperator<String> words) {
        this.answer = answer;
        this.scope = scope;
        this.rows = rows;
        this.noted = noted;
        this.words = words;
    }

    @Override
    public String name() {
        FigureQuestion question = answer.question();
        return answer.figure().name() + "_" + (question.from() == null ? "" : question.from() + "_") + question.to()
                + "_" + question.asOf().day() + "所知";
    }

    @Override
    public List<String> above() {
        FigureDefinition figure = answer.figure();
        FigureQuestion question = answer.question();
        return List.of(
                figure.name() + " " + Shown.value(answer) + (answer.amount() == null ? "" : " " + figure.unit()),
                words.apply("figure.facts") + "：" + figure.definition(),
                (question.from() == null ? words.apply("figure.to") + " " : question.from() + " 至 ") + question.to(),
                words.apply("figure.facts.scope") + "：" + scope
                        + (question.object() == null ? "" : "，" + question.object()),
                words.apply("figure.asOf") + "：" + question.asOf().text());
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                new SheetColumn(words.apply("figure.row"), 40),
                new SheetColumn(words.apply("figure.day"), 12),
                new SheetColumn(words.apply("figure.unit"), 24),
                new SheetColumn(answer.figure().unit()),
                new SheetColumn(words.apply("figure.number")),
                new SheetColumn(words.apply("figure.version")));
    }

    @Override
    public long rows() {
        return answer.rows();
    }

    @Override
    public void note(long taken) {
        noted.run();
    }

    @Override
    public void each(Consumer<List<? extends @Nullable Object>> reader) {
        rows.each(row -> reader.accept(
                List.of(row.label(), row.occurredOn(), row.unitName(), row.contribution(), row.id(), row.version())));
    }

    @Override
    public List<? extends @Nullable Object> below() {
        return new ArrayList<>(Arrays.asList(words.apply("figure.sum"), null, null, answer.sum()));
    }
}
