package org.hangji.reader.date;

import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * A day whose 年 and 月 a web page has lost: 2024717日, and behind such a one 830日. It is read only where the digits can be
 * cut into month and day in one way.
 */
final class DamagedDay {
    private static final int YEAR = 4;

    private final Source source;
    private boolean met;

    DamagedDay(Source source) {
        this.source = source;
    }

    /** The day at the index; null where there is none, or more than one could be meant. */
    @Nullable
    Moment at(int start) {
        int end = start;
        while (Letters.digit(source.at(end)) && end - start <= YEAR + 4) {
            end++;
        }
        int digits = end - start;
        boolean whole = digits >= YEAR + 2 && digits <= YEAR + 4 && (source.is(start, "20") || source.is(start, "19"));
        boolean begins = Letters.clauseEnd(source.at(start - 1)) || Letters.in(" 至到-~", source.at(start - 1));
        boolean part = met && begins && (digits == 3 || digits == 4);
        if (source.at(end) != '日' || !(whole || part)) {
            return null;
        }
        int year = whole ? number(start, start + YEAR) : 0;
        Moment day = cut(year, whole ? start + YEAR : start, start, end);
        met |= whole && day != null;
        return day;
    }

    private @Nullable Moment cut(int year, int from, int start, int end) {
        Moment only = null;
        for (int middle = from + 1; middle <= from + 2 && middle < end; middle++) {
            boolean padded = source.at(middle) == '0' && end - middle == 1;
            int month = number(from, middle);
            int day = number(middle, end);
            if (end - middle <= 2 && !padded && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
                Moment moment = new Moment(year, YearWord.NONE, month, day, null, start, end + 1);
                if (only != null) {
                    return null;
                }
                only = moment.sound() ? moment : null;
            }
        }
        return only;
    }

    private int number(int from, int to) {
        return Integer.parseInt(source.folded(from, to));
    }
}
