package org.hangji.reader.header;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** A printed line without its blanks and bullets; {@code end == start} where it is empty. */
record Line(int start, int end) {
    private static final String BULLETS = "•■◆●▲·▪◇";

    boolean isEmpty() {
        return end == start;
    }

    int length() {
        return end - start;
    }

    static Line at(Source source, int lineStart, int lineEnd) {
        int start = lineStart;
        while (start < lineEnd && (source.at(start) == ' ' || Letters.in(BULLETS, source.at(start)))) {
            start++;
        }
        return new Line(start, source.trimEnd(start, lineEnd));
    }

    /** The first lines of a text, up to an index. */
    static List<Line> first(Source source, int limit, int most) {
        List<Line> lines = new ArrayList<>();
        int i = 0;
        while (i < limit && lines.size() < most) {
            int end = Math.min(source.lineEnd(i), limit);
            lines.add(at(source, i, end));
            i = end + 1;
        }
        return lines;
    }

    /** The last lines of a text, the last one first. */
    static List<Line> last(Source source, int most) {
        List<Line> lines = new ArrayList<>();
        int end = source.length();
        while (end > 0 && lines.size() < most) {
            int start = end;
            while (start > 0 && source.at(start - 1) != '\n') {
                start--;
            }
            lines.add(at(source, start, end));
            end = start - 1;
        }
        return lines;
    }
}
