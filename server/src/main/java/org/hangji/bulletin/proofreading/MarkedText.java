package org.hangji.bulletin.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.bulletin.correction.CodePoints;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.reader.Reading;
import org.hangji.reader.Span;
import org.jspecify.annotations.Nullable;

/** The text of a reading cut into paragraphs, with a mark at every figure and contradiction, linked to where it was read. */
final class MarkedText {

    /** More is not shown on one page; the file itself is kept. */
    static final int LONGEST = 200_000;

    private static final int LONGEST_MARK = 60;

    /**
     * Words between two marks, or the words of a mark.
     *
     * @param id where a link from the reading leads; null for plain words
     * @param target where the mark leads; null for plain words and for places that are only led to
     * @param doubtful whether the mark is part of a contradiction
     */
    record Piece(
            String words, @Nullable String id, @Nullable String target, boolean doubtful) {}

    /** A paragraph; {@code level} 1 for a line of the title, 2 or 3 for a heading on its own line, 0 for body text. */
    record Paragraph(int level, List<Piece> pieces) {}

    private record Mark(
            int start, int end, String id, @Nullable String target, boolean doubtful) {}

    private final Reading reading;
    private final CodePoints text;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> places = new ArrayList<>();

    private MarkedText(Reading reading) {
        this.reading = reading;
        this.text = new CodePoints(reading.text());
    }

    static List<Paragraph> of(Reading reading, CorrectedReading corrected) {
        MarkedText marked = new MarkedText(reading);
        marked.markFigures(corrected);
        marked.markContradictions();
        marked.placeFindings();
        marked.marks.sort(Comparator.comparingInt(Mark::start));
        marked.places.sort(Comparator.comparingInt(Mark::start));
        return marked.paragraphs();
    }

    private void markFigures(CorrectedReading corrected) {
        for (CorrectedReading.FigureLine line : corrected.standingFigures()) {
            Span span = reading.figures().get(line.index()).span();
            if (free(span)) {
                marks.add(new Mark(span.start(), span.end(), "t" + line.index(), "f" + line.index(), false));
            }
        }
    }

    private void markContradictions() {
        for (int i = 0; i < reading.checks().size(); i++) {
            Reading.Check check = reading.checks().get(i);
            if (check.result() != Reading.CheckResult.FAILS) {
                continue;
            }
            for (int n = 0; n < check.spans().size(); n++) {
                doubt(check.spans().get(n), "k" + i + "-" + n, "c" + i);
            }
        }
    }

    /** The figures that lie in the place become doubtful; where there is none, a short place is marked itself. */
    private void doubt(Span span, String id, String target) {
        places.add(new Mark(span.start(), span.start(), id, null, false));
        boolean found = false;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.start() < span.end() && span.start() < mark.end() && span.end() - span.start() <= LONGEST_MARK) {
                marks.set(i, new Mark(mark.start(), mark.end(), mark.id(), target, true));
                found = true;
            }
        }
        if (!found && span.end() > span.start() && span.end() - span.start() <= LONGEST_MARK && !broken(span)) {
            marks.add(new Mark(span.start(), span.end(), id + "w", target, true));
        }
    }

    private void placeFindings() {
        for (int i = 0; i < reading.findings().size(); i++) {
            places.add(new Mark(reading.findings().get(i).span().start(), 0, "q" + i, null, false));
            for (int m = 0; m < reading.findings().get(i).measures().size(); m++) {
                int at = reading.findings().get(i).measures().get(m).span().start();
                places.add(new Mark(at, 0, "q" + i + "m" + m, null, false));
            }
        }
        for (int i = 0; i < reading.dates().size(); i++) {
            places.add(new Mark(reading.dates().get(i).span().start(), 0, "z" + i, null, false));
        }
    }

    private boolean free(Span span) {
        return span.end() > span.start()
                && !broken(span)
                && marks.stream().noneMatch(mark -> mark.start() < span.end() && span.start() < mark.end());
    }

    private boolean broken(Span span) {
        return text.at(span).contains("\n");
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Map<Integer, Integer> headings = new HashMap<>();
        collect(reading.outline(), headings);
        int length = Math.min(text.length(), LONGEST);
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && text.point(end) != '\n' && text.point(end) != '\r') {
                end++;
            }
            if (!text.between(start, end).isBlank()) {
                int level = ofTitle(start, end, paragraphs) ? 1 : level(start, end, headings);
                paragraphs.add(new Paragraph(level, pieces(start, end)));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    /** The first lines, as long as they are parts of the title or name the issuer. */
    private boolean ofTitle(int start, int end, List<Paragraph> before) {
        String title = String.valueOf(reading.title());
        String words = text.between(start, end).replaceAll("[\\s\\u3000\\u00a0]", "");
        return before.size() < 6
                && before.stream().allMatch(paragraph -> paragraph.level() == 1)
                && (title.contains(words) || words.equals(reading.issuer()));
    }

    /** A line is a heading where a heading covers nearly all of it. */
    private int level(int start, int end, Map<Integer, Integer> headings) {
        for (int at = start; at < Math.min(end, start + 12); at++) {
            Integer level = headings.get(at);
            if (level != null) {
                return end - start <= LONGEST_MARK ? Math.min(level + 1, 3) : 0;
            }
        }
        return 0;
    }

    private static void collect(List<Reading.Heading> outline, Map<Integer, Integer> headings) {
        for (Reading.Heading heading : outline) {
            headings.put(heading.span().start(), heading.level());
            collect(heading.children(), headings);
        }
    }

    private List<Piece> pieces(int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Mark mark : marks) {
            if (mark.start() >= start && mark.end() <= end) {
                words(at, mark.start(), pieces);
                anchors(mark.start(), mark.end(), pieces);
                pieces.add(
                        new Piece(text.between(mark.start(), mark.end()), mark.id(), mark.target(), mark.doubtful()));
                at = mark.end();
            }
        }
        words(at, end, pieces);
        return pieces;
    }

    /** Plain words, cut where something leads into them. */
    private void words(int start, int end, List<Piece> pieces) {
        int at = start;
        for (Mark place : places) {
            if (place.start() >= at && place.start() < end) {
                add(at, place.start(), pieces);
                pieces.add(new Piece("", place.id(), null, false));
                at = place.start();
            }
        }
        add(at, end, pieces);
    }

    private void anchors(int start, int end, List<Piece> pieces) {
        for (Mark place : places) {
            if (place.start() >= start && place.start() < end) {
                pieces.add(new Piece("", place.id(), null, false));
            }
        }
    }

    private void add(int start, int end, List<Piece> pieces) {
        if (end > start) {
            pieces.add(new Piece(text.between(start, end), null, null, false));
        }
    }
}
