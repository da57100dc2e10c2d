package org.hangji.bulletin.visiting;

import java.time.Clock;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opinions of citizens (公众意见) for those who answer them: entries of a ledger, answered by a further version. */
@Component
@Transactional
public class Opinions {

    private final Ledgers ledgers;
    private final Clock clock;

    Opinions(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Answers an opinion, once; an answer that was wrong is corrected in the ledger. */
    void answer(long id, String words) {
        AsOf now = new AsOf(clock.instant());
        Entry known = ledgers.entry(Opinion.LEDGER, id, now);
        Opinion opinion = Opinion.of(known);
        if (opinion.answer() != null) {
            throw Refusal.conflict("这条意见已由" + opinion.answeredBy() + "答复：要改答复，请打开它的台账记录更正，写明理由。");
        }
        if (words.isBlank()) {
            throw Refusal.invalid("answer", "required", "请写答复，最多 2000 字。");
        }
        Map<String, Object> answer = Map.of(
                "state",
                Opinion.State.ANSWERED.name(),
                "answer",
                words.strip(),
                "answeredBy",
                Acting.current().name(),
                "answeredOn",
                now.day().toString());
        ledgers.correct(Opinion.LEDGER, id, new Draft(null, null, answer), "答复群众意见", known.version(), "form");
    }

    /** Those in sight, the newest first. */
    @Transactional(readOnly = true)
    Listing<Opinion> list(Opinion.State state, Paging paging) {
        Listing<Entry> entries = entries(state, paging);
        return new Listing<>(entries.items().stream().map(Opinion::of).toList(), entries.total());
    }

    /** How many opinions in the caller's sight wait for an answer. */
    @Transactional(readOnly = true)
    public long open() {
        return entries(Opinion.State.OPEN, new Paging(0, 1)).total();
    }

    private Listing<Entry> entries(Opinion.State state, Paging paging) {
        EntryFilter filter = new EntryFilter(
                null, null, null, new AsOf(clock.instant()), Map.of("state", state.name()), "", EntryFilter.NEWEST);
        return ledgers.entries(Opinion.LEDGER, filter, paging);
    }
}
