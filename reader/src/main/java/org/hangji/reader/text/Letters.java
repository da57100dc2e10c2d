package org.hangji.reader.text;

/** Kinds of folded characters. */
public final class Letters {
    private Letters() {}

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    public static boolean han(char c) {
        return (c >= '一' && c <= '鿿') || c == '〇' || (c >= '㐀' && c <= '䶿');
    }

    /** Whether the character ends a clause: a comma, a stop, a colon, a line's end or the end of the text. */
    public static boolean clauseEnd(char c) {
        return switch (c) {
            case ',', '。', ';', ':', '!', '?', '\n', '\0' -> true;
            default -> false;
        };
    }

    /** Whether the character is in the set. */
    public static boolean in(String set, char c) {
        return set.indexOf(c) >= 0;
    }
}
