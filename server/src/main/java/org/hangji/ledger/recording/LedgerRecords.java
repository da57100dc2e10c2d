package org.hangji.ledger.recording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.browsing.Entries;
import org.hangji.ledger.definition.Definitions;
import org.springframework.stereotype.Component;

/** All versions of all entries, for the check that recomputes them. */
@Component
class LedgerRecords implements SealedRecords {

    private final Definitions definitions;
    private final Entries entries;
    private final BatchSeal seal;

    LedgerRecords(Definitions definitions, Entries entries, BatchSeal seal) {
        this.definitions = definitions;
        this.entries = entries;
        this.seal = seal;
    }

    @Override
    public String name() {
        return "台账记录";
    }

    @Override
    public boolean writtenBy(String act) {
        return EntryAct.ALL.contains(act);
    }

    @Override
    public boolean writtenTogetherBy(String act) {
        return act.equals(EntryAct.BATCH);
    }

    @Override
    public Optional<List<String>> together(String digest) {
        return seal.members(digest);
    }

    @Override
    public void forEach(Consumer<Recomputed> each) {
        for (LedgerDefinition definition : definitions.all()) {
            entries.eachVersion(
                    definition,
                    entry ->
                            each.accept(new Recomputed(label(definition, entry.id(), entry.version()), digest(entry))));
            entries.eachMisplaced(
                    definition,
                    (entry, version) -> each.accept(
                            new Recomputed(label(definition, entry, version), "superseded at a wrong time")));
        }
    }

    private static String label(LedgerDefinition definition, long entry, int version) {
        return "“%s”记录%d第%d版".formatted(definition.name(), entry, version);
    }

    /** The digest that the row carries must be right too, since publications name it. */
    private static String digest(Entry entry) {
        String recomputed = RecordDigest.of(entry);
        return recomputed.equals(entry.digest()) ? recomputed : "wrong digest: " + entry.digest();
    }
}
