package org.hangji.reader.check;

import java.time.LocalDate;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Inspection;
import org.hangji.reader.Span;
import org.hangji.reader.date.PrintedDate;
import org.jspecify.annotations.Nullable;

/** Inspection, feedback and issue follow one another. */
final class DaysInOrder implements Rule {
    @Override
    public void apply(Evidence evidence, CheckList found) {
        Inspection inspection = evidence.header().inspection();
        if (inspection == null) {
            return;
        }
        order(evidence, "巡察（检查）开始", inspection.from(), "结束", inspection.to(), found);
        order(evidence, "巡察（检查）结束", inspection.to(), "反馈", inspection.feedbackOn(), found);
        order(evidence, "反馈", inspection.feedbackOn(), "发布", evidence.header().issuedOn(), found);
    }

    private static void order(
            Evidence evidence,
            String first,
            @Nullable LocalDate one,
            String second,
            @Nullable LocalDate other,
            CheckList found) {
        if (one == null || other == null) {
            return;
        }
        PrintedDate onePlace = place(evidence, one);
        PrintedDate otherPlace = place(evidence, other);
        if (onePlace == null || otherPlace == null) {
            return;
        }
        boolean holds = !other.isBefore(one);
        boolean certain = onePlace.yearPrinted() && otherPlace.yearPrinted();
        CheckResult result = holds ? CheckResult.HOLDS : certain ? CheckResult.FAILS : CheckResult.UNVERIFIABLE;
        String explanation =
                first + "日" + one + (holds ? "不晚于" : "晚于") + second + "日" + other + (holds ? "，先后相符。" : "，先后颠倒。");
        List<Span> spans = List.of(span(evidence, onePlace), span(evidence, otherPlace));
        found.add(new Check(CheckKind.ORDER, result, explanation, spans));
    }

    private static @Nullable PrintedDate place(Evidence evidence, LocalDate day) {
        for (PrintedDate date : evidence.dates()) {
            if (day.equals(date.from()) || day.equals(date.to())) {
                return date;
            }
        }
        return null;
    }

    private static Span span(Evidence evidence, PrintedDate date) {
        return evidence.source().span(date.start(), date.end());
    }
}
