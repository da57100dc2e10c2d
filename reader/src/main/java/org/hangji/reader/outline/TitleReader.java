package org.hangji.reader.outline;

import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** Where the title of a heading ends: at its line's end, at the stop of a run-in heading, or before what follows on the line. */
final class TitleReader {
    private static final int LONGEST = 400;
    private static final int WRAP = 80;
    private static final int SHORTEST_RUN_IN = 4;
    private static final int LONG_SENTENCE = 12;
    private static final String[] REFERENCE_ENDS = {"问题", "方面", "的整改", "整改情况", "情况"};

    private final Source source;
    private final MarkerScanner markers;
    private final FieldScanner fields;

    TitleReader(Source source, MarkerScanner markers, FieldScanner fields) {
        this.source = source;
        this.markers = markers;
        this.fields = fields;
    }

    /** Index behind the last word of the title that begins at the index. */
    int end(int content) {
        int end = scan(content, true);
        return source.trimEnd(content, end < 0 ? scan(content, false) : end);
    }

    /** -1 where a quotation never closes. */
    private int scan(int content, boolean quotes) {
        int limit = Math.min(source.length(), content + LONGEST);
        int depth = 0;
        for (int i = content; i < limit; i++) {
            char c = source.at(i);
            if (c == '\n' && !(quotes && depth > 0 && goesOn(i))) {
                return quotes && depth > 0 ? -1 : i;
            }
            if (depth == 0 && c == '(' && i > content && glued(content, i)) {
                return i;
            }
            if (quotes && (c == '“' || c == '《' || c == '(')) {
                depth++;
            } else if (quotes && (c == '”' || c == '》' || c == ')')) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && stops(content, i)) {
                return i;
            }
        }
        return quotes && depth > 0 ? -1 : limit;
    }

    private boolean stops(int content, int i) {
        return switch (source.at(i)) {
            case '。', ';', '!', '?' -> true;
            case ',' -> reference(content, i);
            case ':' -> label(content, i) || opensBody(source.skipBlanks(i + 1));
            case ' ' -> i > content && blankStops(content, i);
            default -> i > content && glued(content, i);
        };
    }

    /** The label of a field is a whole title, unless it only says that what follows is the problem: (一)反馈问题：… */
    private boolean label(int content, int i) {
        Field field = fields.kind(content, i);
        if (field == Field.PROBLEM) {
            return source.at(source.skipBlanks(i + 1)) == '\n';
        }
        return field != null || reference(content, i);
    }

    /** A title that wraps inside its quotation goes on when the next line closes it. */
    private boolean goesOn(int lineEnd) {
        int next = lineEnd + 1;
        if (source.at(next) == '\n' || source.at(next) == ' ') {
            return false;
        }
        for (int i = next; i < next + WRAP; i++) {
            char c = source.at(i);
            if (c == '”' || c == '》' || c == ')') {
                return true;
            }
            if (c == '\n' || c == '“' || c == '《' || c == '(' || c == '\0' || c == '。') {
                return false;
            }
        }
        return false;
    }

    /** Whether the words so far are a whole reference to a problem: 关于…的问题. */
    private boolean reference(int content, int i) {
        if (!ProblemWords.started(source.folded(content, Math.min(i, content + 3)))) {
            return false;
        }
        for (String end : REFERENCE_ENDS) {
            if (source.endsWith(source.backBlanks(i), end)) {
                return true;
            }
        }
        return false;
    }

    private boolean blankStops(int content, int i) {
        int next = source.skipBlanks(i);
        if (next - 1 > i && source.at(i - 1) == ' ') {
            return false;
        }
        return opensBody(next)
                || (reference(content, i) && source.at(next) != '的' && source.at(next) != '”')
                || (i - content >= SHORTEST_RUN_IN && Letters.han(source.at(i - 1)) && prose(next));
    }

    /** Whether sentences follow on the line, as where a whole text stands on one. */
    private boolean prose(int i) {
        int end = source.sentenceEnd(source.sentence(i));
        return Letters.han(source.at(i)) && source.at(end - 1) == '。' && end - i >= LONG_SENTENCE;
    }

    private boolean opensBody(int i) {
        return sequence(i) || markers.at(i) != null || fields.at(i) != null;
    }

    private boolean sequence(int i) {
        return source.is(i, "一是") || source.is(i, "一方面") || source.is(i, "首先");
    }

    /** A first point that follows without any mark between: …情况1.提高站位, …问题一是. */
    private boolean glued(int content, int i) {
        char c = source.at(i);
        if (source.endsWith(i, "”问题") || source.endsWith(i, "”的问题")) {
            return ProblemWords.started(source.folded(content, content + 2))
                    && Letters.han(c)
                    && !Letters.in("的整改方及和与等中情上里类较突依", c);
        }
        if (c == '1' || c == '(') {
            boolean point =
                    (source.is(i, "1.") && Letters.han(source.at(i + 2))) || source.is(i, "(一)") || source.is(i, "(1)");
            return point && i - content >= 4 && Letters.han(source.at(i - 1));
        }
        return c == '一' && source.is(i, "一是") && (reference(content, i) || source.endsWith(i, "情况"));
    }
}
