package org.hangji.reader;

/**
 * A place in the text of a {@link Reading}: {@code [start, end)} in Unicode code points.
 *
 * @param start first code point of the place, 0 or more
 * @param end the code point behind the place, at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no place: " + start + " to " + end);
        }
    }

    /** Whether the other place lies wholly in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
