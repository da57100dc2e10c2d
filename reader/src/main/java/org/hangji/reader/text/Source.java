package org.hangji.reader.text;

import org.hangji.reader.Span;

/**
 * A text as the grammar looks at it: folded characters by index, lines that were broken at a page's width joined, with the
 * way back to the places of the text.
 */
public final class Source {
    private static final char NOTHING = '\0';

    private final String original;
    private final String text;
    private final char[] folded;
    private final HardWraps wraps;
    private final Places places;
    private final Sentences sentences;
    private final Enclosures enclosures;

    private Source(String text) {
        this.original = text;
        this.wraps = HardWraps.of(text);
        this.text = wraps.joined(text);
        this.folded = Folding.fold(this.text);
        this.places = Places.of(text);
        this.sentences = Sentences.of(folded);
        this.enclosures = Enclosures.of(folded);
    }

    public static Source of(String text) {
        return new Source(text);
    }

    public int length() {
        return folded.length;
    }

    /** The folded character, or U+0000 outside the text. */
    public char at(int index) {
        return index >= 0 && index < folded.length ? folded[index] : NOTHING;
    }

    /** Whether the folded text holds these words at the index. */
    public boolean is(int index, String words) {
        if (index < 0 || index + words.length() > folded.length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (folded[index + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words stand directly before the index. */
    public boolean endsWith(int index, String words) {
        return is(index - words.length(), words);
    }

    /** Where the words stand first in {@code [from, to)}, or -1. */
    public int find(String words, int from, int to) {
        int last = Math.min(to, folded.length) - words.length();
        for (int i = Math.max(from, 0); i <= last; i++) {
            if (folded[i] == words.charAt(0) && is(i, words)) {
                return i;
            }
        }
        return -1;
    }

    public boolean holds(String words, int from, int to) {
        return find(words, from, to) >= 0;
    }

    /** The folded text of a place. */
    public String folded(int from, int to) {
        return new String(folded, from, to - from);
    }

    /** The text of a place in its printed characters, broken lines joined. */
    public String cut(int from, int to) {
        return text.substring(from, to);
    }

    /** The text of a place exactly as it stands there. */
    public String verbatim(int from, int to) {
        return from == to ? "" : original.substring(wraps.printed(from), wraps.printed(to - 1) + 1);
    }

    public Span span(int from, int to) {
        int end = from == to ? wraps.printed(to) : wraps.printed(to - 1) + 1;
        return new Span(places.codePoint(wraps.printed(from)), places.codePoint(end));
    }

    /** Index of the sentence (up to 。！？ or a line's end) that holds the character. */
    public int sentence(int index) {
        return sentences.at(index);
    }

    public int sentenceStart(int sentence) {
        return sentences.start(sentence);
    }

    public int sentenceEnd(int sentence) {
        return sentences.start(sentence + 1);
    }

    public Enclosures enclosures() {
        return enclosures;
    }

    /** Skips blanks within a line. */
    public int skipBlanks(int index) {
        int i = index;
        while (at(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Skips blanks and line ends. */
    public int skipSpace(int index) {
        int i = index;
        while (at(i) == ' ' || at(i) == '\n') {
            i++;
        }
        return i;
    }

    /** Steps back over blanks and line ends, so that no space stands before the index. */
    public int trimEnd(int from, int index) {
        int i = index;
        while (i > from && (at(i - 1) == ' ' || at(i - 1) == '\n')) {
            i--;
        }
        return i;
    }

    /** Steps back over blanks within a line. */
    public int backBlanks(int index) {
        int i = index;
        while (i > 0 && folded[i - 1] == ' ') {
            i--;
        }
        return i;
    }

    /** Index of the line end at or behind the index. */
    public int lineEnd(int index) {
        int i = index;
        while (i < folded.length && folded[i] != '\n') {
            i++;
        }
        return i;
    }
}
