package org.hangji.ledger.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hangji.audit.Act;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;

/** What the journal says of a version, bound to its digest. */
final class EntryAct {

    private static final String RECORD = "ledger.record";
    private static final String CORRECT = "ledger.correct";
    private static final String WITHDRAW = "ledger.withdraw";

    /** The act that writes many versions at once. */
    static final String BATCH = "ledger.batch";

    /** Acts that write a version. */
    static final Set<String> ALL = Set.of(RECORD, CORRECT, WITHDRAW);

    private EntryAct() {}

    static Act of(Entry entry) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("version", Integer.toString(entry.version()));
        detail.put("origin", entry.origin());
        detail.put("unit", entry.unit());
        if (!entry.reason().isEmpty()) {
            detail.put("reason", entry.reason());
        }
        String act = entry.withdrawn() ? WITHDRAW : entry.version() == 1 ? RECORD : CORRECT;
        return Act.done(act, "ledger/" + entry.ledger(), entry.id(), detail).withRecord(entry.digest());
    }

    /** What the journal says of a batch: one line, bound to the list of all digests. */
    static Act together(LedgerDefinition definition, Written written, String origin, String digest) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("recorded", Integer.toString(written.recorded()));
        detail.put("corrected", Integer.toString(written.corrected()));
        detail.put("origin", origin);
        detail.put("unit", String.join("、", written.units().stream().limit(20).toList()));
        return Act.done(BATCH, "ledger", definition.id(), detail).withRecord(digest);
    }
}
