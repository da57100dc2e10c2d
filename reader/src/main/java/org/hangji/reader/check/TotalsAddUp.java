package org.hangji.reader.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.Span;
import org.hangji.reader.total.FoundTotal;
import org.jspecify.annotations.Nullable;

/** The problems done, done for a stage, going on and not done add up to the problems fed back. */
final class TotalsAddUp implements Rule {
    private static final List<Total> PARTS = List.of(Total.DONE, Total.STAGE_DONE, Total.ONGOING, Total.NOT_DONE);

    @Override
    public void apply(Evidence evidence, CheckList found) {
        List<FoundTotal> totals = evidence.totals();
        for (int i = 0; i < totals.size(); i++) {
            boolean alone = totals.get(i).what() == Total.MEASURES
                    && (i == 0 || totals.get(i - 1).what() != Total.PROBLEMS);
            if (totals.get(i).what() == Total.PROBLEMS || alone) {
                List<FoundTotal> parts = parts(evidence, totals, i);
                FoundTotal whole = parts.size() < 2 ? null : whole(totals, i, parts);
                if (whole != null) {
                    found.add(check(evidence, whole, parts));
                }
            }
        }
    }

    /** What follows the total up to the next one, each sort once, in its sentence or the next. */
    private static List<FoundTotal> parts(Evidence evidence, List<FoundTotal> totals, int whole) {
        List<FoundTotal> parts = new ArrayList<>();
        int sentence = evidence.source().sentence(totals.get(whole).figure().start());
        for (int i = whole + 1; i < totals.size(); i++) {
            FoundTotal next = totals.get(i);
            boolean far = evidence.source().sentence(next.figure().start()) - sentence > 1;
            if (far || next.what() == Total.PROBLEMS) {
                break;
            }
            if (PARTS.contains(next.what())
                    && !next.figure().equals(totals.get(whole).figure())) {
                parts.add(next);
            }
        }
        return parts;
    }

    /** What the states are of: the measures, where they are told between and the states make them all; else the problems. */
    private static @Nullable FoundTotal whole(List<FoundTotal> totals, int problems, List<FoundTotal> parts) {
        FoundTotal whole = totals.get(problems);
        BigDecimal sum = BigDecimal.ZERO;
        boolean oneUnit = true;
        for (FoundTotal part : parts) {
            sum = sum.add(part.value());
            oneUnit &= part.figure().unit().equals(whole.figure().unit());
        }
        if (sum.compareTo(whole.value()) == 0) {
            return whole.what() == Total.PROBLEMS || oneUnit ? whole : null;
        }
        if (whole.what() == Total.MEASURES) {
            return null;
        }
        FoundTotal next = totals.get(problems + 1);
        if (next.what() == Total.MEASURES && sum.compareTo(next.value()) == 0) {
            return next;
        }
        return oneUnit && next.what() != Total.MEASURES ? whole : null;
    }

    private static Check check(Evidence evidence, FoundTotal whole, List<FoundTotal> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean exact = whole.figure().exact();
        boolean oneUnit = true;
        List<String> words = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        spans.add(evidence.place(whole.figure()));
        for (FoundTotal part : parts) {
            sum = sum.add(part.value());
            exact &= part.figure().exact();
            oneUnit &= part.figure().unit().equals(whole.figure().unit());
            words.add(Words.of(part.what()) + part.figure().quoted());
            spans.add(evidence.place(part.figure()));
        }
        boolean equal = sum.compareTo(whole.value()) == 0;
        boolean certain = exact && oneUnit && sum.compareTo(whole.value()) > 0;
        CheckResult result =
                equal && exact ? CheckResult.HOLDS : certain ? CheckResult.FAILS : CheckResult.UNVERIFIABLE;
        String name = whole.what() == Total.MEASURES ? "整改措施共" : "问题共";
        String explanation = name + whole.figure().quoted() + "，" + String.join("、", words) + "，合计"
                + sum.toPlainString() + (equal ? "，与总数相符。" : "，与总数不等" + (certain ? "。" : "，其余未说明。"));
        return new Check(CheckKind.SUM, result, explanation, spans);
    }
}
