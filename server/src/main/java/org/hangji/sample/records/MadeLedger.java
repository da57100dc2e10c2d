package org.hangji.sample.records;

import java.util.List;
import org.hangji.ledger.EntryHistory;

/** Makes the entries of one ledger. */
interface MadeLedger {

    /** Id of the ledger. */
    String ledger();

    /** The entries; the same for the same seed of {@code draw}. */
    List<EntryHistory> make(Draw draw);
}
