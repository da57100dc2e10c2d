package org.hangji.reader;

import java.util.List;
import org.hangji.reader.Reading.Kind;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.finding.FoundProblem;
import org.hangji.reader.header.Header;
import org.hangji.reader.outline.Outline;
import org.hangji.reader.text.Source;

/** Tells what sort of bulletin a text is. */
final class KindOfBulletin {
    private static final int LEAD = 600;
    private static final int FEWEST_FIGURES = 3;

    private KindOfBulletin() {}

    static Kind of(
            Source source, Header header, Outline outline, List<FoundProblem> problems, List<FoundFigure> figures) {
        String title = header.title() == null ? "" : header.title();
        if (title.contains("巡察") || title.contains("巡视")) {
            return Kind.INSPECTION;
        }
        if (title.contains("审计")) {
            return Kind.AUDIT;
        }
        int end = Math.min(source.length(), Math.min(header.leadEnd(), LEAD));
        boolean answered = header.inspection() != null || !problems.isEmpty();
        if (answered && (source.holds("巡察", 0, end) || source.holds("巡视", 0, end))) {
            return Kind.INSPECTION;
        }
        if (answered && source.holds("审计", 0, end)) {
            return Kind.AUDIT;
        }
        boolean statistics = problems.isEmpty()
                && figures.size() >= FEWEST_FIGURES
                && !title.contains("整改")
                && outline.labels().isEmpty();
        return statistics ? Kind.STATISTICS : Kind.OTHER;
    }
}
