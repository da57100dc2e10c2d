package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds the markers of a text, whatever their style. */
public final class MarkerScanner {
    private static final String STARTS = "(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final char CIRCLED_ONE = '①';
    private static final char BRACKETED_ONE = '⑴';
    private static final char DOTTED_ONE = '⒈';
    private static final char CHINESE_ONE = '㈠';
    private static final int MOST = 999;
    private static final int SHORT_LINE = 40;

    private final Source source;

    public MarkerScanner(Source source) {
        this.source = source;
    }

    public List<Marker> scan(int from, int to) {
        List<Marker> markers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Marker marker = at(i);
            if (marker != null && marker.content() <= to) {
                markers.add(marker);
                i = Math.max(i, marker.content() - 1);
            }
        }
        return markers;
    }

    /** The marker that starts at the index behind a boundary, or null. */
    public @Nullable Marker at(int i) {
        char c = source.at(i);
        boolean may = Letters.digit(c)
                || ChineseNumeral.isNumeral(c)
                || Letters.in(STARTS, c)
                || signed(c)
                || LabelMarkers.starts(c);
        if (!may || source.enclosures().inTitle(i)) {
            return null;
        }
        Boundary boundary = Boundary.before(source, i);
        Marker marker = signed(c) || (Letters.in(STARTS, c) && c != '(')
                ? sign(i, boundary)
                : boundary == Boundary.NONE ? null : worded(i, boundary);
        boolean quoted = marker != null && source.enclosures().inQuote(i) && boundary != Boundary.LINE;
        return quoted ? null : marker;
    }

    /** A first point that follows the words before it without any mark between; null where none does. */
    public @Nullable Marker glued(int i) {
        char c = source.at(i);
        boolean may = (c == '(' || c == '1') && Boundary.before(source, i) == Boundary.NONE;
        Marker marker = may ? worded(i, Boundary.SPACE) : null;
        return marker == null || marker.value() != 1 ? null : marker;
    }

    private @Nullable Marker worded(int i, Boundary boundary) {
        char c = source.at(i);
        if (c == '(') {
            Marker labelled = LabelMarkers.bracketed(source, i, boundary);
            return labelled == null ? bracketed(i, boundary) : labelled;
        }
        if (Letters.digit(c)) {
            return arabic(i, boundary);
        }
        return LabelMarkers.starts(c) ? LabelMarkers.at(source, i, boundary) : chinese(i, boundary);
    }

    private static boolean signed(char c) {
        return within(c, CIRCLED_ONE, 20)
                || within(c, BRACKETED_ONE, 20)
                || within(c, DOTTED_ONE, 20)
                || within(c, CHINESE_ONE, 10);
    }

    private static boolean within(char c, char first, int count) {
        return c >= first && c < first + count;
    }

    private Marker sign(int i, Boundary boundary) {
        char c = source.at(i);
        HeadingStyle style = HeadingStyle.CIRCLED;
        char first = CIRCLED_ONE;
        if (within(c, BRACKETED_ONE, 20)) {
            style = HeadingStyle.ARABIC_BRACKET;
            first = BRACKETED_ONE;
        } else if (within(c, DOTTED_ONE, 20)) {
            style = HeadingStyle.ARABIC_DOT;
            first = DOTTED_ONE;
        } else if (within(c, CHINESE_ONE, 10)) {
            style = HeadingStyle.CHINESE_BRACKET;
            first = CHINESE_ONE;
        }
        return marker(style, c - first + 1, String.valueOf(c), i, i + 1, boundary);
    }

    private @Nullable Marker bracketed(int start, Boundary boundary) {
        int i = source.skipBlanks(start + 1);
        int value = digits(i);
        int end = i;
        HeadingStyle style = HeadingStyle.ARABIC_BRACKET;
        if (value >= 0) {
            end = behindDigits(i);
        } else {
            ChineseNumeral numeral = ChineseNumeral.read(source, i);
            if (numeral == null || numeral.plain() || numeral.value() > MOST) {
                return null;
            }
            value = (int) numeral.value();
            end = numeral.end();
            style = HeadingStyle.CHINESE_BRACKET;
        }
        int close = source.skipBlanks(end);
        if (source.at(close) != ')' || value == 0) {
            return null;
        }
        int content = behindMark(close + 1);
        return marker(style, value, source.folded(i, end), start, content, boundary);
    }

    private @Nullable Marker arabic(int start, Boundary boundary) {
        int value = digits(start);
        int end = behindDigits(start);
        if (value <= 0 || end - start > 3) {
            return null;
        }
        int mark = source.skipBlanks(end);
        char c = source.at(mark);
        if (c == ')') {
            return boundary == Boundary.LINE || boundary == Boundary.STOP || boundary == Boundary.COLON
                    ? marker(
                            HeadingStyle.ARABIC_BRACKET,
                            value,
                            source.folded(start, end),
                            start,
                            behindMark(mark + 1),
                            boundary)
                    : null;
        }
        boolean dot = c == '.' || (c == '、' && mark == end);
        char next = source.at(mark + 1);
        if (!dot
                || (Letters.digit(next)
                        && !opensWithYear(mark + 1)
                        && !opensWithName(mark + 1, boundary)
                        && !(boundary == Boundary.LINE
                                && source.cut(mark, mark + 1).equals("．")))
                || next == '\0'
                || next == '.'
                || (Letters.latin(next) && boundary != Boundary.LINE)) {
            return null;
        }
        return marker(HeadingStyle.ARABIC_DOT, value, source.folded(start, end), start, behindMark(mark + 1), boundary);
    }

    /** Whether a title at the line's start opens with a number that is a name: 6.12345热线. No decimal has so many places. */
    private boolean opensWithName(int i, Boundary boundary) {
        return boundary == Boundary.LINE && behindDigits(i) - i >= 4 && Letters.han(source.at(behindDigits(i)));
    }

    private boolean opensWithYear(int i) {
        return digits(i) >= 1900 && behindDigits(i) == i + 4 && source.at(i + 4) == '年';
    }

    private @Nullable Marker chinese(int start, Boundary boundary) {
        ChineseNumeral numeral = ChineseNumeral.read(source, start);
        if (numeral == null || numeral.plain() || numeral.value() == 0 || numeral.value() > 99) {
            return null;
        }
        int at = boundary == Boundary.LINE && source.at(source.skipBlanks(numeral.end())) == '、'
                ? source.skipBlanks(numeral.end())
                : numeral.end();
        char mark = source.at(at);
        boolean marked =
                mark == '、' || (boundary == Boundary.LINE && (mark == '.' || mark == ',' || shortLine(numeral.end())));
        if (!marked || counted(at + 1)) {
            return null;
        }
        return marker(
                HeadingStyle.CHINESE_COMMA,
                (int) numeral.value(),
                source.folded(start, numeral.end()),
                start,
                behindMark(at + 1),
                boundary);
    }

    /** Whether a blank follows and then few words up to the line's end: 一 高度重视，迅速部署. */
    private boolean shortLine(int i) {
        if (source.at(i) != ' ' || !Letters.han(source.at(source.skipBlanks(i)))) {
            return false;
        }
        int end = i;
        while (end - i < SHORT_LINE && source.at(end) != '\n' && source.at(end) != '。' && source.at(end) != '\0') {
            end++;
        }
        return source.at(end) == '\n';
    }

    /** Whether the words go on with a number of the same row: 四、五类, 三、四季度. */
    private boolean counted(int i) {
        ChineseNumeral next = ChineseNumeral.read(source, i);
        return next != null && Letters.in("类级季期度、,次轮批月日区线号", source.at(next.end()));
    }

    /** Behind the marker, blanks and a doubled mark (1.、) aside. */
    private int behindMark(int i) {
        int j = source.skipBlanks(i);
        while (source.at(j) == '、' || source.at(j) == '.') {
            j = source.skipBlanks(j + 1);
        }
        return j;
    }

    private int digits(int i) {
        int end = behindDigits(i);
        return end == i || end - i > 4 ? -1 : Integer.parseInt(source.folded(i, end));
    }

    private int behindDigits(int i) {
        int end = i;
        while (Letters.digit(source.at(end)) && end - i < 6) {
            end++;
        }
        return end;
    }

    private static Marker marker(
            HeadingStyle style, int value, String number, int start, int content, Boundary boundary) {
        return new Marker(style, value, number, start, content, boundary);
    }
}
