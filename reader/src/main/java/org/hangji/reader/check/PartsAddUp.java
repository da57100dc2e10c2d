package org.hangji.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.total.Surroundings;

/**
 * The parts told with 其中 that make the whole: 隐患219处，其中消防类97处、用电类68处、疏散类54处. Where they do not, others may have
 * been left unsaid, and nothing is told.
 */
final class PartsAddUp implements Rule {
    private static final int MOST_PARTS = 12;

    @Override
    public void apply(Evidence evidence, CheckList found) {
        List<FoundFigure> figures = evidence.figures();
        for (int i = 0; i + 2 < figures.size() && !found.full(); i++) {
            Surroundings next = Surroundings.of(evidence.source(), figures, i + 1);
            if (figures.get(i).exact() && opens(evidence, figures.get(i), figures.get(i + 1), next)) {
                List<FoundFigure> parts = parts(evidence, i);
                if (parts.size() >= 2) {
                    found.add(check(evidence, figures.get(i), parts));
                }
            }
        }
    }

    /** Whether 其中 or 包括 stands between the whole and its first part, in one sentence. */
    private static boolean opens(Evidence evidence, FoundFigure whole, FoundFigure part, Surroundings words) {
        boolean together =
                evidence.source().sentence(whole.start()) == evidence.source().sentence(part.start());
        return together
                && whole.unit().equals(part.unit())
                && (evidence.source().holds("其中", whole.end(), part.start()) || words.beforeStarts("包括"));
    }

    /** The figures that follow until they make the whole; empty where they never do. */
    private static List<FoundFigure> parts(Evidence evidence, int whole) {
        List<FoundFigure> figures = evidence.figures();
        FoundFigure all = figures.get(whole);
        BigDecimal left = all.value();
        List<FoundFigure> parts = new ArrayList<>();
        int sentence = evidence.source().sentence(all.start());
        for (int i = whole + 1; i < figures.size() && i - whole <= MOST_PARTS; i++) {
            FoundFigure part = figures.get(i);
            boolean alike = part.exact()
                    && part.unit().equals(all.unit())
                    && evidence.source().sentence(part.start()) == sentence
                    && State.of(Surroundings.of(evidence.source(), figures, i)) == State.FOUND;
            if (!alike) {
                break;
            }
            left = left.subtract(part.value());
            parts.add(part);
            if (left.signum() == 0) {
                return parts;
            }
        }
        return List.of();
    }

    private static Check check(Evidence evidence, FoundFigure whole, List<FoundFigure> parts) {
        List<FoundFigure> all = new ArrayList<>(parts);
        all.addFirst(whole);
        String sum = String.join("＋", parts.stream().map(FoundFigure::quoted).toList());
        return new Check(
                CheckKind.SUM,
                CheckResult.HOLDS,
                "其中各部分" + sum + "，合计等于总数" + whole.quoted() + "，相符。",
                all.stream().map(evidence::place).toList());
    }
}
