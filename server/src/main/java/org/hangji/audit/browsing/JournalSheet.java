package org.hangji.audit.browsing;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The filtered journal as a sheet, the newest line first. Who took the lines out of the house stands in the journal itself. */
@Component
class JournalSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JournalReader reader;
    private final Journal journal;
    private final MessageSource messages;

    JournalSheet(JournalReader reader, Journal journal, MessageSource messages) {
        this.reader = reader;
        this.journal = journal;
        this.messages = messages;
    }

    ExportedList of(JournalFilter filter) {
        return new Lines(filter);
    }

    private final class Lines implements ExportedList {

        private final JournalFilter filter;

        private Lines(JournalFilter filter) {
            this.filter = filter;
        }

        @Override
        public String name() {
            return text("audit.navigation");
        }

        @Override
        public List<SheetColumn> columns() {
            return Stream.of("seq", "time", "who", "account", "address", "act", "subject", "outcome", "detail")
                    .map(name -> new SheetColumn(text("audit.column." + name)))
                    .toList();
        }

        @Override
        public long rows() {
            return reader.count(filter);
        }

        @Override
        public void note(long rows) {
            journal.write(Act.done("audit.export", "journal", "", Map.of("filter", filter.toString())));
        }

        @Override
        public void each(Consumer<List<? extends @Nullable Object>> rows) {
            reader.each(
                    filter,
                    line -> rows.accept(List.of(
                            line.seq(),
                            TIME.format(line.recordedAt().atZone(AsOf.ZONE)),
                            line.personName(),
                            line.account(),
                            line.address(),
                            line.act(),
                            line.subjectType() + " " + line.subjectId(),
                            text("audit.outcome." + line.outcome()),
                            line.detail())));
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
