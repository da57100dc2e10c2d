package org.hangji.ledger;

import java.time.Instant;
import java.util.List;

/**
 * An entry with all its versions (历次版本), for loading many at once.
 *
 * @param unit code of the unit that the entry belongs to
 * @param versions the first, then the corrections in order
 */
public record EntryHistory(String unit, List<Version> versions) {

    /**
     * One version.
     *
     * @param recordedAt when it was recorded
     * @param draft its content; in a correction, fields that are not mentioned keep their value
     * @param reason why it was corrected, empty for the first
     */
    public record Version(Instant recordedAt, Draft draft, String reason) {}

    public EntryHistory {
        versions = List.copyOf(versions);
    }
}
