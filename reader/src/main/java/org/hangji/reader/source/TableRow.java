package org.hangji.reader.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A table's row as lines (表格的一行). In a table whose first row names its columns each row is one line, a tab between the
 * cells. Else cells of one line stand side by side with a tab between, longer cells below each other.
 */
final class TableRow {
    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_NAME = 14;
    private static final List<String> NAMES = List.of("序号", "编号", "问题", "措施", "情况", "时限", "责任", "结果", "状态");

    private TableRow() {}

    /** Whether the first row of a table names its columns, so that what stands below belongs to them. */
    static boolean namesColumns(List<List<String>> cells) {
        int named = 0;
        for (List<String> cell : cells) {
            String name = String.join("", cell).strip();
            if (name.length() > LONGEST_NAME) {
                return false;
            }
            named += NAMES.stream().anyMatch(name::contains) ? 1 : 0;
        }
        return cells.size() >= FEWEST_COLUMNS && named * 2 > cells.size();
    }

    /** A row of a table whose columns have names; its paragraphs go on behind one another. */
    static String line(List<List<String>> cells) {
        return String.join(
                "\t",
                cells.stream()
                        .map(cell -> String.join(" ", cell).replace('\t', ' ').strip())
                        .toList());
    }

    static List<String> lines(List<List<String>> cells) {
        List<String> lines = new ArrayList<>();
        List<String> side = new ArrayList<>();
        for (List<String> cell : cells) {
            List<String> filled = cell.stream().filter(line -> !line.isBlank()).toList();
            if (filled.size() == 1) {
                side.add(filled.getFirst().strip());
            } else if (filled.size() > 1) {
                flush(side, lines);
                lines.addAll(filled);
            }
        }
        flush(side, lines);
        return lines;
    }

    private static void flush(List<String> side, List<String> lines) {
        if (!side.isEmpty()) {
            lines.add(String.join("\t", side));
            side.clear();
        }
    }
}
