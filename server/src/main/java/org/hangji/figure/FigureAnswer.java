package org.hangji.figure;

import java.math.BigDecimal;
import java.util.List;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question (数字).
 *
 * @param amount the value: count or sum exact and without trailing zeros, else rounded as the definition says;
 *     {@code null} where it cannot be computed
 * @param rows how many rows stand behind it
 * @param sum what the contributions of those rows add up to: the value itself for a count, a sum and distinct values, the
 *     sum for an average, the numerator for a rate, the present value for a change
 * @param parts the figures of which it is made, empty for one that counts rows itself
 * @param obstacle why it cannot be computed, in words; {@code null} where it can
 */
public record FigureAnswer(
        FigureDefinition figure,
        FigureQuestion question,
        @Nullable BigDecimal amount,
        long rows,
        BigDecimal sum,
        List<Part> parts,
        @Nullable String obstacle) {

    /** One figure of which another is made. */
    public record Part(Role role, FigureAnswer answer) {}

    /** What a part is in the whole. */
    public enum Role {
        /** 分子 */
        NUMERATOR,
        /** 分母 */
        DENOMINATOR,
        /** 本期 */
        NOW,
        /** 对比时段 */
        BEFORE
    }

    public FigureAnswer {
        parts = List.copyOf(parts);
    }

    /** A count or a sum. */
    public FigureAnswer(FigureDefinition figure, FigureQuestion question, BigDecimal value, long rows) {
        this(figure, question, value, rows, value, List.of(), null);
    }

    /** The value; a refusal in words where it cannot be computed, so that nothing goes on with a number that is none. */
    public BigDecimal value() {
        if (amount == null) {
            throw Refusal.invalid("figure", "computable", "“" + figure.name() + "”无法计算：" + obstacle + "。");
        }
        return amount;
    }
}
