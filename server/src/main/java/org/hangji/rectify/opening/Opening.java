package org.hangji.rectify.opening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.rectify.Findings;
import org.hangji.rectify.opening.OpenedStore.Opened;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a finding for each new entry of a ledger that says so (记录开出问题), within the transaction of the entry: either both are
 * there or neither. Whoever records the entry registers the finding; what the platform itself loads opens nothing, since nobody
 * answers for it. A correction or withdrawal changes nothing of the finding: its page says so, and people decide.
 */
@Component
class Opening {

    private final Ledgers ledgers;
    private final Findings findings;
    private final OpenedStore store;
    private final Journal journal;
    private final Clock clock;

    Opening(Ledgers ledgers, Findings findings, OpenedStore store, Journal journal, Clock clock) {
        this.ledgers = ledgers;
        this.findings = findings;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void open(EntriesRecorded written) {
        if (written.act() != EntriesRecorded.Act.RECORDED || !Acting.current().signedIn()) {
            return;
        }
        LedgerDefinition ledger = ledgers.definition(written.ledger());
        OpeningRule.of(ledger).ifPresent(rule -> open(rule, written));
    }

    private void open(OpeningRule rule, EntriesRecorded written) {
        AsOf now = new AsOf(clock.instant());
        List<Opened> opened = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (long id : written.entries()) {
            Entry entry = ledgers.entry(written.ledger(), id, now);
            rule.finding(entry).ifPresent(finding -> {
                long number = findings.register(finding);
                opened.add(new Opened(number, id));
                acts.add(Act.done(
                        "finding.open",
                        "finding",
                        number,
                        Map.of("ledger", written.ledger(), "entry", Long.toString(id))));
            });
        }
        if (!opened.isEmpty()) {
            store.add(written.ledger(), opened);
            journal.write(acts);
        }
    }
}
