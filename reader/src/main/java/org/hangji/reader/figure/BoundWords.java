package org.hangji.reader.figure;

import org.hangji.reader.Reading.Bound;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** The words that make a figure about, at least or nearly. */
final class BoundWords {
    private record Word(String words, Bound bound, String notBehind) {}

    private static final Word[] BEFORE = {
        new Word("不超过", Bound.NEAR_BELOW, ""),
        new Word("不少于", Bound.AT_LEAST, ""),
        new Word("不低于", Bound.AT_LEAST, ""),
        new Word("大约", Bound.ABOUT, ""),
        new Word("大概", Bound.ABOUT, ""),
        new Word("约为", Bound.ABOUT, ""),
        new Word("约计", Bound.ABOUT, ""),
        new Word("将近", Bound.NEAR_BELOW, ""),
        new Word("接近", Bound.NEAR_BELOW, ""),
        new Word("不足", Bound.NEAR_BELOW, ""),
        new Word("不到", Bound.NEAR_BELOW, ""),
        new Word("未满", Bound.NEAR_BELOW, ""),
        new Word("少于", Bound.NEAR_BELOW, ""),
        new Word("低于", Bound.NEAR_BELOW, ""),
        new Word("小于", Bound.NEAR_BELOW, ""),
        new Word("至多", Bound.NEAR_BELOW, ""),
        new Word("最多", Bound.NEAR_BELOW, ""),
        new Word("超过", Bound.AT_LEAST, ""),
        new Word("超出", Bound.AT_LEAST, ""),
        new Word("至少", Bound.AT_LEAST, ""),
        new Word("高于", Bound.AT_LEAST, ""),
        new Word("大于", Bound.AT_LEAST, ""),
        new Word("突破", Bound.AT_LEAST, ""),
        new Word("不下", Bound.AT_LEAST, ""),
        new Word("逾", Bound.AT_LEAST, ""),
        new Word("超", Bound.AT_LEAST, "治赶反"),
        new Word("近", Bound.NEAR_BELOW, "最附邻靠就临远"),
        new Word("约", Bound.ABOUT, "节预违契合制公条签解隐简履特失")
    };

    private static final Word[] BEHIND = {
        new Word("及以上", Bound.AT_LEAST, ""),
        new Word("以上", Bound.AT_LEAST, ""),
        new Word("有余", Bound.AT_LEAST, ""),
        new Word("左右", Bound.ABOUT, ""),
        new Word("上下", Bound.ABOUT, ""),
        new Word("以下", Bound.NEAR_BELOW, ""),
        new Word("以内", Bound.NEAR_BELOW, "")
    };

    /** The last characters of the words before a number, and the first of those behind: most figures have neither. */
    private static final String BEFORE_ENDS = "过于约概为计近足到满多出少破下逾超";

    private static final String BEHIND_STARTS = "及以有左上";

    private BoundWords() {}

    /** The bound told directly before the number, or null. */
    static @Nullable Bound before(Source source, int numberStart) {
        int i = source.backBlanks(numberStart);
        if (!Letters.in(BEFORE_ENDS, source.at(i - 1))) {
            return null;
        }
        for (Word word : BEFORE) {
            if (source.endsWith(i, word.words())
                    && !Letters.in(word.notBehind(), source.at(i - word.words().length() - 1))) {
                return word.bound();
            }
        }
        return null;
    }

    /** Index of the first bound word before the number, or the number itself. */
    static int start(Source source, int numberStart) {
        int i = source.backBlanks(numberStart);
        if (!Letters.in(BEFORE_ENDS, source.at(i - 1))) {
            return numberStart;
        }
        for (Word word : BEFORE) {
            if (source.endsWith(i, word.words())) {
                return i - word.words().length();
            }
        }
        return numberStart;
    }

    /** The bound told directly behind the unit, or null. */
    static @Nullable Bound behind(Source source, int unitEnd) {
        for (Word word : BEHIND) {
            if (Letters.in(BEHIND_STARTS, source.at(unitEnd)) && source.is(unitEnd, word.words())) {
                return word.bound();
            }
        }
        boolean more = source.at(unitEnd) == '多' || source.at(unitEnd) == '余';
        return more && Letters.clauseEnd(source.at(unitEnd + 1)) ? Bound.AT_LEAST : null;
    }

    /** The bound of a character between number and unit: 余 多 来. */
    static @Nullable Bound between(char c) {
        return switch (c) {
            case '余', '多' -> Bound.AT_LEAST;
            case '来' -> Bound.ABOUT;
            default -> null;
        };
    }
}
