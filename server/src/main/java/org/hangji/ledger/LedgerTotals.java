package org.hangji.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a ledger holds (台账概况), within sight.
 *
 * @param entries number of entries
 * @param latest the last day on which something happened, {@code null} where there is none
 */
public record LedgerTotals(long entries, @Nullable LocalDate latest) {

    /** A ledger without entries. */
    public static final LedgerTotals NONE = new LedgerTotals(0, null);
}
