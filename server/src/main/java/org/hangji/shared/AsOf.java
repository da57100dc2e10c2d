package org.hangji.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Until when what was recorded counts as known (以何时所知为准). A day means its end in Asia/Shanghai. */
public record AsOf(Instant instant) {

    /** The zone of all days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Reads an ISO instant or an ISO day; now where nothing is given. */
    public static AsOf parse(@Nullable String text, Clock clock) {
        if (text == null || text.isBlank()) {
            return new AsOf(clock.instant());
        }
        try {
            return text.length() == 10 ? endOf(Day.parse(text)) : new AsOf(kept(text));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("asOf", "date", "“" + text + "”不是日期：请写成 2023-11-17 或 2023-11-17T09:00:00Z。");
        }
    }

    private static Instant kept(String text) {
        Instant instant = Instant.parse(text);
        int year = instant.atZone(ZoneOffset.UTC).getYear();
        if (year < Day.FIRST_YEAR || year > Day.LAST_YEAR) {
            throw new DateTimeParseException("year " + year, text, 0);
        }
        return instant;
    }

    /** The last instant of a day. */
    public static AsOf endOf(LocalDate day) {
        return new AsOf(day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000));
    }

    /** The day in Asia/Shanghai in which the instant lies. */
    public LocalDate day() {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** As it is written in addresses and JSON: a day where it is the end of one, else an instant. */
    @JsonValue
    public String text() {
        return endOf(day()).instant().equals(instant) ? day().toString() : instant.toString();
    }

    /** Today in Asia/Shanghai. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
