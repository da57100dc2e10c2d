package org.hangji.bulletin.visiting;

import java.time.Clock;
import java.util.Map;
import org.hangji.bulletin.publishing.Publication;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.AsOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records an opinion in the ledger, with its line in the journal, unless too much came lately (意见入账). */
@Component
@Transactional
class OpinionIntake {

    private final Ledgers ledgers;
    private final OpinionPace pace;
    private final Clock clock;

    OpinionIntake(Ledgers ledgers, OpinionPace pace, Clock clock) {
        this.ledgers = ledgers;
        this.pace = pace;
        this.clock = clock;
    }

    /** Done as the platform; the entry belongs to the organ that published. */
    Entry take(Publication publication, String words, String name, String contact, String address) {
        pace.require(address);
        Map<String, Object> values = Map.of(
                "bulletin",
                publication.number(),
                "publication",
                publication.id(),
                "words",
                words,
                "name",
                name,
                "contact",
                contact,
                "state",
                Opinion.State.OPEN.name());
        Entry entry = ledgers.record(
                Opinion.LEDGER, new Draft(AsOf.today(clock).toString(), publication.unit(), values), "public");
        pace.arrived(address);
        return entry;
    }
}
