package org.hangji.reader.text;

import org.jspecify.annotations.Nullable;

/**
 * A number written in Chinese numerals (一百二十三, 两万, 二〇二三).
 *
 * @param value its value
 * @param end index behind its last character
 * @param plain whether it is a row of two or more digits without 十百千 (二〇二三, 七八)
 */
public record ChineseNumeral(long value, int end, boolean plain) {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 16;

    /** Value of a digit, or -1. */
    private static int digit(char c) {
        if (c == '零') {
            return 0;
        }
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static long power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || power(c) > 0;
    }

    /** Reads the numeral that starts at the index; null where none does or it is too long to be one. */
    public static @Nullable ChineseNumeral read(Source source, int start, int limit) {
        int end = start;
        while (end < limit && isNumeral(source.at(end))) {
            end++;
            if (end - start > LONGEST) {
                return null;
            }
        }
        return end == start ? null : evaluate(source, start, end);
    }

    public static @Nullable ChineseNumeral read(Source source, int start) {
        return read(source, start, source.length());
    }

    private static ChineseNumeral evaluate(Source source, int start, int end) {
        long total = 0;
        long section = 0;
        long number = 0;
        long scale = 0;
        boolean pending = false;
        boolean plain = false;
        for (int i = start; i < end; i++) {
            int digit = digit(source.at(i));
            long power = power(source.at(i));
            if (digit >= 0) {
                plain |= pending && (number != 0 || section + total == 0);
                number = pending ? number * 10 + digit : digit;
                pending = true;
            } else if (power < 10_000) {
                section += (pending && number > 0 ? number : 1) * power;
                number = 0;
                pending = false;
            } else {
                long part = Math.max(section + number, i == start ? 1 : 0);
                // 一万亿 multiplies what stands before, 一亿两千万 adds to it.
                total = power >= scale ? (total + part) * power : total + part * power;
                scale = power;
                section = 0;
                number = 0;
                pending = false;
            }
        }
        return new ChineseNumeral(total + section + number, end, plain);
    }
}
