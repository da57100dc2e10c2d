package org.hangji.reader.check;

import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.total.Surroundings;
import org.jspecify.annotations.Nullable;

/** What is told with 其中 or 含 is no more than the whole before it; it is never added to that. */
final class PartOfWhole implements Rule {
    private static final List<List<String>> SAME_THING =
            List.of(List.of("台", "辆", "车"), List.of("人", "名", "位"), List.of("起", "件", "宗"), List.of("家", "户", "个"));

    @Override
    public void apply(Evidence evidence, CheckList found) {
        List<FoundFigure> figures = evidence.figures();
        FoundFigure whole = null;
        int sentence = -1;
        boolean parts = false;
        for (int i = 0; i < figures.size(); i++) {
            FoundFigure figure = figures.get(i);
            Surroundings words = Surroundings.of(evidence.source(), figures, i);
            int here = evidence.source().sentence(figure.start());
            if (here != sentence) {
                whole = null;
                parts = false;
            }
            sentence = here;
            boolean part =
                    words.beforeHas("其中") || words.beforeHas("(含") || words.beforeHas("(包括") || words.beforeStarts("含");
            if (part || (parts && State.of(words) == State.FOUND && whole != null && sameThing(whole, figure))) {
                compare(evidence, whole, figure, part, found);
                parts = !words.beforeHas("(含", "(包括", "(其中");
            } else if (!parts) {
                whole = figure;
            }
        }
    }

    private static void compare(
            Evidence evidence, @Nullable FoundFigure whole, FoundFigure part, boolean said, CheckList found) {
        if (whole == null || !sameThing(whole, part)) {
            return;
        }
        boolean holds = part.value().compareTo(whole.value()) <= 0;
        boolean certain = whole.exact() && part.exact() && whole.unit().equals(part.unit());
        if (holds || (said && certain)) {
            String explanation =
                    "其中的" + part.quoted() + (holds ? "不多于" : "多于") + "总数" + whole.quoted() + (holds ? "，相符。" : "，不符。");
            found.add(new Check(
                    CheckKind.PART_OF,
                    holds ? CheckResult.HOLDS : CheckResult.FAILS,
                    explanation,
                    List.of(evidence.place(whole), evidence.place(part))));
        }
    }

    private static boolean sameThing(FoundFigure one, FoundFigure other) {
        if (one.unit().equals(other.unit())) {
            return true;
        }
        for (List<String> units : SAME_THING) {
            if (units.contains(one.unit()) && units.contains(other.unit())) {
                return true;
            }
        }
        return false;
    }
}
