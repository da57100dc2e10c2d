package org.hangji.reader.finding;

import org.hangji.reader.outline.Boundary;
import org.hangji.reader.outline.HeadingStyle;
import org.hangji.reader.outline.Marker;
import org.hangji.reader.outline.MarkerScanner;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a measure or a list point.
 *
 * @param kind marks of one kind belong to one list
 * @param value 1 for 一是, (1), ①
 * @param start index of the mark
 * @param end index behind it
 */
record PointMark(Kind kind, int value, int start, int end) {
    /** How points are marked: 一是, 一要, 第一，, 首先, 一方面, or like a heading. */
    enum Kind {
        IS,
        MUST,
        ORDINAL,
        FIRST_THEN,
        SIDES,
        CHINESE_BRACKET,
        ARABIC_DOT,
        ARABIC_BRACKET,
        CIRCLED
    }

    private static final String[] SEQUENCE = {"首先", "其次", "再次", "最后"};

    static @Nullable PointMark at(Source source, MarkerScanner markers, int i) {
        char c = source.at(i);
        if (ChineseNumeral.isNumeral(c) || Letters.in("第首其再最另", c)) {
            PointMark worded = Boundary.before(source, i) == Boundary.NONE ? null : worded(source, i, c);
            if (worded != null) {
                return worded;
            }
        }
        Marker marker = markers.at(i);
        return marker == null ? null : of(source, marker);
    }

    /** A first point in words that follows what stands before it without any mark: …问题一是. */
    static @Nullable PointMark glued(Source source, int i) {
        return source.is(i, "一是") ? new PointMark(Kind.IS, 1, i, i + 2) : null;
    }

    /** The mark of a marker, or null where it marks no points. */
    static @Nullable PointMark of(Source source, Marker marker) {
        if (marker.boundary() == Boundary.NONE && marker.style() != HeadingStyle.CIRCLED) {
            return null;
        }
        Kind kind = switch (marker.style()) {
            case CHINESE_BRACKET -> Kind.CHINESE_BRACKET;
            case ARABIC_DOT -> Kind.ARABIC_DOT;
            case ARABIC_BRACKET -> Kind.ARABIC_BRACKET;
            case CIRCLED -> Kind.CIRCLED;
            default -> null;
        };
        return kind == null ? null : new PointMark(kind, marker.value(), marker.start(), behindMark(source, marker));
    }

    private static int behindMark(Source source, Marker marker) {
        return source.backBlanks(marker.content());
    }

    private static @Nullable PointMark worded(Source source, int i, char c) {
        if (source.is(i, "一方面")) {
            return new PointMark(Kind.SIDES, 1, i, i + 3);
        }
        if (source.is(i, "另一方面")) {
            return new PointMark(Kind.SIDES, 2, i, i + 4);
        }
        for (int n = 0; n < SEQUENCE.length; n++) {
            if (source.is(i, SEQUENCE[n]) && Letters.in(",是,", source.at(i + 2))) {
                return new PointMark(Kind.FIRST_THEN, n + 1, i, i + 2);
            }
        }
        boolean ordinal = c == '第';
        ChineseNumeral numeral = ChineseNumeral.read(source, ordinal ? i + 1 : i);
        if (numeral == null || numeral.plain() || numeral.value() == 0 || numeral.value() > 50) {
            return null;
        }
        char mark = source.at(numeral.end());
        int value = (int) numeral.value();
        if (ordinal) {
            return mark == ',' || mark == ':' ? new PointMark(Kind.ORDINAL, value, i, numeral.end()) : null;
        }
        if (mark == '是') {
            return new PointMark(Kind.IS, value, i, numeral.end() + 1);
        }
        return mark == '要' ? new PointMark(Kind.MUST, value, i, numeral.end() + 1) : null;
    }
}
