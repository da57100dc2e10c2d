package org.hangji.audit.browsing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.shared.AsOf;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered journal as a workbook, at most 100,000 lines, the newest first. */
@Component
class JournalSheet {

    private static final int MOST = 100_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JournalReader reader;
    private final Journal journal;
    private final MessageSource messages;

    JournalSheet(JournalReader reader, Journal journal, MessageSource messages) {
        this.reader = reader;
        this.journal = journal;
        this.messages = messages;
    }

    /** Who took the lines out of the house stands in the journal itself. */
    @Transactional
    public void write(JournalFilter filter, HttpServletResponse response) throws IOException {
        journal.write(Act.done("audit.export", "journal", "", Map.of("filter", filter.toString())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.xlsx\"");
        try (Workbook book = new Workbook(response.getOutputStream(), "Hangji", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("audit.navigation"));
            String[] heads = Stream.of(
                            "seq", "time", "who", "account", "address", "act", "subject", "outcome", "detail")
                    .map(name -> text("audit.column." + name))
                    .toArray(String[]::new);
            for (int i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
                sheet.style(0, i).bold().set();
            }
            int[] next = {1};
            reader.each(filter, MOST, line -> row(sheet, next[0]++, line));
            sheet.finish();
        }
    }

    private void row(Worksheet sheet, int row, JournalLine line) {
        sheet.value(row, 0, line.seq());
        sheet.value(row, 1, TIME.format(line.recordedAt().atZone(AsOf.ZONE)));
        sheet.value(row, 2, line.personName());
        sheet.value(row, 3, line.account());
        sheet.value(row, 4, line.address());
        sheet.value(row, 5, line.act());
        sheet.value(row, 6, line.subjectType() + " " + line.subjectId());
        sheet.value(row, 7, text("audit.outcome." + line.outcome()));
        sheet.value(row, 8, line.detail());
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
