package org.hangji.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Span;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.finding.Point;

/** A number that announces a list agrees with the list: 9座危桥…①至⑨, 2月13日、2月23日两次. */
final class ListedAgainstCounted implements Rule {
    private static final int REACH = 30;

    @Override
    public void apply(Evidence evidence, CheckList found) {
        int figure = 0;
        for (Point measure : evidence.points()) {
            if (measure.points().size() >= 2) {
                int start = measure.points().getFirst().start();
                while (figure < evidence.figures().size()
                        && evidence.figures().get(figure).end() <= start) {
                    figure++;
                }
                points(evidence, measure, figure == 0 ? -1 : figure - 1, found);
            }
        }
        days(evidence, found);
    }

    private static void points(Evidence evidence, Point measure, int index, CheckList found) {
        int start = measure.points().getFirst().start();
        if (index < 0 || evidence.source().at(evidence.source().backBlanks(start) - 1) != ':') {
            return;
        }
        FoundFigure figure = evidence.figures().get(index);
        int listed = measure.points().size();
        boolean near = figure.start() >= measure.start()
                && start - figure.end() < REACH
                && figure.exact()
                && !evidence.source().holds("。", figure.end(), start);
        if (near) {
            boolean agrees = figure.value().compareTo(BigDecimal.valueOf(listed)) == 0;
            List<Span> spans = new ArrayList<>();
            spans.add(evidence.place(figure));
            measure.points().forEach(point -> spans.add(evidence.source().span(point.start(), point.end())));
            String explanation = "文中称" + figure.quoted() + "，随后列出" + listed + "项，" + (agrees ? "数目相符。" : "数目不同，请核对。");
            found.add(new Check(
                    CheckKind.COUNT, agrees ? CheckResult.HOLDS : CheckResult.UNVERIFIABLE, explanation, spans));
        }
    }

    private static void days(Evidence evidence, CheckList found) {
        List<PrintedDate> dates = evidence.dates();
        int date = 0;
        for (FoundFigure figure : evidence.figures()) {
            while (date < dates.size() && dates.get(date).end() < figure.start()) {
                date++;
            }
            if (date < dates.size()
                    && dates.get(date).end() == figure.start()
                    && figure.unit().equals("次")) {
                int listed = 1;
                while (date - listed >= 0
                        && adjacent(evidence, dates.get(date - listed), dates.get(date - listed + 1))) {
                    listed++;
                }
                if (listed > 1) {
                    boolean agrees = figure.value().compareTo(BigDecimal.valueOf(listed)) == 0;
                    String explanation =
                            "文中称" + figure.quoted() + "，所列日期为" + listed + "个，" + (agrees ? "数目相符。" : "数目不符。");
                    found.add(new Check(
                            CheckKind.COUNT,
                            agrees ? CheckResult.HOLDS : CheckResult.FAILS,
                            explanation,
                            List.of(evidence.source()
                                    .span(dates.get(date - listed + 1).start(), figure.end()))));
                }
            }
        }
    }

    private static boolean adjacent(Evidence evidence, PrintedDate one, PrintedDate next) {
        return next.start() - one.end() == 1 && "、和及".indexOf(evidence.source().at(one.end())) >= 0;
    }
}
