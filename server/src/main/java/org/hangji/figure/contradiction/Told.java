package org.hangji.figure.contradiction;

import java.time.Instant;
import java.util.List;
import org.hangji.figure.contradiction.rule.FoundRow;
import org.hangji.page.Tone;

/**
 * One event of a contradiction's story (办理记录).
 *
 * @param by who answered, empty for the platform itself
 * @param text what contradicts, or what was answered
 * @param rows the first of the records that contradict, as they were then
 * @param total how many there were
 */
record Told(int number, Kind kind, Instant recordedAt, String by, String text, List<FoundRow> rows, int total) {

    Told {
        rows = List.copyOf(rows);
    }

    /** What happened. */
    enum Kind {
        /** 发现 */
        FOUND,
        /** 又有变化: still unanswered, and other records contradict. */
        CHANGED,
        /** 再次出现: it was answered, and other records contradict. */
        REOPENED,
        /** 已说明 */
        EXPLAINED,
        /** 已更正 */
        CORRECTED;

        /** Whether it says what contradicts, with its records. */
        boolean finds() {
            return this == FOUND || this == CHANGED || this == REOPENED;
        }

        Tone tone() {
            return switch (this) {
                case FOUND, CHANGED, REOPENED -> Tone.SOON;
                case EXPLAINED -> Tone.PLAIN;
                case CORRECTED -> Tone.DONE;
            };
        }
    }
}
