package org.hangji.reader.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.total.FoundTotal;
import org.hangji.reader.total.Surroundings;

/** The printed rate of completion is what the problems done make of all problems. */
final class RateAgrees implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void apply(Evidence evidence, CheckList found) {
        ofProblems(evidence, found);
        List<FoundFigure> figures = evidence.figures();
        for (int i = 2; i < figures.size(); i++) {
            if (figures.get(i).unit().equals("%") && !figures.get(i - 1).unit().equals("%") && !found.full()) {
                ofHandled(evidence, i, found);
            }
        }
    }

    /** 排查1876项，完成整改1802项，整改率96.1%. A rate that may be of something else is told only where it agrees. */
    private static void ofHandled(Evidence evidence, int index, CheckList found) {
        List<FoundFigure> figures = evidence.figures();
        FoundFigure whole = figures.get(index - 2);
        FoundFigure done = figures.get(index - 1);
        FoundFigure rate = figures.get(index);
        boolean said =
                Surroundings.of(evidence.source(), figures, index).beforeHas("整改率", "完成率", "办结率", "整治率", "治理率", "销号率");
        boolean together =
                evidence.source().sentence(whole.start()) == evidence.source().sentence(rate.start());
        boolean states = State.of(Surroundings.of(evidence.source(), figures, index - 1)) == State.DONE
                && State.of(Surroundings.of(evidence.source(), figures, index - 2)) == State.FOUND;
        boolean declared = evidence.declared(rate);
        if (!together || declared || !whole.unit().equals(done.unit())) {
            return;
        }
        boolean share = Surroundings.of(evidence.source(), figures, index).beforeHas("率", "占");
        if (said && states) {
            compare(evidence, whole, done, rate, true, found);
        } else if (share) {
            compare(evidence, whole, done, rate, false, found);
        }
    }

    private static void compare(
            Evidence evidence,
            FoundFigure whole,
            FoundFigure done,
            FoundFigure rate,
            boolean mayFail,
            CheckList found) {
        if (!whole.exact() || !done.exact() || !rate.exact() || whole.value().signum() == 0) {
            return;
        }
        int scale = Math.max(0, rate.value().scale());
        BigDecimal computed = done.value().multiply(HUNDRED).divide(whole.value(), scale, RoundingMode.HALF_UP);
        BigDecimal gap = computed.subtract(rate.value()).abs();
        boolean agrees = gap.compareTo(BigDecimal.ONE.movePointLeft(scale)) <= 0;
        boolean certain = mayFail && gap.compareTo(BigDecimal.ONE) > 0;
        if (agrees || certain) {
            found.add(new Check(
                    CheckKind.RATE,
                    agrees ? CheckResult.HOLDS : CheckResult.FAILS,
                    "已完成" + done.quoted() + "，占" + whole.quoted() + "的" + computed.toPlainString() + "%，与所印"
                            + rate.quoted() + (agrees ? "相符。" : "不符。"),
                    List.of(evidence.place(whole), evidence.place(done), evidence.place(rate))));
        }
    }

    private static void ofProblems(Evidence evidence, CheckList found) {
        FoundTotal rate = null;
        FoundTotal done = null;
        FoundTotal all = null;
        FoundTotal measures = null;
        for (FoundTotal total : evidence.totals()) {
            if (rate == null && total.what() == Total.PROBLEMS) {
                all = total;
                done = null;
                measures = null;
            } else if (rate == null && total.what() == Total.MEASURES && done == null) {
                measures = total;
            } else if (rate == null && total.what() == Total.DONE) {
                done = total;
            } else if (total.what() == Total.RATE_PERCENT && rate == null) {
                rate = total;
            }
        }
        if (rate == null || done == null || all == null) {
            return;
        }
        boolean ofMeasures = measures != null
                && measures.figure().unit().equals(done.figure().unit())
                && !all.figure().unit().equals(done.figure().unit());
        FoundTotal whole = ofMeasures && measures != null ? measures : all;
        boolean one = whole.figure().unit().equals(done.figure().unit())
                && whole.value().compareTo(done.value()) >= 0
                && measures == null;
        compare(evidence, whole.figure(), done.figure(), rate.figure(), one, found);
    }
}
