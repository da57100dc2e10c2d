package org.hangji.ledger.spreadsheet;

/**
 * Looks for cells beyond the last column a spreadsheet has (XFD) while a part passes (格子的位置). The reading library makes room for
 * every column up to such a cell, so that {@code <c r="ZZZZZZ1">} alone fills the memory. Also in UTF-16, where every second byte
 * is a nought.
 */
final class CellReferences {

    private static final int MOST_LETTERS = 3;

    private enum At {
        TEXT,
        /** Behind the angle bracket, at the name or its prefix. */
        TAG,
        /** Behind the {@code c} of a cell's tag. */
        CELL,
        WITHIN,
        BLANK,
        NAME,
        SIGN,
        VALUE
    }

    private At at = At.TEXT;
    private int letters;

    /** Whether there is one in the next bytes; {@code first} for the beginning of a part. */
    boolean beyond(boolean first, byte[] buffer, int length) {
        if (first) {
            at = At.TEXT;
        }
        for (int index = 0; index < length; index++) {
            byte sign = buffer[index];
            if (sign == 0) {
                continue;
            }
            if (at == At.VALUE
                    && (sign == '&' || sign >= 'A' && sign <= 'z')
                    && (sign == '&' || ++letters > MOST_LETTERS)) {
                return true;
            }
            at = sign == '<' ? At.TAG : sign == '>' && at != At.VALUE ? At.TEXT : next(sign);
        }
        return false;
    }

    private At next(byte sign) {
        boolean blank = sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
        return switch (at) {
            case TEXT -> At.TEXT;
            case TAG -> sign == 'c' ? At.CELL : prefix(sign) ? At.TAG : At.TEXT;
            case CELL -> blank ? At.BLANK : prefix(sign) ? At.TAG : At.TEXT;
            case WITHIN -> blank ? At.BLANK : At.WITHIN;
            case BLANK -> sign == 'r' ? At.NAME : blank ? At.BLANK : At.WITHIN;
            case NAME -> sign == '=' ? At.SIGN : blank ? At.NAME : At.WITHIN;
            case SIGN -> {
                letters = 0;
                yield sign == '"' || sign == '\'' ? At.VALUE : blank ? At.SIGN : At.WITHIN;
            }
            case VALUE -> sign == '"' || sign == '\'' ? At.WITHIN : At.VALUE;
        };
    }

    /** Whatever a name may begin with: a cell's tag can have a prefix that ends in a colon. */
    private static boolean prefix(byte sign) {
        return sign == ':'
                || sign == '_'
                || sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9';
    }
}
