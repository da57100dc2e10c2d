package org.hangji.figure.page;

import org.hangji.figure.FigureAnswer;
import org.hangji.page.Numeral;
import org.jspecify.annotations.Nullable;

/** A value as pages and sheets print it: the number, or that there is none and why. */
final class Shown {

    private static final String NONE = "无法计算";

    private Shown() {}

    /** The number, or the words that say that there is none. */
    static String value(FigureAnswer answer) {
        return answer.amount() == null ? NONE : answer.amount().toPlainString();
    }

    /** The same as a link to its rows; why there is no number is said on hovering. */
    static Numeral numeral(FigureAnswer answer, @Nullable String href) {
        return new Numeral(
                value(answer), href, answer.obstacle() == null ? answer.figure().definition() : answer.obstacle());
    }
}
