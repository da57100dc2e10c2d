package org.hangji.bulletin.correction;

import org.hangji.reader.Span;

/** A text that is cut by code points, as the offsets of a reading count. */
public final class CodePoints {

    private final int[] points;

    public CodePoints(String text) {
        this.points = text.codePoints().toArray();
    }

    public int length() {
        return points.length;
    }

    /** The words between two offsets; offsets beyond the text mean its end. */
    public String between(int start, int end) {
        int from = Math.min(start, points.length);
        return new String(points, from, Math.min(end, points.length) - from);
    }

    public String at(Span span) {
        return between(span.start(), span.end());
    }

    public int point(int offset) {
        return points[offset];
    }
}
