package org.hangji.ledger.mapping;

import java.util.List;
import java.util.Map;

/**
 * The cells of one sheet (表格内容); rows without any are left out.
 *
 * @param name of the sheet
 * @param width how many columns there are
 * @param merges which cells are one
 */
record Grid(String name, int width, List<Line> lines, Merges merges) {

    /**
     * A row.
     *
     * @param number as the sheet shows it, from 1
     * @param cells by column from 0: text without blanks around it, a number, true or false; empty ones are left out
     */
    record Line(int number, Map<Integer, Object> cells) {

        Line {
            cells = Map.copyOf(cells);
        }

        /** What stands in a cell, empty text for nothing. */
        Object at(int column) {
            return cells.getOrDefault(column, "");
        }

        String text(int column) {
            return Names.written(at(column));
        }
    }

    Grid {
        lines = List.copyOf(lines);
    }

    /** The name of a column as the sheet shows it: A, B … AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
