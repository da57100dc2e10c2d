package org.hangji.reader.figure;

import org.hangji.reader.Reading.Bound;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * The unit behind a number, with its scale: 余万元, 人次, 车/次, %.
 *
 * @param text the unit as printed, without 余
 * @param word the measure word in it; null for %
 * @param end index behind it
 * @param bound the bound told between number and unit
 */
record PrintedUnit(
        String text,
        @Nullable UnitWord word,
        int end,
        @Nullable Bound bound) {
    private static final String SCALES = "百千万亿";
    private static final String TIMES_OF = "个人车台辆家户艘班批场架件店站点处座列";

    static @Nullable PrintedUnit at(Source source, PrintedNumber number) {
        int i = source.skipBlanks(number.end());
        char c = source.at(i);
        if (c == '%' || c == '‰') {
            return new PrintedUnit(String.valueOf(c), null, i + 1, null);
        }
        Bound bound = BoundWords.between(c);
        if (bound != null) {
            i = source.skipBlanks(i + 1);
        }
        UnitWord plain = UnitWords.at(source, i);
        int scale = i;
        if (plain == null
                || (Letters.in(SCALES, plain.word().charAt(0)) && plain.word().length() == 1)) {
            while (Letters.in(SCALES, source.at(scale)) && scale - i < 2) {
                scale++;
            }
        }
        int start = scale;
        if (scale > i && bound == null && BoundWords.between(source.at(scale)) != null) {
            bound = BoundWords.between(source.at(scale));
            start = scale + 1;
        }
        UnitWord word = UnitWords.at(source, start);
        if (word == null) {
            return null;
        }
        int end = extended(source, word, start + word.word().length());
        boolean other = end == start + word.word().length()
                && Letters.in(word.notBefore(), source.at(end))
                && !word.notBefore().isEmpty();
        boolean latin = Letters.latin(word.word().charAt(word.word().length() - 1))
                && (Letters.latin(source.at(end)) || Letters.digit(source.at(end)));
        return other || latin ? null : new PrintedUnit(text(source, i, scale, start, end, word), word, end, bound);
    }

    /** The plain word itself where nothing is printed with it, so that many figures share one string. */
    private static String text(Source source, int scaleStart, int scaleEnd, int start, int end, UnitWord word) {
        boolean plain = scaleStart == scaleEnd && end == start + word.word().length();
        String printed = source.cut(scaleStart, scaleEnd) + source.cut(start, end);
        return plain && printed.equals(word.word()) ? word.word() : printed;
    }

    /** Behind 次 of 人（次）, 台（套）, 人/次, 车次, and behind a second unit: 元/吨. */
    private static int extended(Source source, UnitWord word, int end) {
        boolean counts =
                word.word().length() == 1 && Letters.in(TIMES_OF, word.word().charAt(0));
        if (counts && source.at(end) == '次') {
            return end + 1;
        }
        UnitWord other = source.at(end) == '(' ? UnitWords.at(source, end + 1) : null;
        if (other != null && source.at(end + 1 + other.word().length()) == ')') {
            return end + 2 + other.word().length();
        }
        if (source.at(end) == '/' && !Letters.digit(source.at(end + 1))) {
            UnitWord second = UnitWords.at(source, end + 1);
            return second == null ? end : end + 1 + second.word().length();
        }
        return end;
    }
}
