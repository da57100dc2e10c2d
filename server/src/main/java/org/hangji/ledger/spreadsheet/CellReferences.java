package org.hangji.ledger.spreadsheet;

/**
 * Looks for cells beyond the last column a spreadsheet has (XFD) while a part passes (格子的位置). The reading library makes room for
 * every column up to such a cell, so that {@code r="ZZZZZZ1"} alone fills the memory.
 */
final class CellReferences {

    private static final int MOST_LETTERS = 3;

    /** How much of {@code r="} was seen: 0 nothing, 1 a blank, 2 the name, 3 the sign, 4 within the value. */
    private int state;

    private int letters;

    /** Whether there is one in the next bytes; {@code first} for the beginning of a part. */
    boolean beyond(boolean first, byte[] buffer, int length) {
        if (first) {
            state = 0;
        }
        for (int index = 0; index < length; index++) {
            byte sign = buffer[index];
            boolean blank = sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
            switch (state) {
                case 1 -> state = sign == 'r' ? 2 : blank ? 1 : 0;
                case 2 -> state = sign == '=' ? 3 : blank ? 2 : 0;
                case 3 -> {
                    state = sign == '"' || sign == '\'' ? 4 : blank ? 3 : 0;
                    letters = 0;
                }
                case 4 -> {
                    if (sign == '&' || sign >= 'A' && sign <= 'z' && ++letters > MOST_LETTERS) {
                        return true;
                    }
                    state = sign == '"' || sign == '\'' || sign == '<' ? 0 : 4;
                }
                default -> state = blank ? 1 : 0;
            }
        }
        return false;
    }
}
