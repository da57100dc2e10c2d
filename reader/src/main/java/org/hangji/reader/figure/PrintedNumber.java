package org.hangji.reader.figure;

import java.math.BigDecimal;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * A number as printed, before its unit.
 *
 * @param value its value; where a scale (万, 亿) belongs to the unit, without it
 * @param end index behind it, and before the scale
 * @param chinese whether it is written in Chinese numerals
 */
record PrintedNumber(BigDecimal value, int end, boolean chinese) {
    private static final int MOST_DIGITS = 15;

    static @Nullable PrintedNumber at(Source source, int start) {
        return Letters.digit(source.at(start)) ? arabic(source, start) : chinese(source, start);
    }

    private static @Nullable PrintedNumber arabic(Source source, int start) {
        StringBuilder digits = new StringBuilder();
        int i = start;
        while (Letters.digit(source.at(i)) && digits.length() <= MOST_DIGITS) {
            digits.append(source.at(i++));
            if (thousands(source, start, i)) {
                i++;
            }
        }
        if (source.at(i) == '.' && Letters.digit(source.at(i + 1))) {
            digits.append('.');
            i++;
            while (Letters.digit(source.at(i)) && digits.length() <= MOST_DIGITS + 6) {
                digits.append(source.at(i++));
            }
            if (source.at(i) == '.' && Letters.digit(source.at(i + 1))) {
                return null;
            }
        }
        return digits.length() > MOST_DIGITS + 6 || Letters.digit(source.at(i))
                ? null
                : new PrintedNumber(value(digits), i, false);
    }

    private static BigDecimal value(StringBuilder digits) {
        boolean small = digits.length() < MOST_DIGITS && digits.indexOf(".") < 0;
        return small
                ? BigDecimal.valueOf(Long.parseLong(digits, 0, digits.length(), 10))
                : new BigDecimal(digits.toString());
    }

    /** Whether a comma or blank at the index parts thousands: one to three digits before, groups of three behind. */
    private static boolean thousands(Source source, int start, int comma) {
        boolean blank = source.at(comma) == ' ' && Letters.han(source.at(start - 1));
        if ((source.at(comma) != ',' && !blank) || source.at(start) == '0') {
            return false;
        }
        int before = 0;
        for (int i = comma - 1; i >= start && Letters.digit(source.at(i)); i--) {
            before++;
        }
        boolean first = comma - start == before;
        int behind = 0;
        while (behind < 4 && Letters.digit(source.at(comma + 1 + behind))) {
            behind++;
        }
        return behind == 3 && (first ? before <= 3 : before == 3);
    }

    private static @Nullable PrintedNumber chinese(Source source, int start) {
        ChineseNumeral numeral = ChineseNumeral.read(source, start);
        if (numeral == null || numeral.plain()) {
            return null;
        }
        char last = source.at(numeral.end() - 1);
        if ((last == '万' || last == '亿') && numeral.end() - start > 1) {
            ChineseNumeral scaled = ChineseNumeral.read(source, start, numeral.end() - 1);
            if (scaled != null && !scaled.plain()) {
                return new PrintedNumber(BigDecimal.valueOf(scaled.value()), scaled.end(), true);
            }
        }
        return new PrintedNumber(BigDecimal.valueOf(numeral.value()), numeral.end(), true);
    }
}
