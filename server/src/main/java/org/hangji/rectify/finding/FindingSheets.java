package org.hangji.rectify.finding;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.Findings;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.look.Look;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of findings on its way out of the house (问题清单导出). */
@Component
class FindingSheets {

    private final Findings findings;
    private final Journal journal;
    private final MessageSource messages;

    FindingSheets(Findings findings, Journal journal, MessageSource messages) {
        this.findings = findings;
        this.journal = journal;
        this.messages = messages;
    }

    ExportedList of(FindingFilter filter, Clock clock) {
        return new Rows(filter, Objects.requireNonNullElseGet(filter.known(), () -> new AsOf(clock.instant())));
    }

    private final class Rows implements ExportedList {

        private final FindingFilter filter;
        private final AsOf known;

        private Rows(FindingFilter filter, AsOf known) {
            this.filter = filter;
            this.known = known;
        }

        @Override
        public String name() {
            return text("rectify.findings.title") + "_" + known.day();
        }

        @Override
        public List<SheetColumn> columns() {
            return Stream.of(
                            "number",
                            "aspect",
                            "title",
                            "unit",
                            "rectifier",
                            "verifier",
                            "measuresDone",
                            "due",
                            "state")
                    .map(head -> new SheetColumn(text("rectify.column." + head), head.equals("title") ? 44 : 16))
                    .toList();
        }

        @Override
        public long rows() {
            return findings.list(filter, new Paging(0, 1)).total();
        }

        @Override
        public void note(long rows) {
            journal.write(Act.done(
                    "rectify.export", "finding", "", Map.of("rows", Long.toString(rows), "asOf", known.text())));
        }

        @Override
        public void each(Consumer<List<? extends @Nullable Object>> reader) {
            findings.each(filter, item -> reader.accept(row(item)));
        }

        private List<@Nullable Object> row(FindingItem item) {
            return Arrays.asList(
                    item.number(),
                    item.aspect(),
                    item.title(),
                    item.unit() == null ? "" : item.unit().name(),
                    person(item.rectifier()),
                    person(item.verifier()),
                    item.verifiedMeasures() + " / " + item.measures(),
                    item.due(),
                    text(Look.key(item.state(), item.outcome())) + (item.overdue() ? text("rectify.andLate") : ""));
        }
    }

    private static String person(@Nullable PersonRef known) {
        return known == null ? "" : known.name();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
