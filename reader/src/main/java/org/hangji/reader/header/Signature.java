package org.hangji.reader.header;

import java.time.LocalDate;
import java.util.List;
import org.hangji.reader.Reading.Precision;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * The closing lines of a report (落款): who issues it and when.
 *
 * @param start index of its first character; the length of the text where there is none
 */
record Signature(@Nullable String issuer, @Nullable LocalDate day, int start) {
    private static final int LINES = 25;

    static Signature of(Source source, List<PrintedDate> dates) {
        String issuer = null;
        LocalDate day = null;
        int start = source.length();
        for (Line line : Line.last(source, LINES)) {
            if (line.isEmpty()
                    || inBrackets(source, line)
                    || (Clutter.is(source, line) && dateOf(line, dates) == null)) {
                continue;
            }
            PrintedDate date = dateOf(line, dates);
            String words = source.cut(
                            line.start(), date == null ? line.end() : source.trimEnd(line.start(), date.start()))
                    .replaceAll("[\\s\\u00A0\\u3000]", "");
            if (date != null && day == null && (words.isEmpty() || Issuers.body(words))) {
                day = date.from();
                issuer = words.isEmpty() ? issuer : words;
                start = line.start();
            } else if (date == null && issuer == null && Issuers.body(words)) {
                issuer = words;
                start = line.start();
            } else {
                if (date != null && day == null) {
                    return inLine(source, line, date);
                }
                break;
            }
            if (issuer != null && day != null) {
                break;
            }
        }
        return day == null ? new Signature(null, null, source.length()) : new Signature(issuer, day, start);
    }

    /** A line such as （此件公开发布）. */
    private static boolean inBrackets(Source source, Line line) {
        return source.at(line.start()) == '(' && source.at(line.end() - 1) == ')';
    }

    /** A signature that follows its last sentence on the same line. */
    private static Signature inLine(Source source, Line line, PrintedDate date) {
        int end = source.trimEnd(line.start(), date.start());
        int start = end;
        while (start > line.start() && end - start < 60 && source.at(start - 1) != '。' && source.at(start - 1) != ' ') {
            start--;
        }
        String words = source.cut(start, end);
        if (words.isEmpty()) {
            return new Signature(null, date.from(), date.start());
        }
        return Issuers.body(words)
                ? new Signature(words, date.from(), start)
                : new Signature(null, null, source.length());
    }

    /** The day with which the line ends, or null. */
    private static @Nullable PrintedDate dateOf(Line line, List<PrintedDate> dates) {
        for (int i = dates.size() - 1; i >= 0 && dates.get(i).end() >= line.end(); i--) {
            PrintedDate date = dates.get(i);
            if (date.end() == line.end() && date.start() >= line.start()) {
                return date.precision() == Precision.DAY && date.yearPrinted() ? date : null;
            }
        }
        return null;
    }
}
