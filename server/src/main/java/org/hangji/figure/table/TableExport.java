package org.hangji.figure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.figure.table.TablePage.Cell;
import org.hangji.figure.table.TablePage.Head;
import org.hangji.figure.table.TablePage.Line;
import org.hangji.figure.table.TablePage.Sheet;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.jspecify.annotations.Nullable;

/** A table as a sheet that leaves the house: one line a figure and county; the journal keeps who took it. */
final class TableExport implements ExportedList {

    private final TablePage page;
    private final Journal journal;
    private final UnaryOperator<String> words;

    TableExport(TablePage page, Journal journal, UnaryOperator<String> words) {
        this.page = page;
        this.journal = journal;
        this.words = words;
    }

    @Override
    public String name() {
        return words.apply("figure.table") + "_" + page.question().whole().to();
    }

    @Override
    public List<String> above() {
        return List.of(
                page.scope().word() + "，" + days(),
                words.apply("figure.asOf") + "：" + page.question().asOf().text());
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(new SheetColumn(words.apply("figure.list.name"), 24));
        columns.add(new SheetColumn(words.apply("figure.county"), 24));
        if (!page.sheets().isEmpty()) {
            for (Head head : page.sheets().getFirst().heads()) {
                columns.add(new SheetColumn(head.word(), 14));
            }
        }
        return columns;
    }

    @Override
    public long rows() {
        return page.sheets().stream()
                .mapToLong(sheet -> sheet.lines().size() + 1L)
                .sum();
    }

    @Override
    public void note(long rows) {
        String figures = page.question().figures().stream()
                .map(figure -> figure.head().edition())
                .collect(Collectors.joining(" "));
        journal.write(Act.done(
                "figure.export",
                "figure",
                "table",
                Map.of("figures", figures, "scope", page.scope().value(), "days", days(), "format", "xlsx")));
    }

    @Override
    public void each(Consumer<List<? extends @Nullable Object>> reader) {
        for (Sheet sheet : page.sheets()) {
            sheet.lines().forEach(line -> reader.accept(row(sheet, line)));
            reader.accept(row(sheet, sheet.foot()));
        }
    }

    private static List<@Nullable Object> row(Sheet sheet, Line line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(sheet.title());
        row.add(line.name());
        for (Cell cell : line.cells()) {
            row.add(cell.order() == null ? cell.numeral().value() : cell.order());
        }
        return row;
    }

    private String days() {
        return (page.question().whole().from() == null
                        ? ""
                        : page.question().whole().from() + " 至 ")
                + page.question().whole().to();
    }
}
