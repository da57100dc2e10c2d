package org.hangji.rectify.round;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.hangji.rectify.Finding;
import org.hangji.rectify.PersonRef;
import org.jspecify.annotations.Nullable;

/** One of the three lists as a sheet: the rows that the page shows, in its order. */
final class RoundSheet implements ExportedList {

    private final RoundPage page;
    private final Journal journal;
    private final UnaryOperator<String> words;

    RoundSheet(RoundPage page, Journal journal, UnaryOperator<String> words) {
        this.page = page;
        this.journal = journal;
        this.words = words;
    }

    @Override
    public String name() {
        return words.apply("rectify.sheet." + page.list()) + "_" + page.round().name();
    }

    @Override
    public List<SheetColumn> columns() {
        return heads().map(head -> new SheetColumn(
                        words.apply("rectify.column." + head),
                        head.equals("title") || head.equals("measure") ? 44 : 16))
                .toList();
    }

    private Stream<String> heads() {
        return switch (page.list()) {
            case "tasks" -> Stream.of("number", "title", "measure", "rectifier", "deadline", "state", "answer");
            case "duties" -> Stream.of("number", "title", "leader", "unit", "rectifier", "verifier", "state");
            default ->
                Stream.of("number", "aspect", "title", "unit", "rectifier", "verifier", "measures", "due", "state");
        };
    }

    @Override
    public long rows() {
        return page.list().equals("tasks") ? page.tasks().size() : page.shown().size();
    }

    @Override
    public void note(long rows) {
        journal.write(Act.done(
                "rectify.export",
                "round",
                page.round().id(),
                Map.of("list", page.list(), "asOf", page.looking().known().text())));
    }

    @Override
    public void each(Consumer<List<? extends @Nullable Object>> reader) {
        switch (page.list()) {
            case "tasks" -> page.tasks().forEach(task -> reader.accept(task(task)));
            case "duties" -> page.shown().forEach(finding -> reader.accept(duty(finding)));
            default -> page.shown().forEach(finding -> reader.accept(problem(finding)));
        }
    }

    private List<@Nullable Object> problem(Finding finding) {
        return Arrays.asList(
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

    private List<@Nullable Object> task(RoundPage.Task task) {
        Finding.Measure measure = task.measure();
        return Arrays.asList(
                task.finding().number(),
                task.finding().title(),
                measure.text(),
                name(measure.rectifier()),
                measure.deadline(),
                words.apply("rectify.measure." + measure.state()),
                measure.answer());
    }

    private List<@Nullable Object> duty(Finding finding) {
        return Arrays.asList(
                finding.number(),
                finding.title(),
                name(finding.leader()),
                finding.unit().name(),
                name(finding.rectifier()),
                name(finding.verifier()),
                state(finding));
    }

    private String state(Finding finding) {
        return finding.outcome() == null
                ? words.apply("rectify.state." + finding.state())
                : words.apply("rectify.outcome." + finding.outcome());
    }

    private static String name(@Nullable PersonRef person) {
        return person == null ? "" : person.name();
    }
}
