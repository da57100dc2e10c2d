package org.hangji.reader.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Precision;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** The dates of a text: found once, their years concluded as often as more is known of the report. */
public final class DateReader {
    private final Source source;
    private final List<Spot> spots;
    private final List<PrintedDate> undated;

    public DateReader(Source source) {
        this.source = source;
        this.spots = new SpotScanner(source).scan();
        this.undated = new SeasonScanner(source).scan();
    }

    /** The dates in the order of the text. */
    public List<PrintedDate> resolve(YearFrame frame) {
        YearResolver years = new YearResolver(frame);
        List<PrintedDate> dates = new ArrayList<>(spots.size());
        LocalDate before = null;
        int sentence = -1;
        for (Spot spot : spots) {
            int here = source.sentence(spot.start());
            PrintedDate date = dated(spot, years, before, here == sentence || spot.listed());
            dates.add(date);
            if (date.from() != null) {
                before = date.precision() == Precision.YEAR
                                && before != null
                                && !date.from().isAfter(before)
                        ? before
                        : told(date);
                sentence = here;
            }
        }
        return merge(dates);
    }

    /** What follows a year or a part of it (2023年, 2023年前三季度) most often lies in it, so it is taken from its beginning. */
    private @Nullable LocalDate told(PrintedDate date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        boolean year = date.precision() == Precision.YEAR && source.at(date.end() - 1) == '年';
        boolean period = (year || date.precision() == Precision.RANGE)
                && from != null
                && to != null
                && from.getDayOfYear() == 1
                && from.getYear() == to.getYear();
        return period ? from : to;
    }

    private PrintedDate dated(Spot spot, YearResolver years, @Nullable LocalDate before, boolean sameSentence) {
        Moment first = spot.first();
        Moment last = spot.last();
        boolean printed = first.year() > 0 || (last != null && last.year() > 0 && last.month() == 0);
        if (last == null) {
            int year = years.year(first, before, sameSentence, spot.future());
            boolean told = year > 0 && first.soundIn(year);
            return new PrintedDate(
                    spot.start(),
                    spot.end(),
                    told ? first.from(year) : null,
                    told ? first.to(year) : null,
                    printed,
                    first.precision());
        }
        Moment end = last.month() == 0 && last.day() > 0 ? last.withMonth(0, first.month()) : last;
        int startYear = first.year() == 0 && end.year() > 0 && first.word() == YearWord.NONE
                ? endYear(first, end)
                : years.year(first, before, sameSentence, spot.future());
        if (startYear == 0 || !first.soundIn(startYear)) {
            return new PrintedDate(spot.start(), spot.end(), null, null, printed, Precision.RANGE);
        }
        LocalDate from = first.from(startYear);
        int year = end.year() > 0 ? end.year() : rangeEndYear(end, startYear, from);
        LocalDate to = end.soundIn(year) ? end.to(year) : null;
        return new PrintedDate(spot.start(), spot.end(), from, to, printed, Precision.RANGE);
    }

    private static int endYear(Moment first, Moment end) {
        boolean wraps = first.month() > end.month() && end.month() > 0;
        return wraps ? end.year() - 1 : end.year();
    }

    private static int rangeEndYear(Moment end, int startYear, LocalDate from) {
        if (end.word() != YearWord.NONE) {
            return startYear + Math.max(end.word().offset(), 0);
        }
        return end.soundIn(startYear) && end.to(startYear).isBefore(from) ? startYear + 1 : startYear;
    }

    private List<PrintedDate> merge(List<PrintedDate> dates) {
        if (undated.isEmpty()) {
            return dates;
        }
        List<PrintedDate> all = new ArrayList<>(dates.size() + undated.size());
        int next = 0;
        for (PrintedDate date : dates) {
            while (next < undated.size() && undated.get(next).start() < date.start()) {
                all.add(undated.get(next++));
            }
            all.add(date);
        }
        all.addAll(undated.subList(next, undated.size()));
        return all;
    }
}
