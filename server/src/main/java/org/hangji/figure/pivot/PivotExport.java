package org.hangji.figure.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.pivot.PivotPage.Cell;
import org.hangji.figure.pivot.PivotPage.Line;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.jspecify.annotations.Nullable;

/** A pivot as a sheet that leaves the house; the journal keeps who took it. */
final class PivotExport implements ExportedList {

    private final PivotQuestion asked;
    private final PivotPage.Table table;
    private final Journal journal;

    PivotExport(PivotQuestion asked, PivotPage.Table table, Journal journal) {
        this.asked = asked;
        this.table = table;
        this.journal = journal;
    }

    @Override
    public String name() {
        return asked.ledger().name() + "_" + asked.question().to();
    }

    @Override
    public List<String> above() {
        FigureQuestion question = asked.question();
        return List.of(asked.ledger().name() + "，" + question.from() + " 至 " + question.to());
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(new SheetColumn(table.corner(), 24));
        table.heads().forEach(head -> columns.add(new SheetColumn(head, 12)));
        return columns;
    }

    @Override
    public long rows() {
        return table.lines().size();
    }

    @Override
    public void note(long rows) {
        journal.write(Act.done(
                "figure.export",
                "figure",
                "pivot",
                Map.of("question", new PivotAddress(asked).query(), "format", "xlsx")));
    }

    @Override
    public void each(Consumer<List<? extends @Nullable Object>> reader) {
        for (Line line : table.lines()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(line.name());
            for (Cell cell : line.cells()) {
                row.add(cell.value());
            }
            reader.accept(row);
        }
    }
}
