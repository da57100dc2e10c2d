package org.hangji.reader.source;

/** Which characters are written without spaces between them (汉字与全角符号). */
final class CharacterClass {
    private static final String WIDE_MARKS = "“”‘’—…·";

    private CharacterClass() {}

    static boolean isWide(int c) {
        return isIn(c, 0x2E80, 0x9FFF)
                || isIn(c, 0xF900, 0xFAFF)
                || isIn(c, 0xFF00, 0xFFEF)
                || isIn(c, 0x2460, 0x24FF)
                || isIn(c, 0x20000, 0x3FFFF)
                || WIDE_MARKS.indexOf(c) >= 0;
    }

    static boolean isIn(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
