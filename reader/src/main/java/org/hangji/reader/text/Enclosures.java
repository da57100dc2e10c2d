package org.hangji.reader.text;

import java.util.ArrayList;
import java.util.List;

/** What stands inside book-title marks 《》 and inside quotation marks. */
public final class Enclosures {
    /** A place by index, marks included. */
    public record Place(int start, int end) {}

    private static final byte TITLE = 1;
    private static final byte QUOTE = 2;
    private static final byte SLOGAN = 4;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_SLOGAN = 10;
    private static final int WRAP = 60;

    private final byte[] marks;
    private final List<Place> titles = new ArrayList<>();

    private Enclosures(int length) {
        this.marks = new byte[length];
    }

    static Enclosures of(char[] text) {
        Enclosures found = new Enclosures(text.length);
        found.titles(text);
        found.quotes(text);
        return found;
    }

    /** The outermost pairs of 《》, in order. */
    public List<Place> titles() {
        return titles;
    }

    public boolean inTitle(int index) {
        return has(index, TITLE);
    }

    public boolean inQuote(int index) {
        return has(index, QUOTE);
    }

    /** Whether the character stands in a quotation so short that it can only be a name or a slogan. */
    public boolean inSlogan(int index) {
        return has(index, SLOGAN);
    }

    private boolean has(int index, byte mark) {
        return index >= 0 && index < marks.length && (marks[index] & mark) != 0;
    }

    private void titles(char[] text) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c == '《') {
                start = depth++ == 0 ? i : start;
            } else if (depth > 0 && c == '》' && --depth == 0) {
                titles.add(new Place(start, i + 1));
                mark(start, i + 1, TITLE);
            } else if (depth > 0 && (i - start > LONGEST_TITLE || (c == '\n' && !closesSoon(text, i)))) {
                depth = 0;
            }
        }
    }

    private static boolean closesSoon(char[] text, int lineEnd) {
        for (int i = lineEnd + 1; i < Math.min(text.length, lineEnd + WRAP); i++) {
            if (text[i] == '》') {
                return true;
            }
            if (text[i] == '《' || text[i] == '\n') {
                return false;
            }
        }
        return false;
    }

    private void quotes(char[] text) {
        int start = -1;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c == '\n' || (start >= 0 && i - start > LONGEST_QUOTE)) {
                start = -1;
            }
            if (c == '“' || c == '「' || (c == '"' && start < 0)) {
                start = i;
            } else if (start >= 0 && (c == '”' || c == '」' || c == '"')) {
                boolean slogan = i - start - 1 <= LONGEST_SLOGAN;
                mark(start, i + 1, slogan ? (byte) (QUOTE | SLOGAN) : QUOTE);
                start = -1;
            }
        }
    }

    private void mark(int start, int end, byte mark) {
        for (int i = start; i < end; i++) {
            marks[i] |= mark;
        }
    }
}
