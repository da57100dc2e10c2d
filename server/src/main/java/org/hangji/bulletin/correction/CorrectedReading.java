package org.hangji.bulletin.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading;
import org.hangji.reader.Span;
import org.jspecify.annotations.Nullable;

/**
 * A reading with its corrections applied (更正后的识读).
 *
 * @param problems the concrete problems, in the order of the text
 * @param figures the figures, dropped ones included
 */
public record CorrectedReading(List<Problem> problems, List<FigureLine> figures) {

    public CorrectedReading {
        problems = List.copyOf(problems);
        figures = List.copyOf(figures);
    }

    /**
     * A concrete problem (具体问题).
     *
     * @param key how edits name it
     * @param number its printed number, empty where it was added by hand
     * @param path numbers of the headings above it
     * @param text the words printed under it
     * @param status printed words of its state
     * @param deadline printed time limit
     * @param origin index of the finding that was read, null where it was added by hand
     * @param corrected whether an edit made or changed it
     */
    public record Problem(
            String key,
            String number,
            String title,
            List<String> path,
            String text,
            @Nullable String status,
            @Nullable LocalDate deadline,
            @Nullable Integer origin,
            List<Measure> measures,
            boolean corrected) {

        public Problem {
            path = List.copyOf(path);
            measures = List.copyOf(measures);
        }

        Problem withMeasures(List<Measure> others) {
            return new Problem(key, number, title, path, text, status, deadline, origin, others, true);
        }

        Problem withTitle(String other) {
            return new Problem(key, number, other, path, text, status, deadline, origin, measures, true);
        }

        /** With the words and measures of a problem that is part of it: nothing that was read is lost. */
        Problem withPart(Problem other) {
            List<Measure> both = new ArrayList<>(measures);
            both.addAll(other.measures());
            String words = text.isEmpty() ? other.text() : text + "\n" + other.text();
            return new Problem(key, number, title, path, words.strip(), status, deadline, origin, both, true);
        }

        Problem part(String otherKey, String otherTitle) {
            return new Problem(otherKey, number, otherTitle, path, text, status, deadline, origin, List.of(), true);
        }
    }

    /** A measure (整改措施) with the place where it stands. */
    public record Measure(String key, @Nullable String marker, String text, Span span) {}

    /** A figure (数字) by its index in the reading. */
    public record FigureLine(int index, Reading.Figure figure, boolean dropped, boolean corrected) {}

    /** How many measures there are in all. */
    public int measureCount() {
        return problems.stream().mapToInt(problem -> problem.measures().size()).sum();
    }

    /** The figures that count. */
    public List<FigureLine> standingFigures() {
        return figures.stream().filter(line -> !line.dropped()).toList();
    }
}
