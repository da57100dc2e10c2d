package org.hangji.figure.compare;

import java.util.List;
import org.hangji.figure.definition.Phrase;
import org.hangji.reader.Reading;

/** Finds the words around each number of a reading. */
final class Places {

    private static final String SENTENCE_ENDS = "。；;！？!?\n\r";
    private static final String CLAUSE_ENDS = "，,：:";
    private static final int FARTHEST = 400;

    private final Reading reading;
    private final String text;
    private final int[] offsets;

    Places(Reading reading) {
        this.reading = reading;
        this.text = reading.text();
        this.offsets = offsets(text);
    }

    /** The words around the figure with this index. */
    Phrase.Place of(int index) {
        List<Reading.Figure> figures = reading.figures();
        Reading.Figure figure = figures.get(index);
        int start = offset(figure.span().start());
        int end = offset(figure.span().end());
        int sentenceStart = back(start, SENTENCE_ENDS, true);
        int sentenceEnd = forth(end, SENTENCE_ENDS, true);
        int clauseStart = Math.max(sentenceStart, back(start, CLAUSE_ENDS, false));
        int clauseEnd = Math.min(sentenceEnd, forth(end, CLAUSE_ENDS, false));
        int nearStart = clauseStart;
        if (index > 0) {
            int before = offset(figures.get(index - 1).span().end());
            if (before > clauseStart && before <= start) {
                nearStart = behindComma(before, start);
            }
        }
        int nearEnd = clauseEnd;
        if (index + 1 < figures.size()) {
            int next = offset(figures.get(index + 1).span().start());
            if (next >= end && next < clauseEnd) {
                nearEnd = comma(end, next);
            }
        }
        String subject = figure.subject() == null ? "" : figure.subject();
        return new Phrase.Place(
                text.substring(clauseStart, clauseEnd) + " " + subject,
                text.substring(nearStart, nearEnd),
                text.substring(end, nearEnd),
                text.substring(sentenceStart, sentenceEnd),
                text.substring(sentenceStart, start));
    }

    /** Where the first of a row of things ends: at the 、 between two numbers, else at the second number. */
    private int comma(int from, int to) {
        int at = text.indexOf('、', from, to);
        return at < 0 ? to : at;
    }

    private int behindComma(int from, int to) {
        int at = text.indexOf('、', from, to);
        return at < 0 ? from : at + 1;
    }

    /** Where the part begins: behind the nearest of these marks; brackets that closed before are passed over. */
    private int back(int from, String ends, boolean listPoints) {
        int depth = 0;
        for (int i = from - 1; i >= Math.max(0, from - FARTHEST); i--) {
            char c = text.charAt(i);
            if (c == '）' || c == ')') {
                depth++;
            } else if (c == '（' || c == '(') {
                if (depth == 0 && !listPoints) {
                    return i + 1;
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && ends.indexOf(c) >= 0 || listPoints && isListPoint(c)) {
                return i + 1;
            }
        }
        return Math.max(0, from - FARTHEST);
    }

    private int forth(int from, String ends, boolean listPoints) {
        int depth = 0;
        for (int i = from; i < Math.min(text.length(), from + FARTHEST); i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                if (depth == 0 && !listPoints) {
                    return i;
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && ends.indexOf(c) >= 0 || listPoints && isListPoint(c)) {
                return i;
            }
        }
        return Math.min(text.length(), from + FARTHEST);
    }

    private static boolean isListPoint(char c) {
        return c >= '①' && c <= '⒇';
    }

    private int offset(int codePoint) {
        if (offsets.length == 0) {
            return Math.min(codePoint, text.length());
        }
        return offsets[Math.min(codePoint, offsets.length - 1)];
    }

    /** From code points to places in the string; empty where the two are the same. */
    private static int[] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        int at = 0;
        for (int i = 0; i < count; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[count] = at;
        return offsets;
    }
}
