package org.hangji.reader.date;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds the dates and ranges of dates of a text, without their missing years. */
final class SpotScanner {
    private static final String YEAR_WORD_STARTS = "今本去上前明同当次翌";

    private static final String[] TO_COME = {"将于", "将在", "预计", "预计于", "计划", "计划于", "拟于", "力争", "确保", "争取", "争取于", "时限:"
    };

    private final Source source;
    private final MomentParser parser;
    private final List<Spot> spots = new ArrayList<>();

    SpotScanner(Source source) {
        this.source = source;
        this.parser = new MomentParser(source);
    }

    List<Spot> scan() {
        int i = 0;
        while (i < source.length()) {
            Spot spot = mayStart(i) && !source.enclosures().inTitle(i) ? spot(i) : null;
            if (spot != null) {
                add(spot);
                i = spot.end();
            } else {
                i = Letters.digit(source.at(i)) ? behindDigits(i) : i + 1;
            }
        }
        return spots;
    }

    private int behindDigits(int index) {
        int i = index;
        while (Letters.digit(source.at(i))) {
            i++;
        }
        return i;
    }

    private boolean mayStart(int i) {
        char c = source.at(i);
        char before = source.at(i - 1);
        if (Letters.digit(c)) {
            boolean inNumber = Letters.latin(before)
                    || before == '.'
                    || before == '第'
                    || (before == '-' && Letters.digit(source.at(i - 2)));
            return !inNumber && !repeated(i);
        }
        return (Letters.in(YEAR_WORD_STARTS, c) && source.at(i + 1) == '年')
                || (ChineseNumeral.isNumeral(c) && before != '第' && !ChineseNumeral.isNumeral(before) && !repeated(i));
    }

    /** Whether 每年 or 每 stands in front, so that the date comes round again and again. */
    private boolean repeated(int i) {
        int before = source.backBlanks(i);
        return source.at(before - 1) == '每' || source.endsWith(before, "每年");
    }

    private @Nullable Spot spot(int i) {
        Moment first = parser.at(i);
        Spot bare = first == null || (first.month() == 0 && first.part() == null) ? bareRange(i, first) : null;
        if (bare != null) {
            return bare;
        }
        return first == null ? null : new Spot(first, last(first), false);
    }

    /** 2023年1-8月, 1至8月, 2020-2022年: the first end has no unit of its own. */
    private @Nullable Spot bareRange(int i, @Nullable Moment year) {
        int start = year == null ? i : year.end();
        if (year == null && !Letters.digit(source.at(i))) {
            return null;
        }
        Moment first = parser.bare(source.skipBlanks(start));
        if (first == null) {
            return null;
        }
        int i2 = source.skipBlanks(first.end());
        int connector = DateRanges.connector(source, i2);
        Moment last = connector == 0 ? null : parser.at(source.skipBlanks(i2 + connector));
        boolean months = last != null
                && first.year() == 0
                && last.year() == 0
                && last.month() > 0
                && last.day() == 0
                && first.month() <= 12;
        boolean years = last != null && first.year() > 0 && last.year() > 0 && last.month() == 0 && year == null;
        if (last == null || (!months && !years)) {
            return null;
        }
        Moment from =
                year == null ? first : new Moment(year.year(), year.word(), first.month(), 0, null, i, first.end());
        return new Spot(from, last, false);
    }

    private @Nullable Moment last(Moment first) {
        int i = source.skipBlanks(first.end());
        int connector = DateRanges.connector(source, i);
        if (connector == 0) {
            return null;
        }
        int j = source.skipBlanks(i + connector);
        if ((source.at(j) == '今' && source.at(j + 1) == '年') || !starts(j)) {
            return null;
        }
        Moment last = parser.at(j);
        if (last != null) {
            return last;
        }
        return first.day() > 0 ? parser.dayOnly(j) : null;
    }

    private boolean starts(int i) {
        char c = source.at(i);
        return Letters.digit(c) || ChineseNumeral.isNumeral(c) || Letters.in(YEAR_WORD_STARTS, c);
    }

    private void add(Spot spot) {
        Spot joined = joinMonths(future(spot));
        spots.add(joined);
        addListed(joined);
    }

    private Spot future(Spot spot) {
        boolean told = source.at(spot.end()) == '前';
        for (String word : TO_COME) {
            told |= source.endsWith(spot.start(), word);
        }
        return told ? new Spot(spot.first(), spot.last(), spot.listed(), true) : spot;
    }

    /** 7月份、9月份 is one time told in two months. */
    private Spot joinMonths(Spot spot) {
        if (spots.isEmpty() || !monthOnly(spot)) {
            return spot;
        }
        Spot before = spots.getLast();
        Moment last = before.last() == null ? before.first() : before.last();
        boolean adjacent = source.at(before.end()) == '、' && before.end() + 1 == spot.start();
        if (adjacent
                && monthOnly(before)
                && source.at(before.end() - 1) == '份'
                && last.month() < spot.first().month()) {
            spots.removeLast();
            return new Spot(before.first(), spot.first(), false);
        }
        return spot;
    }

    private boolean monthOnly(Spot spot) {
        Moment end = spot.last() == null ? spot.first() : spot.last();
        return end.year() == 0
                && end.word() == YearWord.NONE
                && end.month() > 0
                && end.day() == 0
                && end.part() == null;
    }

    /** 2月13日、23日, 2月13日至15日、20日: the days that follow belong to the month before. */
    private void addListed(Spot spot) {
        Moment first = spot.first();
        Moment last = spot.last() == null ? first : spot.last();
        Moment before = last.month() == 0 ? last.withMonth(first.year(), first.month()) : last;
        int end = spot.end();
        while (before.day() > 0 && (source.at(end) == '、' || source.at(end) == '和' || source.at(end) == '及')) {
            Moment day = parser.dayOnly(source.skipBlanks(end + 1));
            if (day == null) {
                return;
            }
            before = day.withMonth(before.year(), before.month());
            spots.add(new Spot(before, null, true));
            end = day.end();
        }
    }
}
