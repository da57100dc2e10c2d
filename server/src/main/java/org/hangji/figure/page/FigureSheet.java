package org.hangji.figure.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;

/** The rows of a figure as an Excel sheet, written while they are read. */
final class FigureSheet implements AutoCloseable {

    private static final int HEAD = 5;
    private static final int FLUSHED = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final UnaryOperator<String> words;
    private int line = HEAD + 1;

    FigureSheet(OutputStream out, UnaryOperator<String> words) {
        this.words = words;
        this.book = new Workbook(out, "Hangji", "1.0");
        this.sheet = book.newWorksheet(words.apply("figure.rows"));
        sheet.width(0, 40);
        sheet.width(1, 12);
        sheet.width(2, 24);
    }

    /** The question and the definition, above the columns. */
    void head(FigureAnswer answer, String scope) {
        FigureDefinition figure = answer.figure();
        FigureQuestion question = answer.question();
        sheet.value(0, 0, figure.name() + " " + answer.value().toPlainString() + " " + figure.unit());
        sheet.value(1, 0, words.apply("figure.facts") + "：" + figure.definition());
        sheet.value(
                2,
                0,
                (question.from() == null ? words.apply("figure.to") + " " : question.from() + " 至 ") + question.to());
        sheet.value(
                3,
                0,
                words.apply("figure.facts.scope") + "：" + scope
                        + (question.object() == null ? "" : "，" + question.object()));
        sheet.value(4, 0, words.apply("figure.asOf") + "：" + question.asOf().text());
        String[] columns = {"figure.row", "figure.day", "figure.unit", "", "figure.number", "figure.version"};
        for (int i = 0; i < columns.length; i++) {
            sheet.value(HEAD, i, columns[i].isEmpty() ? figure.unit() : words.apply(columns[i]));
            sheet.style(HEAD, i).bold().set();
        }
    }

    void add(FigureRow row) {
        sheet.value(line, 0, row.label());
        day(row.occurredOn());
        sheet.value(line, 2, row.unitName());
        sheet.value(line, 3, row.contribution());
        sheet.value(line, 4, row.id());
        sheet.value(line, 5, row.version());
        if (++line % FLUSHED == 0) {
            flush();
        }
    }

    /** The value below the rows. */
    void sum(FigureAnswer answer) {
        sheet.value(line, 0, words.apply("figure.sum"));
        sheet.value(line, 3, answer.value());
    }

    private void day(LocalDate day) {
        sheet.value(line, 1, day);
        sheet.style(line, 1).format("yyyy-mm-dd").set();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
