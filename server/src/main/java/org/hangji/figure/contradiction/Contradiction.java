package org.hangji.figure.contradiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.page.Tone;

/**
 * A contradiction as it stands (一处矛盾).
 *
 * @param rule id of the rule that found it
 * @param unit code of the unit that must answer
 * @param subject what it is about
 * @param sources ids of the ledgers whose records contradict
 * @param from first day of the records
 * @param to last day of the records
 * @param version number of its last event
 * @param openedAt since when it waits, or waited, for an answer
 * @param sentence what contradicts, as found last
 * @param answer what was answered last, empty while it waits
 */
record Contradiction(
        long id,
        String rule,
        String unit,
        String unitPath,
        String unitName,
        String subject,
        List<String> sources,
        LocalDate from,
        LocalDate to,
        int version,
        State state,
        Instant openedAt,
        String sentence,
        String answer) {

    Contradiction {
        sources = List.copyOf(sources);
    }

    /** How a contradiction stands. */
    enum State {
        /** 待答复 */
        OPEN,
        /** 已说明: somebody said why it is so. */
        EXPLAINED,
        /** 已更正: the rule holds no more. */
        CORRECTED;

        Tone tone() {
            return switch (this) {
                case OPEN -> Tone.SOON;
                case EXPLAINED -> Tone.PLAIN;
                case CORRECTED -> Tone.DONE;
            };
        }
    }

    String href() {
        return "/contradictions/" + id;
    }
}
