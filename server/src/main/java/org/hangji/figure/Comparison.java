package org.hangji.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a reading beside the figure from records (与记录核对).
 *
 * @param value the number as printed
 * @param unit the unit as printed
 * @param span its place in the text: start and end in code points
 * @param verdict whether the two agree
 * @param figure id of the figure it answers, {@code null} without one
 * @param question what that figure was asked
 * @param recordValue what the records say, in the unit of the figure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(
        BigDecimal value,
        String unit,
        List<Integer> span,
        Verdict verdict,
        @Nullable String figure,
        @Nullable FigureQuestion question,
        @Nullable BigDecimal recordValue) {

    /** How the two agree. */
    public enum Verdict {
        /** 一致: equal, within what the words allow (余, 约, 近). */
        EQUAL,
        /** 不一致 */
        DIFFERENT,
        /** 没有记录: no figure answers what the text counts here. */
        WITHOUT_RECORDS
    }
}
