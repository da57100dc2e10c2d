package org.hangji.rectify;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspection with what it found (一轮检查), to be opened in one go.
 *
 * @param key opaque: the same key again opens nothing new, unless the round was withdrawn
 * @param text what else is to be said of it, empty where nothing
 * @param occurredOn the day of feedback
 * @param unit code of the unit that looks after the round, {@code null} for the opener's own
 * @param shownAsOf the day as of which its pages open, {@code null} for now; the worked example has one
 * @param findings in order; their numbers follow from it
 */
public record NewRound(
        String key,
        String name,
        String source,
        String text,
        LocalDate occurredOn,
        @Nullable String unit,
        @Nullable LocalDate shownAsOf,
        List<NewFinding> findings) {

    /** A round whose pages open as it is now. */
    public NewRound(
            String key,
            String name,
            String source,
            String text,
            LocalDate occurredOn,
            @Nullable String unit,
            List<NewFinding> findings) {
        this(key, name, source, text, occurredOn, unit, null, findings);
    }

    public NewRound {
        findings = List.copyOf(findings);
    }
}
