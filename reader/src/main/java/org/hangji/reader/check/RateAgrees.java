package org.hangji.reader.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.total.FoundTotal;

/** The printed rate of completion is what the problems done make of all problems. */
final class RateAgrees implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void apply(Evidence evidence, List<Check> found) {
        FoundTotal rate = evidence.last(Total.RATE_PERCENT);
        FoundTotal done = evidence.last(Total.DONE);
        FoundTotal all = evidence.last(Total.PROBLEMS);
        if (rate == null
                || done == null
                || all == null
                || all.value().signum() == 0
                || !done.figure().exact()
                || !all.figure().exact()) {
            return;
        }
        int scale = Math.max(0, rate.value().stripTrailingZeros().scale());
        BigDecimal computed = done.value().multiply(HUNDRED).divide(all.value(), scale, RoundingMode.HALF_UP);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        boolean agrees = computed.subtract(rate.value()).abs().compareTo(unit) <= 0;
        boolean together = evidence.source().sentence(rate.figure().start())
                == evidence.source().sentence(done.figure().start());
        CheckResult result = agrees ? CheckResult.HOLDS : together ? CheckResult.FAILS : CheckResult.UNVERIFIABLE;
        String explanation =
                "已完成" + done.figure().quoted() + "，占" + all.figure().quoted() + "问题的" + computed.toPlainString() + "%，"
                        + (agrees
                                ? "与所印完成率" + rate.figure().quoted() + "相符。"
                                : "与所印完成率" + rate.figure().quoted() + "不符。");
        found.add(new Check(
                CheckKind.RATE,
                result,
                explanation,
                List.of(evidence.place(done.figure()), evidence.place(all.figure()), evidence.place(rate.figure()))));
    }
}
