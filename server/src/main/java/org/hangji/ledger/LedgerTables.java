package org.hangji.ledger;

import java.util.List;
import org.hangji.ledger.definition.TableText;

/** The tables of all ledgers (台账表), for whoever holds the owner's connection when the platform starts. */
public final class LedgerTables {

    private LedgerTables() {}

    /**
     * Statements that bring the schema {@code ledger} to the form of the definitions, in order; each may run again.
     *
     * @param application role that serves requests
     */
    public static List<String> statements(String application) {
        return TableText.all(application);
    }
}
