package org.hangji.reader.source;

import java.util.ArrayList;
import java.util.List;

/** What is known of a table while its rows are read: whether its columns have names, and which cells reach down (表格结构). */
final class TableShape {
    /** Below a cell that reaches over several rows, how many more rows miss it. */
    private final List<Integer> reaching = new ArrayList<>();

    private boolean begun;
    private boolean named;

    /** The lines of the next row. */
    List<String> lines(List<List<String>> cells) {
        if (!begun) {
            begun = true;
            named = TableRow.namesColumns(cells);
        }
        boolean whole = named && cells.stream().filter(cell -> !cell.isEmpty()).count() > 1;
        return whole ? List.of(TableRow.line(cells)) : TableRow.lines(cells);
    }

    /** Puts a cell into the row, behind empty ones for the columns that cells from above reach into. */
    void add(List<List<String>> row, List<String> cell, int rowSpan) {
        fill(row);
        int column = row.size();
        row.add(cell);
        while (reaching.size() <= column) {
            reaching.add(0);
        }
        reaching.set(column, Math.clamp(rowSpan, 1, 1000) - 1);
    }

    /** Puts empty cells for the columns that cells from above reach into. */
    void fill(List<List<String>> row) {
        while (named && row.size() < reaching.size() && reaching.get(row.size()) > 0) {
            reaching.set(row.size(), reaching.get(row.size()) - 1);
            row.add(List.of());
        }
    }
}
