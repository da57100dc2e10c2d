package org.hangji.reader;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Figure;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.figure.PeriodFinder;
import org.hangji.reader.figure.SubjectFinder;
import org.hangji.reader.finding.FoundProblem;
import org.hangji.reader.finding.Point;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Puts figures together with what they count, over which time, and the finding and measure in which they stand. */
final class FigureAssembly {
    private final Source source;
    private final List<FoundProblem> problems;
    private int problem;

    FigureAssembly(Source source, List<FoundProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    List<Figure> figures(List<FoundFigure> found, PeriodFinder periods) {
        SubjectFinder subjects = new SubjectFinder(source);
        List<Figure> figures = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            FoundFigure figure = found.get(i);
            Integer finding = finding(figure);
            figures.add(new Figure(
                    figure.value(),
                    figure.unit(),
                    figure.bound(),
                    subjects.subject(found, i),
                    periods.before(figure.start()),
                    source.span(figure.start(), figure.end()),
                    finding,
                    finding == null ? null : measure(problems.get(finding), figure)));
        }
        return figures;
    }

    private @Nullable Integer finding(FoundFigure figure) {
        while (problem < problems.size() && problems.get(problem).end() <= figure.start()) {
            problem++;
        }
        boolean inside = problem < problems.size() && problems.get(problem).start() <= figure.start();
        return inside ? problem : null;
    }

    /** The measure in which the figure stands, found by halving: measures follow one another. */
    private static @Nullable Integer measure(FoundProblem problem, FoundFigure figure) {
        List<Point> measures = problem.measures();
        int low = 0;
        int high = measures.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Point measure = measures.get(middle);
            if (measure.end() <= figure.start()) {
                low = middle + 1;
            } else if (measure.start() > figure.start()) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return null;
    }
}
