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

    /** Whether the figure is one of the totals; these stand in the order of the text. */
    boolean declared(FoundFigure figure) {
        int low = 0;
        int high = totals.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int start = totals.get(middle).figure().start();
            if (start == figure.start()) {
                return true;
            }
            low = start < figure.start() ? middle + 1 : low;
            high = start > figure.start() ? middle - 1 : high;
        }
        return false;
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

    /** The largest total of this sort, the last one where several are equal; or null. */
    @Nullable
    FoundTotal largest(Total what) {
        FoundTotal largest = null;
        for (FoundTotal total : totals) {
            boolean more = largest == null || total.value().compareTo(largest.value()) >= 0;
            largest = total.what() == what && more ? total : largest;
        }
        return largest;
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
