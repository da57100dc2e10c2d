package org.hangji.reader.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Finding;
import org.hangji.reader.Reading.Item;
import org.hangji.reader.Reading.Measure;
import org.hangji.reader.outline.Section;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** A problem by index: its heading, the end of its words, its state, time limit and measures. */
public record FoundProblem(
        Section section,
        int end,
        @Nullable String status,
        @Nullable LocalDate deadline,
        List<Point> measures) {

    public int start() {
        return section.start();
    }

    public Finding finding(Source source) {
        List<String> path = new ArrayList<>();
        for (Section above = section.parent(); above != null; above = above.parent()) {
            path.addFirst(above.marker().number());
        }
        return new Finding(
                section.marker().number(),
                section.title(),
                path,
                status,
                deadline,
                source.span(start(), end),
                measures.stream().map(point -> measure(source, point)).toList());
    }

    private static Measure measure(Source source, Point point) {
        List<Item> items = new ArrayList<>();
        items(source, point, items);
        return new Measure(
                point.marker().isEmpty() ? null : point.marker(),
                source.verbatim(point.start(), point.end()),
                source.span(point.start(), point.end()),
                items);
    }

    private static void items(Source source, Point point, List<Item> items) {
        for (Point inside : point.points()) {
            items.add(new Item(
                    inside.marker(),
                    source.verbatim(inside.start(), inside.end()),
                    source.span(inside.start(), inside.end())));
        }
    }
}
