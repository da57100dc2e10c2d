package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Tells which markers open headings and which are points of a list, and hangs the headings into a tree. */
final class OutlineBuilder {
    private final Source source;
    private final MarkerScanner markers;
    private final FieldScanner fields;
    private final TitleReader titles;
    private final List<Section> roots = new ArrayList<>();
    private final List<Section> all = new ArrayList<>();
    private final ListState list = new ListState();

    /** Styles that opened headings under a heading which names a problem: the same style does so again under the next. */
    private final Set<HeadingStyle> cousins = EnumSet.noneOf(HeadingStyle.class);

    private @Nullable Section current;

    OutlineBuilder(Source source, MarkerScanner markers, FieldScanner fields) {
        this.source = source;
        this.markers = markers;
        this.fields = fields;
        this.titles = new TitleReader(source, markers, fields);
    }

    Outline build(List<Marker> markers, List<FieldLabel> labels, Tables tables) {
        int nextLabel = 0;
        for (Marker marker : markers) {
            while (nextLabel < labels.size() && labels.get(nextLabel).start() < marker.start()) {
                label(labels.get(nextLabel++));
            }
            if (current == null || marker.start() >= current.titleEnd()) {
                place(marker);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).endBody(i + 1 < all.size() ? all.get(i + 1).start() : source.length());
        }
        return new Outline(roots, all, labels, tables.under(all));
    }

    private void label(FieldLabel label) {
        boolean behindTitle = current == null || label.start() >= current.titleEnd();
        if (behindTitle && label.field() != Field.PROBLEM) {
            list.label();
        }
    }

    private void place(Marker marker) {
        if (onlyListed(marker)) {
            list.point(marker);
            return;
        }
        int end = titles.end(marker.content());
        String title = source.cut(marker.content(), end).replace("\n", "").replace("\r", "");
        boolean worded = end - marker.content() >= 2 && words(marker.content(), end) && !inRow(marker, end);
        if (worded && heading(marker, source.folded(marker.content(), end), end)) {
            open(marker, title, end);
        } else {
            list.point(marker);
        }
    }

    /** Whether what stands before the marker already tells that it opens no heading. */
    private boolean onlyListed(Marker marker) {
        return switch (marker.boundary()) {
            case LINE, STOP, SPACE -> marker.style() == HeadingStyle.CIRCLED && marker.boundary() != Boundary.LINE;
            case COLON -> marker.style() != HeadingStyle.CHINESE_COMMA && current != null;
            case SEMICOLON, COMMA, NONE -> true;
        };
    }

    /** Whether a semicolon ends the words, as it ends the points of a list and no heading. */
    private boolean inRow(Marker marker, int end) {
        boolean arabic = marker.style() == HeadingStyle.ARABIC_DOT || marker.style() == HeadingStyle.ARABIC_BRACKET;
        return arabic
                && source.at(source.backBlanks(end)) == ';'
                && !ProblemWords.names(source.folded(marker.content(), end));
    }

    private boolean words(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Letters.han(source.at(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean heading(Marker marker, String title, int titleEnd) {
        Section same = openOf(marker.style());
        boolean problem = ProblemWords.names(title);
        return switch (marker.style()) {
            case CIRCLED -> marker.boundary() == Boundary.LINE && problem && list.idle() && fits(marker, same);
            case LABEL, UNNUMBERED -> true;
            case CHINESE_COMMA -> fits(marker, same) && !list.continues(marker);
            default ->
                same != null
                        ? sibling(marker, same, problem)
                        : child(marker, problem, fields.kind(marker.content(), titleEnd) != null);
        };
    }

    private boolean fits(Marker marker, @Nullable Section same) {
        int expected = same == null ? 1 : same.marker().value() + 1;
        return marker.value() == expected || marker.boundary() == Boundary.LINE;
    }

    private boolean sibling(Marker marker, Section same, boolean problem) {
        boolean next = marker.value() == same.marker().value() + 1;
        if (list.continues(marker)) {
            return next && problem && marker.boundary() == Boundary.LINE;
        }
        if (next) {
            return true;
        }
        if (marker.value() == 1) {
            return problem && marker.boundary() == Boundary.LINE && !list.labelled();
        }
        return marker.boundary() == Boundary.LINE
                && marker.value() > same.marker().value();
    }

    private boolean child(Marker marker, boolean problem, boolean fieldHeading) {
        boolean inField = current != null && current.field() != null;
        // Above the first heading a label (整改措施：) opens a list, but (一) or a problem goes on with the report.
        boolean listed =
                list.labelled() && (current != null || !(problem || marker.style() == HeadingStyle.CHINESE_BRACKET));
        if (inField || listed || list.continues(marker)) {
            return false;
        }
        boolean starts = marker.value() == 1 || marker.boundary() == Boundary.LINE;
        if (!starts) {
            return false;
        }
        boolean underProblem =
                current != null && ProblemWords.problem(folded(current)) && !ProblemWords.aspect(folded(current));
        return !underProblem || problem || fieldHeading || cousins.contains(marker.style());
    }

    private @Nullable Field field(Marker marker, int titleEnd, @Nullable Section parent) {
        boolean underProblem =
                parent != null && ProblemWords.problem(folded(parent)) && !ProblemWords.aspect(folded(parent));
        return underProblem ? fields.kind(marker.content(), titleEnd) : null;
    }

    private String folded(Section section) {
        return source.folded(section.titleStart(), section.titleEnd());
    }

    private @Nullable Section openOf(HeadingStyle style) {
        for (Section section = current; section != null; section = section.parent()) {
            if (section.marker().style() == style) {
                return section;
            }
        }
        return null;
    }

    private void open(Marker marker, String title, int end) {
        Section same = openOf(marker.style());
        Section parent =
                same != null ? same.parent() : marker.style() == HeadingStyle.CHINESE_COMMA ? null : parentFor();
        Section section = new Section(marker, title, marker.content(), end, field(marker, end, parent), parent);
        if (parent != null && ProblemWords.problem(folded(parent)) && fields.kind(marker.content(), end) == null) {
            cousins.add(marker.style());
        }
        (parent == null ? roots : parent.children()).add(section);
        all.add(section);
        current = section;
        list.clear();
        Marker next = markers.glued(end);
        if (next != null) {
            place(next);
        }
    }

    /** An unnumbered problem never has headings under it, so it is no parent. */
    private @Nullable Section parentFor() {
        Section above = current;
        while (above != null && above.marker().style() == HeadingStyle.UNNUMBERED) {
            above = above.parent();
        }
        return above;
    }
}
