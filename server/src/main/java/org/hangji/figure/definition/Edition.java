package org.hangji.figure.definition;

import java.time.Instant;

/**
 * One version of a figure's definition that was made in the browser (定义的一版).
 *
 * @param yaml its text
 * @param reason why it was made
 * @param digest SM3 of everything else
 */
public record Edition(
        String id,
        int version,
        String yaml,
        String reason,
        String digest,
        Instant recordedAt,
        long recordedBy,
        String recordedByName) {}
