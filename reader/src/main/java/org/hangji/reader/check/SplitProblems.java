package org.hangji.reader.check;

import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.total.Surroundings;

/** Where n problems were split into m, the m are not what was fed back. */
final class SplitProblems implements Rule {
    private static final String[] SPLIT = {"分解为", "细化为", "分解成", "细化成", "细分为", "拆分为", "梳理为", "分解细化为"};
    private static final int NEAR_SENTENCES = 3;
    private static final int REACH = 20;

    @Override
    public void apply(Evidence evidence, CheckList found) {
        List<FoundFigure> figures = evidence.figures();
        for (int i = 0; i + 1 < figures.size(); i++) {
            FoundFigure before = figures.get(i);
            FoundFigure after = figures.get(i + 1);
            boolean split = Surroundings.of(evidence.source(), figures, i + 1).beforeEnds(SPLIT);
            boolean differ =
                    before.unit().equals(after.unit()) && before.value().compareTo(after.value()) != 0;
            if (split
                    && differ
                    && Surroundings.of(evidence.source(), figures, i).behindHas("问题")) {
                conflict(evidence, i, found);
            }
        }
    }

    private static void conflict(Evidence evidence, int index, CheckList found) {
        List<FoundFigure> figures = evidence.figures();
        FoundFigure before = figures.get(index);
        FoundFigure after = figures.get(index + 1);
        int sentence = evidence.source().sentence(after.start());
        for (int i = index + 2; i < Math.min(figures.size(), index + REACH); i++) {
            FoundFigure later = figures.get(i);
            if (evidence.source().sentence(later.start()) - sentence > NEAR_SENTENCES) {
                return;
            }
            Surroundings words = Surroundings.of(evidence.source(), figures, i);
            boolean fedBack = words.beforeEnds("反馈的", "反馈", "指出的", "提出的") && words.behindStarts("问题", "具体问题");
            if (fedBack && later.unit().equals(after.unit()) && later.value().compareTo(after.value()) == 0) {
                found.add(new Check(
                        CheckKind.WORDING,
                        CheckResult.FAILS,
                        "前文说把反馈的" + before.quoted() + "问题分解为" + after.quoted() + "具体问题，后文却称反馈的问题为" + later.quoted()
                                + "，反馈问题数前后不一。",
                        List.of(evidence.place(before), evidence.place(after), evidence.place(later))));
                return;
            }
        }
    }
}
