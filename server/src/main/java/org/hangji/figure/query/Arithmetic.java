package org.hangji.figure.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureAnswer.Part;
import org.hangji.figure.FigureAnswer.Role;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureDefinition.Shape;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Formula;
import org.hangji.figure.query.FigureStore.Total;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;

/** Averages, rates and changes of what rows add up to (算法), rounded half up; what cannot be divided says why. */
final class Arithmetic {

    /** Decimals of an average, a rate or a change in per cent whose definition names none. */
    private static final int PLACES = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    static FigureAnswer ofRows(Definition definition, FigureQuestion question, Total total) {
        FigureDefinition head = definition.head();
        if (head.shape() != Shape.AVERAGE) {
            return new FigureAnswer(
                    head,
                    question,
                    rounded(total.value(), head.places()),
                    total.rows(),
                    total.value(),
                    List.of(),
                    null);
        }
        boolean none = total.rows() == 0;
        return new FigureAnswer(
                head,
                question,
                none ? null : divided(head, total.value(), BigDecimal.valueOf(total.rows())),
                total.rows(),
                total.value(),
                List.of(),
                none ? "没有一行填了数，无从平均" : null);
    }

    static FigureAnswer rate(
            Definition definition, FigureQuestion question, Formula.Rate rate, FigureAnswer of, FigureAnswer over) {
        List<Part> parts = List.of(new Part(Role.NUMERATOR, of), new Part(Role.DENOMINATOR, over));
        String obstacle = null;
        BigDecimal value = null;
        if (of.amount() == null || over.amount() == null) {
            obstacle = "分子或分母无法计算";
        } else if (exact(over).signum() == 0) {
            obstacle = "分母“" + over.figure().name() + "”是0";
        } else {
            value = divided(definition.head(), exact(of).multiply(BigDecimal.valueOf(rate.times())), exact(over));
        }
        return new FigureAnswer(definition.head(), question, value, of.rows(), of.sum(), parts, obstacle);
    }

    static FigureAnswer change(
            Definition definition,
            FigureQuestion question,
            Formula.Change change,
            FigureAnswer now,
            FigureAnswer before) {
        List<Part> parts = List.of(new Part(Role.NOW, now), new Part(Role.BEFORE, before));
        BigDecimal present = now.amount();
        BigDecimal former = before.amount();
        String obstacle = null;
        BigDecimal value = null;
        if (present == null || former == null) {
            obstacle = "本期或对比时段无法计算";
        } else if (before.rows() == 0 && change.against() == Formula.Against.LAST_YEAR) {
            obstacle = "上年同期没有记录";
        } else if (change.in() == Formula.In.DIFFERENCE) {
            value = rounded(present.subtract(former), definition.head().places());
        } else if (former.signum() == 0) {
            obstacle = "对比时段是0";
        } else {
            value = divided(definition.head(), present.subtract(former).multiply(HUNDRED), former.abs());
        }
        return new FigureAnswer(definition.head(), question, value, now.rows(), now.sum(), parts, obstacle);
    }

    static FigureAnswer nothingBefore(Definition definition, FigureQuestion question, FigureAnswer now) {
        return new FigureAnswer(
                definition.head(),
                question,
                null,
                now.rows(),
                now.sum(),
                List.of(new Part(Role.NOW, now)),
                "没有起始日的时段没有上一期，请填起始日");
    }

    static Optional<Period> before(Definition definition, FigureQuestion question, Formula.Change change) {
        return PeriodBefore.of(
                new Period(question.from(), question.to()),
                change.against(),
                definition.head().kind() == FigureDefinition.Kind.STATE);
    }

    /** A part counts with its exact sum, so that nothing is rounded twice; a part that is itself no sum with its value. */
    private static BigDecimal exact(FigureAnswer part) {
        return part.figure().shape().additive() || part.figure().shape() == Shape.DISTINCT ? part.sum() : part.value();
    }

    private static BigDecimal divided(FigureDefinition head, BigDecimal upper, BigDecimal lower) {
        int places = head.places() == null ? PLACES : head.places();
        return upper.divide(lower, places, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal value, @Nullable Integer places) {
        return places == null ? value : value.setScale(places, RoundingMode.HALF_UP);
    }
}
