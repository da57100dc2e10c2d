package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds tables whose rows are problems: a line of column names (序号 存在问题 整改措施 …), and lines with as many cells. */
final class TableScanner {
    private static final String NAME_STARTS = "序编问存反隐类整项巡审督检主责";
    private static final int LONGEST_NAMES = 160;
    private static final int MOST_OTHER_LINES = 3;

    private final Source source;
    private final TableCells cells;
    private final List<Tables.Row> rows = new ArrayList<>();
    private final List<Tables.Line> lines = new ArrayList<>();

    TableScanner(Source source) {
        this.source = source;
        this.cells = new TableCells(source);
    }

    /** The tables of the text, their rows not yet hung under a heading. */
    Tables scan() {
        int line = 0;
        while (line < source.length()) {
            int end = source.lineEnd(line);
            List<@Nullable TableColumn> columns = columns(line, end);
            line = columns.isEmpty() ? end + 1 : table(line, end, columns);
        }
        return new Tables(rows, lines);
    }

    /** The columns of a line of names; empty where it is none. */
    private List<@Nullable TableColumn> columns(int start, int end) {
        int first = source.skipBlanks(start);
        boolean may = end - start <= LONGEST_NAMES && Letters.in(NAME_STARTS + "|", source.at(first));
        List<TableCells.Cell> names = may ? cells.of(start, end) : List.of();
        List<@Nullable TableColumn> columns = new ArrayList<>();
        for (TableCells.Cell name : names) {
            columns.add(TableColumn.named(source.folded(name.start(), name.end())));
        }
        boolean answered = columns.contains(TableColumn.ACTIONS)
                || columns.contains(TableColumn.PROGRESS)
                || columns.contains(TableColumn.STATUS);
        return columns.contains(TableColumn.PROBLEM) && answered ? columns : List.of();
    }

    /** Reads the rows below a line of names; the index behind the last. */
    private int table(int start, int headEnd, List<@Nullable TableColumn> columns) {
        int before = rows.size();
        int behind = headEnd + 1;
        int others = 0;
        for (int line = behind; line < source.length() && others <= MOST_OTHER_LINES; line = source.lineEnd(line) + 1) {
            int end = source.lineEnd(line);
            List<TableCells.Cell> row = cells.of(line, end);
            boolean fits = row.size() == columns.size() && columns(line, end).isEmpty();
            Tables.Row problem = fits ? row(row, columns, rows.size() - before + 1) : null;
            if (problem != null) {
                if (rows.size() == before) {
                    lines.add(new Tables.Line(start, headEnd));
                }
                rows.add(problem);
                lines.add(new Tables.Line(line, end));
                behind = end + 1;
                others = 0;
            } else if (source.trimEnd(line, end) > line) {
                others++;
            }
        }
        return behind;
    }

    private Tables.@Nullable Row row(List<TableCells.Cell> row, List<@Nullable TableColumn> columns, int count) {
        TableCells.Cell problem = row.get(columns.indexOf(TableColumn.PROBLEM));
        if (!words(problem)) {
            return null;
        }
        int numbered = columns.indexOf(TableColumn.NUMBER);
        String number = numbered < 0
                ? ""
                : source.folded(row.get(numbered).start(), row.get(numbered).end());
        TableCells.Cell first = row.getFirst();
        Marker marker =
                new Marker(HeadingStyle.LABEL, count, number.strip(), first.start(), problem.start(), Boundary.LINE);
        String title = source.cut(problem.start(), titleEnd(problem));
        Section section = new Section(marker, title, problem.start(), titleEnd(problem), null, null);
        List<FieldLabel> labels = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            TableColumn column = columns.get(i);
            Field field = column == null || column.field == null ? Field.OTHER : column.field;
            if (row.get(i).start() > problem.start()) {
                labels.add(
                        new FieldLabel(field, "", row.get(i).start(), row.get(i).start()));
            }
        }
        return new Tables.Row(section, labels, row.getLast().end());
    }

    private int titleEnd(TableCells.Cell problem) {
        int end = problem.end();
        while (end > problem.start() && Letters.in("。; ", source.at(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean words(TableCells.Cell cell) {
        for (int i = cell.start(); i < cell.end(); i++) {
            if (Letters.han(source.at(i))) {
                return true;
            }
        }
        return false;
    }
}
