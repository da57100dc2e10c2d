package org.hangji.reader.figure;

import java.math.BigDecimal;
import org.hangji.reader.Reading.Bound;

/**
 * A figure by index.
 *
 * @param start index of its number
 * @param end index behind its unit
 */
public record FoundFigure(BigDecimal value, String unit, Bound bound, int start, int end) {
    public boolean exact() {
        return bound == Bound.EXACT;
    }

    /** Number and unit in one, as an explanation quotes them. */
    public String quoted() {
        String mark = switch (bound) {
            case EXACT -> "";
            case ABOUT -> "约";
            case AT_LEAST -> "余";
            case NEAR_BELOW -> "近";
        };
        return bound == Bound.AT_LEAST ? value.toPlainString() + mark + unit : mark + value.toPlainString() + unit;
    }
}
