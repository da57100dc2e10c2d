package org.hangji.reader.date;

import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Reads one date: 2023年5月6日, 2023-05-06, 5月上旬, 2023年上半年, 今年3月. */
final class MomentParser {
    private static final YearWord[] YEAR_WORDS = YearWord.values();
    private static final DatePart[] PARTS = DatePart.values();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final Source source;
    private final DamagedDay damaged;
    private int value;
    private int width;
    private boolean chinese;

    MomentParser(Source source) {
        this.source = source;
        this.damaged = new DamagedDay(source);
    }

    @Nullable
    Moment at(int start) {
        Moment iso = marked(start);
        Moment whole = iso != null ? iso : worded(start);
        return whole != null || !Letters.digit(source.at(start)) ? whole : damaged.at(start);
    }

    /** A day alone (22日), which counts only behind another date. */
    @Nullable
    Moment dayOnly(int start) {
        int i = number(start);
        if (i < 0 || value > 31 || value == 0) {
            return null;
        }
        int day = value;
        i = source.skipBlanks(i);
        return source.at(i) == '日' || source.at(i) == '号' ? moment(0, YearWord.NONE, 0, day, null, start, i + 1) : null;
    }

    /** A plain number in front of a range's dash, whose unit stands behind the range's end: 1-8月, 2020至2022年. */
    @Nullable
    Moment bare(int start) {
        int i = number(start);
        if (i < 0 || chinese) {
            return null;
        }
        boolean year = width == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
        if (!year && (width > 2 || value == 0)) {
            return null;
        }
        return year
                ? moment(value, YearWord.NONE, 0, 0, null, start, i)
                : moment(0, YearWord.NONE, value, 0, null, start, i);
    }

    private @Nullable Moment marked(int start) {
        int i = number(start);
        if (i < 0 || chinese || width != 4 || value < FIRST_YEAR || value > LAST_YEAR) {
            return null;
        }
        int year = value;
        char mark = source.at(i);
        if (mark != '-' && mark != '/' && mark != '.') {
            return null;
        }
        i = number(i + 1);
        if (i < 0 || chinese || width > 2 || source.at(i) != mark) {
            return null;
        }
        int month = value;
        i = number(i + 1);
        if (i < 0 || chinese || width > 2 || month == 0 || month > 12 || value == 0 || value > 31) {
            return null;
        }
        return moment(year, YearWord.NONE, month, value, null, start, i);
    }

    private @Nullable Moment worded(int start) {
        YearWord word = yearWord(start);
        int year = 0;
        int i = start + word.words.length();
        if (word == YearWord.NONE) {
            int behind = year(start);
            if (behind > 0) {
                year = value;
                i = behind;
            }
        }
        boolean yearGiven = i > start;
        int j = source.skipBlanks(i);
        if (yearGiven) {
            DatePart part = yearPart(j);
            if (part != null) {
                return moment(year, word, 0, 0, part, start, partEnd(part, j));
            }
        }
        int behind = month(j, yearGiven);
        if (behind < 0) {
            return year > 0 ? moment(year, word, 0, 0, null, start, yearEnd(i)) : null;
        }
        return inMonth(year, word, value, start, behind);
    }

    private Moment inMonth(int year, YearWord word, int month, int start, int behindMonth) {
        int i = source.at(behindMonth) == '份' ? behindMonth + 1 : behindMonth;
        for (DatePart part : PARTS) {
            if (!part.ofYear && source.is(i, part.words)) {
                return moment(year, word, month, 0, part, start, i + part.words.length());
            }
        }
        if (source.at(i) == '初') {
            return moment(year, word, month, 0, null, start, i + 1);
        }
        int j = source.skipBlanks(i);
        int behind = number(j);
        if (behind > 0 && (chinese || width <= 2) && value > 0) {
            int day = value;
            int k = source.skipBlanks(behind);
            char mark = source.at(k);
            if (mark == '日' || mark == '号') {
                return moment(year, word, month, day, null, start, k + 1);
            }
            if (DateRanges.connector(source, k) > 0
                    && dayOnly(source.skipBlanks(k + DateRanges.connector(source, k))) != null) {
                return moment(year, word, month, day, null, start, behind);
            }
        }
        return moment(year, word, month, 0, null, start, i);
    }

    private YearWord yearWord(int i) {
        if (source.at(i + 1) == '年') {
            for (YearWord word : YEAR_WORDS) {
                if (word != YearWord.NONE && source.is(i, word.words)) {
                    return word;
                }
            }
        }
        return YearWord.NONE;
    }

    /** Behind 年 of a printed year, its value kept; 0 where none is printed. */
    private int year(int start) {
        int i = number(start);
        if (i < 0) {
            return 0;
        }
        int printed = value;
        int digits = width;
        int j = source.skipBlanks(i);
        if (source.at(j) != '年') {
            return 0;
        }
        boolean four = digits == 4 && printed >= FIRST_YEAR && printed <= LAST_YEAR;
        boolean two = digits == 2 && !chinese && month(source.skipBlanks(j + 1), true) > 0;
        value = two ? 2000 + printed : printed;
        return four || two ? j + 1 : 0;
    }

    private int yearEnd(int behindYear) {
        return source.at(behindYear) == '度' ? behindYear + 1 : behindYear;
    }

    private @Nullable DatePart yearPart(int i) {
        for (DatePart part : PARTS) {
            if (part.ofYear && partEnd(part, i) > 0) {
                return part;
            }
        }
        return null;
    }

    /** Index behind the part of a year, or 0: 年底 may be printed 年年底 or 年底; a quarter with or without 第. */
    private int partEnd(DatePart part, int i) {
        if (part == DatePart.YEAR_END || part == DatePart.YEAR_CLOSE) {
            int j = source.at(i) == '年' ? i + 1 : i;
            return source.at(j) == part.words.charAt(1) ? j + 1 : 0;
        }
        int j = source.at(i) == '第' ? i + 1 : i;
        if (source.is(j, part.words)) {
            return j + part.words.length();
        }
        boolean arabic = part.quarter() > 0 && source.at(j) == '0' + part.quarter() && source.is(j + 1, "季度");
        return arabic ? j + 3 : 0;
    }

    /** Behind 月, the month kept in {@code value}; -1 where no month is printed. */
    private int month(int start, boolean yearGiven) {
        int i = number(start);
        if (i < 0 || value == 0 || (!chinese && width > 2) || value > 99) {
            return -1;
        }
        int month = value;
        boolean words = chinese;
        int j = source.skipBlanks(i);
        if (source.at(j) != '月' || (!yearGiven && month > 12)) {
            return -1;
        }
        if (words
                && !yearGiven
                && !Letters.in("份底末上中下初", source.at(j + 1))
                && dayOnly(source.skipBlanks(j + 1)) == null) {
            return -1;
        }
        value = month;
        return j + 1;
    }

    /** Index behind the number, its value and width kept; -1 where none starts here. */
    private int number(int start) {
        int i = start;
        while (Letters.digit(source.at(i)) && i - start < 8) {
            i++;
        }
        if (i > start) {
            value = Integer.parseInt(source.folded(start, i));
            width = i - start;
            chinese = false;
            return Letters.digit(source.at(i)) ? -1 : i;
        }
        ChineseNumeral numeral = ChineseNumeral.read(source, start);
        if (numeral == null || numeral.value() > LAST_YEAR) {
            return -1;
        }
        value = (int) numeral.value();
        width = numeral.end() - start;
        chinese = true;
        return numeral.end();
    }

    private static Moment moment(
            int year, YearWord word, int month, int day, @Nullable DatePart part, int start, int end) {
        return new Moment(year, word, month, day, part, start, end);
    }
}
