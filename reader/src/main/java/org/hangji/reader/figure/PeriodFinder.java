package org.hangji.reader.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Period;
import org.hangji.reader.Reading.Precision;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.date.YearFrame;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds the time over which a figure counts: the nearest one told before it in its sentence. */
public final class PeriodFinder {
    private static final int LONGEST = 30;
    private static final String[] THIS_YEAR = {"今年", "年初"};
    private static final String[] PLAIN = {"年初至今", "截至目前", "截止目前", "上半年", "下半年", "整改期间", "集中整改期内", "集中整改期间"};

    private record Place(int start, int end, Period period, int reach) {
        Place(int start, int end, Period period) {
            this(start, end, period, Integer.MAX_VALUE);
        }
    }

    private final Source source;
    private final List<Place> places = new ArrayList<>();
    private int next;
    private @Nullable PrintedDate passed;

    public PeriodFinder(Source source, List<PrintedDate> dates, YearFrame frame) {
        this.source = source;
        int date = 0;
        int i = 0;
        while (i < source.length()) {
            while (date < dates.size() && dates.get(date).end() <= i) {
                date++;
            }
            PrintedDate here = date < dates.size() && dates.get(date).start() == i ? dates.get(date) : null;
            Place place = at(i, here, frame);
            if (place != null) {
                places.add(place);
            }
            passed = here == null ? passed : here;
            i = Math.max(i + 1, place == null ? here == null ? 0 : here.end() : place.end());
        }
    }

    /** The period of a figure that starts at the index; figures must be asked in order. */
    public @Nullable Period before(int index) {
        while (next < places.size() && places.get(next).start() < index) {
            next++;
        }
        if (next == 0) {
            return null;
        }
        Place last = places.get(next - 1);
        boolean reached = source.sentence(last.start()) == source.sentence(index) && index < last.reach();
        return reached && !apart(last.end(), index) ? last.period() : null;
    }

    /** Whether another point (；二是) or another cell of a table begins between. */
    private boolean apart(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean point =
                    source.at(i) == ';' && ChineseNumeral.isNumeral(source.at(i + 1)) && source.at(i + 2) == '是';
            if (point || (source.at(i) == ' ' && source.cut(i, i + 1).equals("\t"))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Place at(int i, @Nullable PrintedDate date, YearFrame frame) {
        if (source.is(i, "以来")) {
            return since(i, frame);
        }
        if (date != null) {
            return source.enclosures().inTitle(i) ? null : dated(date);
        }
        for (String words : PLAIN) {
            if (source.is(i, words)) {
                LocalDate from = words.startsWith("年初") ? yearStart(frame) : null;
                return new Place(i, i + words.length(), new Period(words, from, null));
            }
        }
        return null;
    }

    private Place since(int at, YearFrame frame) {
        int start = at;
        while (start > 0
                && at - start < LONGEST
                && !Letters.clauseEnd(source.at(start - 1))
                && source.at(start - 1) != '、'
                && source.at(start - 1) != ' ') {
            start--;
        }
        LocalDate from = null;
        PrintedDate date = passed;
        if (date != null && date.start() >= start) {
            from = date.from();
            start = date.start();
            dropFrom(start);
        } else if (source.holds("反馈", start, at)) {
            from = frame.feedbackOn();
        } else if (startsWithOneOf(start, THIS_YEAR)) {
            from = yearStart(frame);
        }
        return new Place(start, at + 2, new Period(source.cut(start, at + 2), from, null), reach(at + 2));
    }

    private @Nullable Place dated(PrintedDate date) {
        boolean until = source.endsWith(date.start(), "截至")
                || source.endsWith(date.start(), "截止")
                || source.endsWith(date.start(), "截止到")
                || source.endsWith(date.start(), "截至到");
        if (until) {
            int start = source.endsWith(date.start(), "到") ? date.start() - 3 : date.start() - 2;
            return new Place(start, date.end(), new Period(source.cut(start, date.end()), null, date.to()));
        }
        boolean before = source.at(date.end()) == '前' || source.is(date.end(), "之前") || source.is(date.end(), "以前");
        if (date.precision() == Precision.DAY || before) {
            return null;
        }
        return new Place(
                date.start(),
                date.end(),
                new Period(source.cut(date.start(), date.end()), date.from(), date.to()),
                reachOf(date));
    }

    /** A time of making or planning (2019年建成的公路, 2025年预算) tells only of its own clause. */
    private int reachOf(PrintedDate date) {
        int i = date.end();
        while (!Letters.clauseEnd(source.at(i)) && i - date.end() < LONGEST) {
            i++;
        }
        boolean own = source.is(date.end(), "预算")
                || source.is(date.end(), "计划")
                || source.holds("成的", date.end(), Math.min(i, date.end() + 5));
        return own ? i : Integer.MAX_VALUE;
    }

    /** 2021年以来的 tells only of its own clause. */
    private int reach(int end) {
        int i = end;
        while (source.at(end) == '的' && !Letters.clauseEnd(source.at(i)) && i - end < LONGEST) {
            i++;
        }
        return source.at(end) == '的' ? i : Integer.MAX_VALUE;
    }

    private void dropFrom(int start) {
        if (!places.isEmpty() && places.getLast().start() >= start) {
            places.removeLast();
        }
    }

    private static @Nullable LocalDate yearStart(YearFrame frame) {
        LocalDate known = frame.issuedOn() != null ? frame.issuedOn() : frame.feedbackOn();
        return known == null ? null : known.withDayOfYear(1);
    }

    private boolean startsWithOneOf(int i, String[] words) {
        for (String word : words) {
            if (source.is(i, word)) {
                return true;
            }
        }
        return false;
    }
}
