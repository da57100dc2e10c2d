package org.hangji.ledger.workbook;

/** Names of cells as a spreadsheet shows them (单元格位置). */
final class Place {

    private Place() {}

    /** Letters of a column, from 0: {@code A}, {@code Z}, {@code AA}. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
