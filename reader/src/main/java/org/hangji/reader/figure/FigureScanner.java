package org.hangji.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Bound;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.outline.Section;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds the numbers with a unit that say how many or how much. */
public final class FigureScanner {
    private final Source source;
    private final NotCounting notCounting;
    /** Where the last title began: the mark of its heading's number is no part of a figure there (3．3个单位). */
    private int titleStart = -1;

    public FigureScanner(Source source) {
        this.source = source;
        this.notCounting = new NotCounting(source);
    }

    /** The figures in the order of the text, dates and heading numbers left aside. */
    public List<FoundFigure> scan(List<PrintedDate> dates, List<Section> sections) {
        List<FoundFigure> figures = new ArrayList<>();
        int date = 0;
        int section = 0;
        int ordinal = -1;
        int i = 0;
        while (i < source.length()) {
            while (date < dates.size() && dates.get(date).end() <= i) {
                date++;
            }
            while (section < sections.size() && sections.get(section).titleStart() <= i) {
                section++;
            }
            if (date < dates.size() && dates.get(date).start() <= i) {
                i = dates.get(date).end();
            } else if (section < sections.size() && sections.get(section).start() <= i) {
                titleStart = sections.get(section).titleStart();
                i = titleStart;
            } else if (!mayStart(i)) {
                i++;
            } else if (ordinal(i, ordinal)) {
                ordinal = behindNumber(i);
                i = Math.max(ordinal, i + 1);
            } else {
                FoundFigure figure = at(i);
                if (figure != null) {
                    figures.add(figure);
                }
                i = figure != null ? figure.end() : Math.max(behindNumber(i), i + 1);
            }
        }
        return figures;
    }

    private boolean mayStart(int i) {
        char c = source.at(i);
        return Letters.digit(c) || ChineseNumeral.isNumeral(c);
    }

    /** 第三, and what goes on from it: 第十二、十三条. */
    private boolean ordinal(int i, int lastOrdinal) {
        if (source.at(source.backBlanks(i) - 1) == '第') {
            return true;
        }
        if (lastOrdinal < 0 || !Letters.in("、至-到和及", source.at(i - 1))) {
            return false;
        }
        boolean sameUnit = source.at(lastOrdinal) == source.at(behindNumber(i));
        return i - lastOrdinal == 1 || (i - lastOrdinal == 2 && sameUnit);
    }

    private int behindNumber(int i) {
        PrintedNumber number = PrintedNumber.at(source, i);
        int end = number == null ? i : number.end();
        while (mayStart(end)) {
            end++;
        }
        return end;
    }

    private @Nullable FoundFigure at(int i) {
        if (source.enclosures().inTitle(i) || (i != titleStart && notCounting.inName(i))) {
            return null;
        }
        int percent = percentWord(i);
        PrintedNumber number = PrintedNumber.at(source, percent > 0 ? percent : i);
        if (number == null) {
            return null;
        }
        if (percent > 0) {
            return figure(number, "%", i, number.end(), null);
        }
        PrintedUnit unit = PrintedUnit.at(source, number);
        if (unit == null || !notCounting.counts(i, number, unit)) {
            return null;
        }
        return figure(number, unit.text(), i, unit.end(), unit.bound());
    }

    private int percentWord(int i) {
        return source.is(i, "百分之") && mayStart(i + 3) ? i + 3 : 0;
    }

    private FoundFigure figure(PrintedNumber number, String unit, int start, int end, @Nullable Bound between) {
        Bound bound = between;
        if (bound == null) {
            bound = BoundWords.before(source, start);
        }
        if (bound == null) {
            bound = aboveHundred(start) ? Bound.AT_LEAST : BoundWords.behind(source, end);
        }
        return new FoundFigure(number.value(), unit, bound == null ? Bound.EXACT : bound, start, end);
    }

    /** 上百家 is at least a hundred. */
    private boolean aboveHundred(int start) {
        return source.at(start - 1) == '上' && Letters.in("百千万", source.at(start));
    }
}
