package org.hangji.figure;

import java.time.Instant;

/**
 * The last version of a record behind a figure (记录的最近一版): who made it, when and why.
 *
 * @param label what the record is, for a person
 * @param link address of its page
 * @param version 1 where it was never corrected
 * @param by who recorded this version
 * @param reason why it was corrected or withdrawn, empty for the first
 * @param withdrawn whether this version withdraws the record
 */
public record RowChange(
        String label, String link, int version, Instant recordedAt, String by, String reason, boolean withdrawn) {}
