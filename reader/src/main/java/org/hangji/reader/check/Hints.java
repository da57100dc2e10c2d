package org.hangji.reader.check;

import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.finding.FoundProblem;
import org.hangji.reader.total.FoundTotal;

/** What a reader of the report cannot tell from it; needs no answer. */
final class Hints implements Rule {
    @Override
    public void apply(Evidence evidence, CheckList found) {
        FoundTotal done = evidence.last(Total.DONE);
        boolean stateless =
                evidence.problems().stream().map(FoundProblem::status).allMatch(status -> status == null);
        if (done != null && !evidence.problems().isEmpty() && stateless) {
            found.add(new Check(
                    CheckKind.WORDING,
                    CheckResult.UNVERIFIABLE,
                    "文中称已完成" + done.figure().quoted() + "，但各问题下没有写明完成情况，无法逐一核对。",
                    List.of(evidence.place(done.figure()))));
        }
        FoundTotal mechanisms = evidence.last(Total.MECHANISMS);
        if (mechanisms != null) {
            found.add(new Check(
                    CheckKind.COUNT,
                    CheckResult.UNVERIFIABLE,
                    "文中称建立机制" + mechanisms.figure().quoted() + "，正文没有逐项列出，无法核对。",
                    List.of(evidence.place(mechanisms.figure()))));
        }
    }
}
