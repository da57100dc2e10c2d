package org.hangji.bulletin.confirming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.bulletin.correction.ReadingEdits;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.rectify.Finding;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an inspection round of a reading (确认为整改轮次), whole or not at all. */
@Component
@Transactional
public class Confirming {

    /** The round of a reading: {@code fresh} is false where it stood already. */
    record Confirmed(long round, boolean fresh, List<Finding> findings) {}

    private final ReadingKeeper readings;
    private final ReadingEdits edits;
    private final Answers answers;
    private final ConfirmedRounds store;
    private final Rounds rounds;
    private final Journal journal;
    private final Clock clock;

    Confirming(
            ReadingKeeper readings,
            ReadingEdits edits,
            Answers answers,
            ConfirmedRounds store,
            Rounds rounds,
            Journal journal,
            Clock clock) {
        this.readings = readings;
        this.edits = edits;
        this.answers = answers;
        this.store = store;
        this.rounds = rounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** The round that stands for a reading, if one was confirmed and not withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Round> standing(long reading) {
        return store.of(reading).stream()
                .map(rounds::get)
                .filter(round -> round.withdrawnReason() == null)
                .findFirst();
    }

    /** Refuses where the reading is a round already; holds the reading until the end of the transaction. */
    public void requireOpen(long reading) {
        readings.hold(reading);
        standing(reading).ifPresent(round -> {
            throw Refusal.conflict("这份通报已经确认为整改轮次“" + round.name() + "”，识读不能再改：要改请先撤回轮次。");
        });
    }

    /** Confirms the reading as a round with the answers given now and before; the same reading again is the same round. */
    Confirmed confirm(long id, List<GivenAnswer> given, RoundDraft.Assignment assignment) {
        readings.hold(id);
        KeptReading kept = readings.require(id);
        Optional<Round> standing = standing(id);
        if (standing.isPresent()) {
            return confirmed(standing.get().id(), false);
        }
        given.forEach(answer -> answers.give(kept, answer.check(), answer.answer(), answer.reason()));
        Contradictions.requireAnswered(kept.reading(), answers.of(id).keySet());
        CorrectedReading corrected = edits.corrected(kept);
        RoundDraft draft = new RoundDraft(kept, corrected, assignment, AsOf.today(clock));
        long round = rounds.open(draft.round()).round();
        store.add(id, round, Acting.current().person(), clock.instant());
        journal.write(Act.done(
                "bulletin.confirmRound",
                "reading",
                id,
                Map.of(
                        "round", Long.toString(round),
                        "problems", Integer.toString(corrected.problems().size()),
                        "measures", Integer.toString(corrected.measureCount()),
                        "sha256", kept.sha256())));
        return confirmed(round, true);
    }

    /** Takes back the round of a reading, until its first assignment. The reading can then be confirmed anew. */
    void withdraw(long id, String reason) {
        readings.hold(id);
        readings.require(id);
        Round round = standing(id).orElseThrow(() -> Refusal.conflict("这份通报还没有确认为整改轮次，没有可撤回的。"));
        rounds.withdraw(round.id(), reason);
        journal.write(Act.done(
                "bulletin.withdrawRound", "reading", id, Map.of("round", Long.toString(round.id()), "reason", reason)));
    }

    private Confirmed confirmed(long round, boolean fresh) {
        return new Confirmed(round, fresh, rounds.findings(round, new AsOf(clock.instant())));
    }
}
