package org.hangji.figure.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.query.PeriodBefore;
import org.hangji.page.Numeral;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The same figure a year before (上年同期), with what is known by the same time.
 *
 * @param from first day, {@code null} where all until {@code to} is counted
 * @param value {@code null} where there is no record of that time
 * @param difference this year less last year, with its sign; empty without records
 * @param percent that difference in per cent of last year, one decimal, with its sign; empty where last year is 0
 */
record YearBefore(
        @Nullable LocalDate from, LocalDate to, @Nullable Numeral value, String difference, String percent) {

    /** The question of a year before: the end of a month goes to the end of the month. */
    static FigureQuestion question(FigureQuestion question) {
        Period then = PeriodBefore.yearBefore(new Period(question.from(), question.to()));
        return question.over(then.from(), then.to());
    }

    static YearBefore of(FigureAnswer now, FigureAnswer then) {
        FigureQuestion asked = then.question();
        if (then.rows() == 0 || then.amount() == null || now.amount() == null) {
            return new YearBefore(asked.from(), asked.to(), null, "", "");
        }
        String address = "/figures/" + then.figure().id() + asked.query() + "#rows";
        BigDecimal difference = now.value().subtract(then.value());
        String percent = then.value().signum() == 0
                ? ""
                : signed(difference
                                .multiply(BigDecimal.valueOf(100))
                                .divide(then.value().abs(), 1, RoundingMode.HALF_UP))
                        + "%";
        return new YearBefore(
                asked.from(),
                asked.to(),
                Numeral.of(then.value(), address, then.figure().definition()),
                signed(difference),
                percent);
    }

    private static String signed(BigDecimal number) {
        String digits = number.abs().toPlainString();
        return number.signum() == 0 ? digits : (number.signum() > 0 ? "+" : "\u2212") + digits;
    }
}
