package org.hangji.ledger.definition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All ledgers in their newest version: those that the platform brings along and those that were defined while it ran. A
 * change is answered at once on the node that made it and within a second on the others; keep nothing of a definition.
 */
@Component
public class Definitions {

    private static final long RECENT = Duration.ofSeconds(1).toNanos();

    /** What is known, and when it was last compared with the database. */
    private record Known(long serial, Map<String, List<LedgerDefinition>> versions, long checked) {}

    private final Map<String, LedgerDefinition> builtIn = BuiltIn.read();
    private final @Nullable DefinitionTable table;
    private volatile Known known;

    /** Only what the platform brings along. */
    public Definitions() {
        this(null);
    }

    @Autowired
    Definitions(@Nullable DefinitionTable table) {
        this.table = table;
        this.known = new Known(0, versions(List.of()), System.nanoTime() - RECENT);
    }

    /** The newest version of each, the platform's own first. */
    public List<LedgerDefinition> all() {
        return known().versions().values().stream().map(List::getLast).toList();
    }

    /** The newest version of the ledger with this id, or a refusal. */
    public LedgerDefinition require(String id) {
        return versions(id).getLast();
    }

    /** The newest version of the ledger with this id. */
    public Optional<LedgerDefinition> find(String id) {
        return Optional.ofNullable(known().versions().get(id)).map(List::getLast);
    }

    /** All versions of a ledger, the first first, or a refusal. */
    public List<LedgerDefinition> versions(String id) {
        List<LedgerDefinition> versions = known().versions().get(id);
        if (versions == null) {
            throw Refusal.notFound("没有名为“" + id + "”的台账：请从台账目录里选择。");
        }
        return versions;
    }

    /** The version under which an entry was recorded at an instant; the first where there was none yet. */
    public LedgerDefinition at(String id, Instant recordedAt) {
        List<LedgerDefinition> versions = versions(id);
        for (LedgerDefinition version : versions.reversed()) {
            if (!version.edition().since().isAfter(recordedAt)) {
                return version;
            }
        }
        return versions.getFirst();
    }

    /** What is known is compared with the database at the next question. */
    void forget() {
        Known standing = known;
        known = new Known(standing.serial(), standing.versions(), System.nanoTime() - RECENT);
    }

    private Known known() {
        Known standing = known;
        if (table == null
                || System.nanoTime() - standing.checked() < RECENT
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return standing;
        }
        long asked = System.nanoTime();
        long newest = table.newest();
        Known fresh = newest == standing.serial()
                ? new Known(newest, standing.versions(), asked)
                : new Known(newest, versions(table.all()), asked);
        known = fresh;
        return fresh;
    }

    private Map<String, List<LedgerDefinition>> versions(List<LedgerDefinition> defined) {
        Map<String, List<LedgerDefinition>> versions = new LinkedHashMap<>();
        builtIn.forEach((id, definition) -> versions.put(id, List.of(definition)));
        for (LedgerDefinition definition : defined) {
            List<LedgerDefinition> grown = new ArrayList<>(versions.getOrDefault(definition.id(), List.of()));
            grown.add(definition);
            versions.put(definition.id(), List.copyOf(grown));
        }
        return versions;
    }
}
