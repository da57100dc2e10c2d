package org.hangji.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number on a page (数字): a link to the rows behind it.
 *
 * @param value the number as shown
 * @param href where its rows are, {@code null} where there are none to show
 * @param definition what is counted, over which scope and period, as of when; shown on hovering
 */
public record Numeral(
        String value, @Nullable String href, @Nullable String definition) {

    public static Numeral of(Number value, @Nullable String href, @Nullable String definition) {
        return new Numeral(plain(value), href, definition);
    }

    public static Numeral of(Number value) {
        return of(value, null, null);
    }

    /** Digits without grouping and without an exponent. */
    static String plain(Number value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }
}
