package org.hangji.rectify.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.rectify.Finding;
import org.hangji.rectify.PersonRef;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the three lists as a workbook: the rows that the page shows, in its order; the journal keeps who took it. */
@Component
class RoundSheet {

    private final Journal journal;
    private final MessageSource messages;

    RoundSheet(Journal journal, MessageSource messages) {
        this.journal = journal;
        this.messages = messages;
    }

    @Transactional
    public byte[] of(RoundPage page) {
        journal.write(Act.done(
                "rectify.export",
                "round",
                page.round().id(),
                Map.of("list", page.list(), "asOf", page.looking().known().text())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Hangji", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("rectify.sheet." + page.list()));
            switch (page.list()) {
                case "tasks" -> tasks(sheet, page);
                case "duties" -> duties(sheet, page.shown());
                default -> problems(sheet, page.shown());
            }
            sheet.freezePane(0, 1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private void problems(Worksheet sheet, List<Finding> findings) {
        head(sheet, "number", "aspect", "title", "unit", "rectifier", "verifier", "measures", "due", "state");
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            row(
                    sheet,
                    i + 1,
                    finding.number(),
                    finding.aspect(),
                    finding.title(),
                    finding.unit().name(),
                    name(finding.rectifier()),
                    name(finding.verifier()),
                    finding.measures().size(),
                    finding.due(),
                    state(finding));
        }
    }

    private void tasks(Worksheet sheet, RoundPage page) {
        head(sheet, "number", "title", "measure", "rectifier", "deadline", "state", "answer");
        List<RoundPage.Task> tasks = page.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            Finding.Measure measure = tasks.get(i).measure();
            row(
                    sheet,
                    i + 1,
                    tasks.get(i).finding().number(),
                    tasks.get(i).finding().title(),
                    measure.text(),
                    name(measure.rectifier()),
                    measure.deadline(),
                    text("rectify.measure." + measure.state()),
                    measure.answer());
        }
    }

    private void duties(Worksheet sheet, List<Finding> findings) {
        head(sheet, "number", "title", "leader", "unit", "rectifier", "verifier", "state");
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            row(
                    sheet,
                    i + 1,
                    finding.number(),
                    finding.title(),
                    name(finding.leader()),
                    finding.unit().name(),
                    name(finding.rectifier()),
                    name(finding.verifier()),
                    state(finding));
        }
    }

    private void head(Worksheet sheet, String... columns) {
        for (int i = 0; i < columns.length; i++) {
            sheet.value(0, i, text("rectify.column." + columns[i]));
            sheet.style(0, i).bold().set();
            sheet.width(i, columns[i].equals("title") || columns[i].equals("measure") ? 44 : 16);
        }
    }

    private static void row(Worksheet sheet, int row, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> {}
                case Number number -> sheet.value(row, i, number);
                case java.time.LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("yyyy-mm-dd").set();
                }
                case Object other -> sheet.value(row, i, other.toString());
            }
        }
    }

    private String state(Finding finding) {
        return finding.outcome() == null
                ? text("rectify.state." + finding.state())
                : text("rectify.outcome." + finding.outcome());
    }

    private static String name(@Nullable PersonRef person) {
        return person == null ? "" : person.name();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
