package org.hangji.figure.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.figure.Figures;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.Scopes;
import org.hangji.page.ExportedList;
import org.hangji.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a figure as a file that leaves the house; the journal keeps who took it. */
@Component
class FigureExport {

    private static final int MOST_ROWS = 200_000;

    private final Figures figures;
    private final Catalogue catalogue;
    private final FigureStore store;
    private final FigureAnswers answers;
    private final Scopes scopes;
    private final Journal journal;
    private final MessageSource messages;

    FigureExport(
            Figures figures,
            Catalogue catalogue,
            FigureStore store,
            FigureAnswers answers,
            Scopes scopes,
            Journal journal,
            MessageSource messages) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.store = store;
        this.answers = answers;
        this.scopes = scopes;
        this.journal = journal;
        this.messages = messages;
    }

    /** A sheet with the question, the definition and the day of knowing on top. */
    @Transactional
    public ExportedList sheet(String id, FigureQuestion question) {
        FigureAnswer answer = figures.answer(id, question);
        return new FigureSheet(
                answer,
                scopes.require(question.scope()).name(),
                reader -> each(id, question, reader),
                () -> note(answer, "xlsx"),
                this::text);
    }

    /** The rows alone, for programs; what was asked stands in the file's name. */
    @Transactional
    public void csv(String id, FigureQuestion question, HttpServletResponse response) throws IOException {
        FigureAnswer answer = figures.answer(id, question);
        if (answer.rows() > MOST_ROWS) {
            throw Refusal.invalid(
                    "from",
                    "rows",
                    "明细有 " + answer.rows() + " 行，CSV 一次最多导出 " + MOST_ROWS + " 行：请导出 Excel，或缩短时段、选一个县（市、区）。");
        }
        note(answer, "csv");
        response.setContentType("text/csv;charset=UTF-8");
        name(response, answer);
        List<String> columns = List.of(
                text("figure.row"),
                text("figure.day"),
                text("figure.unit"),
                answer.figure().unit(),
                text("figure.number"),
                text("figure.version"));
        try (FigureCsv csv = new FigureCsv(response.getOutputStream(), columns)) {
            each(id, question, csv::add);
        }
    }

    private void each(String id, FigureQuestion question, Consumer<FigureRow> reader) {
        FigureAnswers.Behind behind = answers.behind(catalogue.require(id), question);
        store.each(behind.definition(), behind.question(), reader);
    }

    private void note(FigureAnswer answer, String format) {
        journal.write(Act.done(
                "figure.export",
                "figure",
                answer.figure().id(),
                Map.of("question", answer.question().query(), "rows", Long.toString(answer.rows()), "format", format)));
    }

    private static void name(HttpServletResponse response, FigureAnswer answer) {
        FigureQuestion question = answer.question();
        String name = answer.figure().name() + "_" + (question.from() == null ? "" : question.from() + "_")
                + question.to() + "_" + question.asOf().day() + "所知.csv";
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
