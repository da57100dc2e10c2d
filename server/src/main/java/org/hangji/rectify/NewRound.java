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
 * @param findings in order; their numbers follow from it
 */
public record NewRound(
        String key,
        String name,
        String source,
        String text,
        LocalDate occurredOn,
        @Nullable String unit,
        List<NewFinding> findings) {

    public NewRound {
        findings = List.copyOf(findings);
    }
}
