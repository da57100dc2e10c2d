package org.hangji.rectify.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.page.Concerns;
import org.hangji.page.Tone;
import org.hangji.page.Watched;
import org.hangji.rectify.FindingRef;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says on a finding which entry opened it and what became of that, and on an entry which finding it opened. */
@Component
class OpenedConcerns implements Concerns {

    private final OpenedStore store;
    private final Ledgers ledgers;
    private final TransactionTemplate reading;

    OpenedConcerns(OpenedStore store, Ledgers ledgers, PlatformTransactionManager transactions) {
        this.store = store;
        this.ledgers = ledgers;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public List<Watched> about(String kind, Map<String, String> about) {
        return switch (kind) {
            case "finding" -> ofFinding(number(about, "finding"));
            case "entry" -> ofEntry(about.getOrDefault("ledger", ""), number(about, "entry"));
            default -> List.of();
        };
    }

    private List<Watched> ofFinding(long finding) {
        Optional<OpenedStore.Opener> opener = reading.execute(status -> store.opener(finding));
        return opener == null ? List.of() : opener.stream().map(this::opener).toList();
    }

    private List<Watched> ofEntry(String ledger, long entry) {
        Optional<FindingRef> opened = reading.execute(status -> store.opened(ledger, entry));
        return opened == null
                ? List.of()
                : opened.stream()
                        .map(finding -> Watched.of(
                                "rectify.opened.finding",
                                Tone.PLAIN,
                                "/findings/" + finding.id(),
                                finding.number(),
                                finding.title()))
                        .toList();
    }

    /** An entry that went to another unit is out of sight of whoever sees only the finding. */
    private Watched opener(OpenedStore.Opener opener) {
        String href = "/ledgers/" + opener.ledger() + "/entries/" + opener.entry();
        String ledger = ledgers.definition(opener.ledger()).name();
        Entry last;
        try {
            last = ledgers.versions(opener.ledger(), opener.entry()).getFirst();
        } catch (Refusal outOfSight) {
            return Watched.of("rectify.opened.unseen", Tone.PLAIN, "/ledgers", ledger);
        }
        if (last.withdrawn()) {
            return Watched.of("rectify.opened.withdrawn", Tone.SOON, href, ledger, last.reason());
        }
        return last.version() > 1
                ? Watched.of("rectify.opened.corrected", Tone.SOON, href, ledger, last.version(), last.reason())
                : Watched.of("rectify.opened.from", Tone.PLAIN, href, ledger);
    }

    private static long number(Map<String, String> about, String name) {
        return Long.parseLong(about.getOrDefault(name, "0"));
    }
}
