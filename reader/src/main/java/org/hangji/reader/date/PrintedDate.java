package org.hangji.reader.date;

import java.time.LocalDate;
import org.hangji.reader.Reading.DateMention;
import org.hangji.reader.Reading.Precision;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** A date of the text by index; {@code from} and {@code to} are null where the text does not let them be told. */
public record PrintedDate(
        int start,
        int end,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean yearPrinted,
        Precision precision) {

    public DateMention mention(Source source) {
        return new DateMention(from, to, source.span(start, end), yearPrinted, precision);
    }
}
