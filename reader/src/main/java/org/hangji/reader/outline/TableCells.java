package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** Cuts a line into cells: at tabs, at strokes, or at gaps of two blanks and more. */
final class TableCells {
    private final Source source;

    TableCells(Source source) {
        this.source = source;
    }

    /** A cell by index, without the blanks around its words. */
    record Cell(int start, int end) {}

    /** The cells of a line; empty where it is not cut. */
    List<Cell> of(int start, int end) {
        String line = source.cut(start, end);
        char mark = line.indexOf('\t') >= 0 ? '\t' : line.indexOf('|') >= 0 ? '|' : line.indexOf('｜') >= 0 ? '｜' : ' ';
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean gap = mark == ' '
                    ? source.at(start + i) == ' ' && source.at(start + i + 1) == ' '
                    : line.charAt(i) == mark;
            if (gap) {
                cells.add(cell(start + from, start + i));
                i = mark == ' ' ? source.skipBlanks(start + i) - start - 1 : i;
                from = i + 1;
            }
        }
        if (cells.isEmpty()) {
            return cells;
        }
        cells.add(cell(start + from, end));
        return mark == '\t' ? cells : inside(cells);
    }

    /** Without the empty cells that strokes or blanks at the ends of the line make. */
    private static List<Cell> inside(List<Cell> cells) {
        int first = empty(cells.getFirst()) ? 1 : 0;
        int last = cells.size() > first && empty(cells.getLast()) ? cells.size() - 1 : cells.size();
        return cells.subList(first, last);
    }

    private static boolean empty(Cell cell) {
        return cell.start() >= cell.end();
    }

    private Cell cell(int from, int to) {
        int start = from;
        while (start < to && Letters.in(" \n", source.at(start))) {
            start++;
        }
        return new Cell(start, Math.max(start, source.trimEnd(start, to)));
    }
}
