package org.hangji.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.total.Surroundings;

/**
 * The states of things counted that add up to all of them: 危桥23座，已改造18座，在建4座，未开工1座. Where they do not, something
 * else may have been left unsaid, and nothing is told.
 */
final class StatesAddUp implements Rule {
    private static final int MOST_PARTS = 6;
    private static final String[] STATES = {"已", "未", "在建", "正在", "尚", "剩余", "其余", "持续", "完成", "长期"};

    @Override
    public void apply(Evidence evidence, CheckList found) {
        List<FoundFigure> figures = evidence.figures();
        BitSet states = states(evidence);
        for (int i = 0; i + 2 < figures.size() && !found.full(); i++) {
            if (!evidence.declared(figures.get(i)) && figures.get(i).exact() && !states.get(i)) {
                List<FoundFigure> parts = parts(evidence, states, i);
                if (parts.size() >= 2) {
                    found.add(check(evidence, figures.get(i), parts));
                }
            }
        }
    }

    /** The states that follow in the sentence until they make the whole; empty where they never do. */
    private static List<FoundFigure> parts(Evidence evidence, BitSet states, int whole) {
        List<FoundFigure> figures = evidence.figures();
        FoundFigure all = figures.get(whole);
        BigDecimal left = all.value();
        List<FoundFigure> parts = new ArrayList<>();
        int sentence = evidence.source().sentence(all.start());
        for (int i = whole + 1; i < figures.size() && i - whole <= MOST_PARTS; i++) {
            FoundFigure part = figures.get(i);
            if (evidence.source().sentence(part.start()) != sentence) {
                break;
            }
            boolean alike = part.exact() && part.unit().equals(all.unit());
            if (alike && states.get(i)) {
                left = left.subtract(part.value());
                parts.add(part);
                if (left.signum() == 0) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    /** Which figures tell a state. */
    private static BitSet states(Evidence evidence) {
        BitSet states = new BitSet();
        for (int i = 0; i < evidence.figures().size(); i++) {
            states.set(
                    i, Surroundings.of(evidence.source(), evidence.figures(), i).beforeHas(STATES));
        }
        return states;
    }

    private static Check check(Evidence evidence, FoundFigure whole, List<FoundFigure> parts) {
        List<FoundFigure> all = new ArrayList<>(parts);
        all.addFirst(whole);
        String sum = String.join("＋", parts.stream().map(FoundFigure::quoted).toList());
        return new Check(
                CheckKind.SUM,
                CheckResult.HOLDS,
                "各种状态" + sum + "，合计等于总数" + whole.quoted() + "，相符。",
                all.stream().map(evidence::place).toList());
    }
}
