package org.hangji.rectify.look;

import java.time.Clock;
import java.time.LocalDate;
import org.hangji.page.Frame;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * As of when a reader looks at findings (以哪天所知来看), from {@code asOf} in the address: a day or an instant, {@code now},
 * or nothing.
 *
 * @param known until when what was recorded counts
 * @param past what stood in the address, {@code null} where the reader looks at now
 * @param said whether anything stood there
 */
public record Looking(AsOf known, @Nullable String past, boolean said) {

    private static final String NOW = "now";
    private static final int DAY = "2023-11-17".length();

    public static Looking at(@Nullable String asOf, Clock clock) {
        boolean said = asOf != null && !asOf.isBlank();
        boolean past = said && !NOW.equals(asOf);
        return new Looking(AsOf.parse(past ? asOf : null, clock), past ? asOf : null, said);
    }

    /** Whether the page of something that is shown as of a day is to be opened with that day in its address. */
    public boolean opensWith(@Nullable LocalDate shownAsOf) {
        return shownAsOf != null && !said;
    }

    /** The day or moment looked at, in words; empty where the reader looks at now. */
    public String words(Frame frame) {
        if (past == null) {
            return "";
        }
        return past.length() > DAY ? frame.time(known.instant()) : frame.day(known.day());
    }

    /** What the next address needs to show the same, empty where it needs nothing. */
    public String suffix(@Nullable LocalDate shownAsOf) {
        return past != null ? "?asOf=" + past : shownAsOf == null ? "" : "?asOf=" + NOW;
    }
}
