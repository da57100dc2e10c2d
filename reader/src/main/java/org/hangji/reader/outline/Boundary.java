package org.hangji.reader.outline;

import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** What stands before a marker. */
public enum Boundary {
    /** The line begins with it, blanks and bullets aside. */
    LINE,
    /** A sentence ended. */
    STOP,
    /** A blank within a line. */
    SPACE,
    COLON,
    SEMICOLON,
    COMMA,
    /** Other words: no boundary. */
    NONE;

    private static final String BULLETS = "•■◆●▲★*·▪◇-#>";

    public static Boundary before(Source source, int index) {
        int i = source.backBlanks(index);
        char before = source.at(i - 1);
        if (i == 0 || before == '\n') {
            return LINE;
        }
        return switch (before) {
            case '。', '!', '?' -> STOP;
            case ':', '|' -> COLON;
            case ';' -> SEMICOLON;
            case ',', '、' -> COMMA;
            case '”', '》' -> i < index ? SPACE : NONE;
            case ')' -> source.cut(i - 1, i).equals("】") ? COLON : i < index ? SPACE : NONE;
            default -> {
                if (Letters.in(BULLETS, before) && bulletLine(source, i)) {
                    yield LINE;
                }
                yield i < index ? SPACE : NONE;
            }
        };
    }

    private static boolean bulletLine(Source source, int index) {
        int i = index;
        while (index - i < 4 && Letters.in(BULLETS, source.at(i - 1))) {
            i--;
        }
        i = source.backBlanks(i);
        return i == 0 || source.at(i - 1) == '\n';
    }
}
