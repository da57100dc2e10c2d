package org.hangji.reader.source;

import java.util.ArrayList;
import java.util.List;

/** A table's row as lines: cells of one line stand side by side with a tab between, longer cells below each other (表格的一行). */
final class TableRow {
    private TableRow() {}

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
