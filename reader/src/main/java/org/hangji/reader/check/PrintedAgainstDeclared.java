package org.hangji.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.Span;
import org.hangji.reader.finding.FoundProblem;
import org.hangji.reader.total.FoundTotal;

/** As many problems and measures are printed as the report says there are; only a whole report can be wrong in this. */
final class PrintedAgainstDeclared implements Rule {
    private static final int FEWEST = 3;

    @Override
    public void apply(Evidence evidence, CheckList found) {
        count(evidence, Total.PROBLEMS, evidence.problems().size(), "反馈问题", found);
        count(evidence, Total.MEASURES, evidence.measures(), "整改措施", found);
    }

    /** Whether the numbers of problems leap (4 and then 21), so that only some of them are printed. */
    private static boolean gaps(List<FoundProblem> problems) {
        int last = 0;
        for (FoundProblem problem : problems) {
            int number = problem.section().marker().value();
            if (number > last + 1 && last > 0) {
                return true;
            }
            last = number;
        }
        return false;
    }

    private static void count(Evidence evidence, Total what, int printed, String name, CheckList found) {
        FoundTotal declared = evidence.largest(what);
        if (declared == null || !declared.figure().exact()) {
            return;
        }
        List<Span> spans = new ArrayList<>();
        boolean agrees = false;
        for (FoundTotal total : evidence.totals()) {
            if (total.what() == what) {
                spans.add(evidence.place(total.figure()));
                agrees |= total.value().compareTo(BigDecimal.valueOf(printed)) == 0;
            }
        }
        boolean whole = evidence.header().whole()
                && evidence.problems().size() >= FEWEST
                && !declared.figure().unit().equals("处")
                && !gaps(evidence.problems());
        CheckResult result = agrees ? CheckResult.HOLDS : whole ? CheckResult.FAILS : CheckResult.UNVERIFIABLE;
        String unit = declared.figure().unit();
        String said = "文中称" + name + declared.figure().quoted() + "，正文列出" + printed + unit;
        String explanation = switch (result) {
            case HOLDS -> said + "，数目相符。";
            case FAILS -> said + "，数目不符。";
            case UNVERIFIABLE -> said + "，正文没有逐一列全，无法核对。";
        };
        found.add(new Check(CheckKind.COUNT, result, explanation, spans));
    }
}
