package org.hangji.reader.check;

import java.util.List;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.Span;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.finding.FoundProblem;
import org.hangji.reader.finding.Point;
import org.hangji.reader.header.Header;
import org.hangji.reader.text.Source;
import org.hangji.reader.total.FoundTotal;
import org.jspecify.annotations.Nullable;

/**
 * All that was read and that checks look at.
 *
 * @param subjects what each of the figures counts
 */
public record Evidence(
        Source source,
        Header header,
        List<FoundProblem> problems,
        List<FoundFigure> figures,
        List<@Nullable String> subjects,
        List<PrintedDate> dates,
        List<FoundTotal> totals) {

    Span place(FoundFigure figure) {
        return source.span(figure.start(), figure.end());
    }

    /** The last total of this sort, or null. */
    @Nullable
    FoundTotal last(Total what) {
        FoundTotal last = null;
        for (FoundTotal total : totals) {
            last = total.what() == what ? total : last;
        }
        return last;
    }

    int measures() {
        int count = 0;
        for (FoundProblem problem : problems) {
            count += problem.measures().size();
        }
        return count;
    }

    /** All measures of all problems, in order. */
    List<Point> points() {
        return problems.stream().flatMap(problem -> problem.measures().stream()).toList();
    }
}
