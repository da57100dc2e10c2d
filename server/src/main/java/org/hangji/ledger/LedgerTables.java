package org.hangji.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.definition.DefinitionText;
import org.hangji.ledger.definition.Definitions;
import org.hangji.ledger.definition.TableText;
import org.hangji.ledger.returns.CalendarText;

/** The tables of all ledgers (台账表), for whoever holds the owner's connection when the platform starts. */
public final class LedgerTables {

    private LedgerTables() {}

    /**
     * Statements that bring the schema {@code ledger} to the form of the definitions that the platform brings along, in
     * order; each may run again.
     *
     * @param application role that serves requests
     */
    public static List<String> statements(String application) {
        return statements(application, List.of());
    }

    /**
     * The same with the newest words of the ledgers that were defined while the platform ran.
     *
     * @param defined definitions as YAML; one of a ledger that the platform brings along takes its place
     */
    public static List<String> statements(String application, List<String> defined) {
        Map<String, LedgerDefinition> newest = new LinkedHashMap<>();
        new Definitions().all().forEach(definition -> newest.put(definition.id(), definition));
        for (String words : defined) {
            LedgerDefinition definition = DefinitionText.read(words);
            newest.put(definition.id(), definition);
        }
        List<String> statements = new ArrayList<>();
        newest.values().forEach(definition -> statements.addAll(TableText.of(definition, application)));
        statements.addAll(CalendarText.statements());
        return List.copyOf(statements);
    }
}
