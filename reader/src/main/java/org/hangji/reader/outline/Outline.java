package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hangji.reader.Reading.Heading;
import org.hangji.reader.text.Source;

/**
 * The headings of a text.
 *
 * @param roots the outermost headings
 * @param sections all headings in the order of the text
 * @param labels the labelled fields in the order of the text
 * @param tables the tables with a problem a row, in whose rows no headings are looked for
 */
public record Outline(List<Section> roots, List<Section> sections, List<FieldLabel> labels, Tables tables) {

    public static Outline of(Source source) {
        MarkerScanner markers = new MarkerScanner(source);
        FieldScanner fields = new FieldScanner(source);
        Tables tables = new TableScanner(source).scan();
        List<Marker> found = markers.scan(0, source.length());
        List<FieldLabel> labels = fields.scan(0, source.length());
        if (!tables.isEmpty()) {
            found = tables.outside(found, Marker::start);
            labels = tables.outside(labels, FieldLabel::start);
        }
        return new OutlineBuilder(source, markers, fields).build(found, labels, tables);
    }

    /** The headings and the rows of the tables, in the order of the text. */
    public List<Section> sectionsAndRows() {
        if (tables.isEmpty()) {
            return sections;
        }
        List<Section> all = new ArrayList<>(sections);
        tables.rows().forEach(row -> all.add(row.section()));
        all.sort(Comparator.comparingInt(Section::start));
        return all;
    }

    /** Index of the first heading, or the length of the text where there is none. */
    public int start(Source source) {
        return sections.isEmpty() ? source.length() : sections.getFirst().start();
    }

    /** The numbered headings as the reading tells them. */
    public List<Heading> headings(Source source) {
        return headings(source, roots, 1);
    }

    private static List<Heading> headings(Source source, List<Section> sections, int level) {
        List<Heading> headings = new ArrayList<>(sections.size());
        for (Section section : sections) {
            List<Heading> children = headings(source, section.children(), level + (section.numbered() ? 1 : 0));
            if (section.numbered()) {
                headings.add(new Heading(
                        section.marker().number(),
                        section.title(),
                        level,
                        source.span(section.start(), section.titleEnd()),
                        children));
            } else {
                headings.addAll(children);
            }
        }
        return headings;
    }
}
