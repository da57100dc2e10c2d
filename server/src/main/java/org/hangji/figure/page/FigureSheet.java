package org.hangji.figure.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.figure.Figures;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.query.FigureStore;
import org.hangji.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a figure as an Excel sheet, with the question and the definition on top. */
@Component
class FigureSheet {

    private static final int MOST_ROWS = 200_000;
    private static final int HEAD = 5;

    private final Figures figures;
    private final Catalogue catalogue;
    private final FigureStore store;
    private final MessageSource messages;

    FigureSheet(Figures figures, Catalogue catalogue, FigureStore store, MessageSource messages) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.store = store;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public void write(String id, FigureQuestion question, HttpServletResponse response) throws IOException {
        FigureAnswer answer = figures.answer(id, question);
        if (answer.rows() > MOST_ROWS) {
            throw Refusal.invalid(
                    "from", "rows", "明细有 " + answer.rows() + " 行，一次最多导出 " + MOST_ROWS + " 行：请缩短时段或选一个县（市、区）。");
        }
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(answer.figure().name() + ".xlsx", StandardCharsets.UTF_8));
        try (Workbook book = new Workbook(response.getOutputStream(), "Hangji", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("figure.rows"));
            head(sheet, answer);
            int[] line = {HEAD + 1};
            store.each(catalogue.require(id), question, row -> row(sheet, line[0]++, row));
            sheet.value(line[0], 0, text("figure.sum"));
            sheet.value(line[0], 3, answer.value());
            sheet.width(0, 40);
            sheet.width(1, 12);
            sheet.width(2, 24);
            sheet.finish();
        }
    }

    private void head(Worksheet sheet, FigureAnswer answer) {
        FigureDefinition figure = answer.figure();
        FigureQuestion question = answer.question();
        sheet.value(0, 0, figure.name() + " " + answer.value().toPlainString() + " " + figure.unit());
        sheet.value(1, 0, figure.definition());
        sheet.value(2, 0, (question.from() == null ? "" : question.from() + " ") + "– " + question.to());
        sheet.value(3, 0, question.scope() + (question.object() == null ? "" : " " + question.object()));
        sheet.value(4, 0, text("figure.asOf") + " " + question.asOf().text());
        String[] columns = {
            text("figure.row"), text("figure.day"), text("figure.unit"), figure.unit(), text("figure.id")
        };
        for (int i = 0; i < columns.length; i++) {
            sheet.value(HEAD, i, columns[i]);
            sheet.style(HEAD, i).bold().set();
        }
    }

    private static void row(Worksheet sheet, int line, FigureRow row) {
        sheet.value(line, 0, row.label());
        sheet.value(line, 1, row.occurredOn().toString());
        sheet.value(line, 2, row.unitName());
        sheet.value(line, 3, row.contribution());
        sheet.value(line, 4, row.id() + " / " + row.version());
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
