package org.hangji.reader.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.outline.FieldLabel;
import org.hangji.reader.outline.HeadingStyle;
import org.hangji.reader.outline.Outline;
import org.hangji.reader.outline.ProblemWords;
import org.hangji.reader.outline.Section;
import org.hangji.reader.outline.Tables;
import org.hangji.reader.text.Source;

/** Finds the problems that were fed back among the headings, and what was done about each. */
public final class FindingReader {
    private final Source source;
    private final Outline outline;
    private final int closing;
    private final MeasureSplitter measures;
    private final StatusWords statuses;
    private final Deadlines deadlines;
    /** How the problems under aspects are numbered. */
    private final Set<HeadingStyle> alike = EnumSet.noneOf(HeadingStyle.class);

    /**
     * @param closing index where the closing words of the report (contact, signature) begin
     * @param dates the dates of the text
     */
    public FindingReader(Source source, Outline outline, int closing, List<PrintedDate> dates) {
        this.source = source;
        this.outline = outline;
        this.closing = closing;
        this.measures = new MeasureSplitter(source);
        this.statuses = new StatusWords(source);
        this.deadlines = new Deadlines(dates);
    }

    public List<FoundProblem> read() {
        Map<Section, FoundProblem> found = new HashMap<>();
        Map<Section, FoundProblem> doubtful = new HashMap<>();
        int label = 0;
        List<FieldLabel> labels = outline.labels();
        for (Section section : outline.sections()) {
            while (label < labels.size() && labels.get(label).start() < section.titleEnd()) {
                label++;
            }
            if (section.field() == null && section.leaf() && !outline.tables().isIn(section)) {
                Answer answer = answer(section, label);
                Likeness likeness = Likeness.of(section, answer, source);
                FoundProblem problem = likeness == Likeness.NO ? null : problem(section, answer);
                if (problem != null) {
                    (likeness == Likeness.YES ? found : doubtful).put(section, problem);
                    if (likeness == Likeness.YES && underAspect(section)) {
                        alike.add(section.marker().style());
                    }
                }
            }
        }
        List<FoundProblem> problems = new ArrayList<>();
        for (Section section : outline.sections()) {
            FoundProblem problem = found.get(section);
            FoundProblem likely = doubtful.get(section);
            if (problem != null) {
                problems.add(problem);
            } else if (likely != null && hasSibling(section, found)) {
                problems.add(likely);
            }
        }
        return withRows(problems);
    }

    /** The problems of the headings and those of the tables, in the order of the text. */
    private List<FoundProblem> withRows(List<FoundProblem> problems) {
        if (outline.tables().rows().isEmpty()) {
            return problems;
        }
        List<FoundProblem> all = new ArrayList<>(problems);
        for (Tables.Row row : outline.tables().rows()) {
            all.add(problem(row.section(), new Answer(row.section().titleEnd(), row.end(), row.labels())));
        }
        all.sort(Comparator.comparingInt(FoundProblem::start));
        return all;
    }

    private Answer answer(Section section, int firstLabel) {
        List<Section> parts = section.children();
        int bodyEnd = parts.isEmpty() ? section.bodyEnd() : parts.getLast().bodyEnd();
        int end = section.start() < closing ? Math.min(bodyEnd, closing) : bodyEnd;
        if (parts.isEmpty()) {
            return Answer.of(section.titleEnd(), end, outline.labels(), firstLabel);
        }
        List<FieldLabel> labels = new ArrayList<>();
        for (Section part : parts) {
            labels.add(new FieldLabel(
                    Objects.requireNonNull(part.field()), part.title(), part.start(), Math.min(end, part.titleEnd())));
        }
        return new Answer(section.titleEnd(), end, labels);
    }

    /** Whether a heading beside this one, or one numbered alike under an aspect (…方面) as this one, is a problem. */
    private boolean hasSibling(Section section, Map<Section, FoundProblem> found) {
        Section parent = section.parent();
        for (Section sibling : parent == null ? outline.roots() : parent.children()) {
            if (found.containsKey(sibling)) {
                return true;
            }
        }
        return underAspect(section) && alike.contains(section.marker().style());
    }

    private static boolean underAspect(Section section) {
        Section parent = section.parent();
        return parent != null && ProblemWords.aspect(parent.title());
    }

    private FoundProblem problem(Section section, Answer answer) {
        Answer.Part part = answer.measures();
        Answer.Part plain = answer.stateOnly() ? answer.plain() : null;
        List<Point> listed = plain == null ? List.of() : points(plain);
        boolean marked = !listed.isEmpty() && !listed.getFirst().marker().isEmpty();
        List<Point> points = marked ? listed : part == null ? List.of() : points(part);
        int end = Math.max(section.titleEnd(), source.trimEnd(section.titleEnd(), answer.bodyEnd()));
        return new FoundProblem(section, end, statuses.of(section, answer), deadlines.of(answer), points);
    }

    private List<Point> points(Answer.Part part) {
        return measures.split(source.skipSpace(behindStop(part.start())), part.end());
    }

    private int behindStop(int i) {
        int j = i;
        while (source.at(j) == '。'
                || source.at(j) == ','
                || source.at(j) == ':'
                || source.at(j) == ';'
                || source.at(j) == ' ') {
            j++;
        }
        return j;
    }
}
