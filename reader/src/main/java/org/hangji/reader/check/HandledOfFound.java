package org.hangji.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Bound;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Span;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.total.FoundTotal;
import org.hangji.reader.total.Surroundings;

/** Of the things found, those put right and those still open: 15处，已整改12处，3处正在整改. */
final class HandledOfFound implements Rule {
    @Override
    public void apply(Evidence evidence, CheckList found) {
        List<FoundFigure> figures = evidence.figures();
        List<FoundFigure> totals =
                evidence.totals().stream().map(FoundTotal::figure).toList();
        int total = 0;
        for (int i = 0; i + 1 < figures.size(); i++) {
            FoundFigure whole = figures.get(i);
            while (total < totals.size() && totals.get(total).start() < whole.start()) {
                total++;
            }
            boolean declared = total < totals.size() && totals.get(total).equals(whole);
            if (declared
                    || state(evidence, i) != State.FOUND
                    || !follows(evidence, i, i + 1)
                    || state(evidence, i + 1) != State.DONE) {
                continue;
            }
            boolean open =
                    i + 2 < figures.size() && follows(evidence, i, i + 2) && state(evidence, i + 2) == State.OPEN;
            found.add(
                    open
                            ? sum(evidence, whole, figures.get(i + 1), figures.get(i + 2))
                            : part(evidence, whole, figures.get(i + 1)));
        }
    }

    private static State state(Evidence evidence, int index) {
        return State.of(Surroundings.of(evidence.source(), evidence.figures(), index));
    }

    /** Whether the figure counts in the same unit and the same sentence. */
    private static boolean follows(Evidence evidence, int whole, int index) {
        FoundFigure first = evidence.figures().get(whole);
        FoundFigure next = evidence.figures().get(index);
        return first.unit().equals(next.unit())
                && evidence.source().sentence(first.start())
                        == evidence.source().sentence(next.start());
    }

    private static Check sum(Evidence evidence, FoundFigure whole, FoundFigure done, FoundFigure open) {
        BigDecimal left = whole.value().subtract(done.value());
        boolean exact = whole.exact() && done.exact();
        boolean equal = left.compareTo(open.value()) == 0;
        boolean within = (open.bound() == Bound.AT_LEAST
                        && left.compareTo(open.value()) >= 0
                        && left.compareTo(open.value().multiply(BigDecimal.TWO)) < 0)
                || (open.bound() == Bound.NEAR_BELOW && left.compareTo(open.value()) <= 0)
                || (open.bound() == Bound.ABOUT && left.signum() > 0);
        boolean holds = exact && (open.exact() ? equal : within);
        boolean fails = exact && open.exact() && !equal && left.compareTo(open.value()) < 0;
        CheckResult result = holds ? CheckResult.HOLDS : fails ? CheckResult.FAILS : CheckResult.UNVERIFIABLE;
        String explanation = "共" + whole.quoted() + "，已整改" + done.quoted() + "，应余" + left.toPlainString() + whole.unit()
                + "，文中称" + open.quoted() + "未完，" + (holds ? "相符。" : fails ? "不符。" : "其余未说明。");
        return new Check(CheckKind.SUM, result, explanation, places(evidence, List.of(whole, done, open)));
    }

    private static Check part(Evidence evidence, FoundFigure whole, FoundFigure done) {
        int order = done.value().compareTo(whole.value());
        boolean exact = whole.exact() && done.exact();
        CheckResult result = order <= 0 ? CheckResult.HOLDS : CheckResult.UNVERIFIABLE;
        CheckKind kind = order == 0 ? CheckKind.EQUAL : CheckKind.PART_OF;
        String said = "共" + whole.quoted() + "，已整改" + done.quoted() + "，";
        String explanation = said + (order == 0 && exact ? "全部整改，相符。" : order <= 0 ? "不多于总数，相符。" : "多于总数，可能含以往的，请核对。");
        return new Check(kind, result, explanation, places(evidence, List.of(whole, done)));
    }

    private static List<Span> places(Evidence evidence, List<FoundFigure> figures) {
        List<Span> spans = new ArrayList<>();
        for (FoundFigure figure : figures) {
            spans.add(evidence.place(figure));
        }
        return spans;
    }
}
