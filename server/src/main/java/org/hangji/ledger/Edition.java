package org.hangji.ledger;

import java.time.Instant;

/**
 * Which version of a definition this is (定义版本).
 *
 * @param version from 1
 * @param since entries recorded from this instant on are recorded under it
 */
public record Edition(int version, Instant since) {

    /** What the platform brings along. */
    public static final Edition BUILT_IN = new Edition(1, Instant.EPOCH);
}
