package org.hangji.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.finding.PointMark.Kind;
import org.hangji.reader.outline.Marker;
import org.hangji.reader.outline.MarkerScanner;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Splits what was done about a problem into its measures: by 一是, by (1), by ①, or by paragraphs. */
final class MeasureSplitter {
    private final Source source;
    private final MarkerScanner markers;

    MeasureSplitter(Source source) {
        this.source = source;
        this.markers = new MarkerScanner(source);
    }

    List<Point> split(int from, int to) {
        List<PointMark> marks = marks(from, to);
        List<Point> points = list(marks, to);
        return points.isEmpty() ? paragraphs(from, to) : points;
    }

    private List<PointMark> marks(int from, int to) {
        List<PointMark> marks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            PointMark mark = PointMark.at(source, markers, i);
            Marker glued = mark == null && i == from ? markers.glued(i) : null;
            mark = glued == null ? mark : PointMark.of(source, glued);
            mark = mark == null && i == from ? PointMark.glued(source, i) : mark;
            if (mark != null && mark.end() < to) {
                marks.add(mark);
                i = mark.end() - 1;
            }
        }
        return marks;
    }

    /** The points of the outermost list among the marks; what is marked otherwise lies inside its points. */
    private List<Point> list(List<PointMark> marks, int to) {
        Kind kind = outermost(marks);
        if (kind == null) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        int at = 0;
        int last = 0;
        while (at < marks.size()) {
            PointMark mark = marks.get(at);
            if (mark.kind() != kind || !goesOn(mark, last)) {
                at++;
                continue;
            }
            last = mark.value();
            int next = at + 1;
            while (next < marks.size() && !(marks.get(next).kind() == kind && goesOn(marks.get(next), last))) {
                next++;
            }
            int end = next < marks.size() ? marks.get(next).start() : to;
            points.add(point(mark, end(mark, end, next == marks.size()), marks.subList(at + 1, next)));
            at = next;
        }
        return points;
    }

    /** The kind of the first mark that can open a list. */
    private static @Nullable Kind outermost(List<PointMark> marks) {
        for (PointMark mark : marks) {
            if (mark.value() == 1) {
                return mark.kind();
            }
        }
        return marks.isEmpty() || marks.getFirst().value() > 3
                ? null
                : marks.getFirst().kind();
    }

    private boolean goesOn(PointMark mark, int last) {
        if (mark.value() == last + 1 || mark.value() == last + 2) {
            return true;
        }
        return mark.value() == 1 || (mark.kind() == Kind.IS && mark.value() > last);
    }

    private Point point(PointMark mark, int end, List<PointMark> inside) {
        List<PointMark> within = new ArrayList<>();
        for (PointMark one : inside) {
            if (one.kind() != mark.kind() && one.end() < end) {
                within.add(one);
            }
        }
        return new Point(source.cut(mark.start(), mark.end()), mark.start(), end, list(within, end));
    }

    /** A last measure ends with its paragraph, unless its line was only wrapped. */
    private int end(PointMark mark, int limit, boolean last) {
        if (last) {
            for (int i = mark.end(); i < limit; i++) {
                if (source.at(i) == '\n' && Letters.in("。;!”)", source.at(source.backBlanks(i) - 1))) {
                    return source.trimEnd(mark.end(), i);
                }
            }
        }
        return source.trimEnd(mark.end(), limit);
    }

    private List<Point> paragraphs(int from, int to) {
        List<Point> points = new ArrayList<>();
        int i = source.skipSpace(from);
        while (i < to) {
            int end = Math.min(source.lineEnd(i), to);
            int last = source.trimEnd(i, end);
            if (last > i) {
                points.add(new Point("", i, last, List.of()));
            }
            i = source.skipSpace(end);
        }
        return points;
    }
}
