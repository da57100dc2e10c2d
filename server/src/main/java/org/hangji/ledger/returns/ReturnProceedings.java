package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;

/** Carries out what is done with a return: asks the law, adds the event, writes the journal. */
@Component
public class ReturnProceedings {

    private final Boards boards;
    private final Duties duties;
    private final Definitions definitions;
    private final ReturnEventStore events;
    private final Holdings holdings;
    private final Differences differences;
    private final Journal journal;
    private final Clock clock;

    ReturnProceedings(
            Boards boards,
            Duties duties,
            Definitions definitions,
            ReturnEventStore events,
            Holdings holdings,
            Differences differences,
            Journal journal,
            Clock clock) {
        this.boards = boards;
        this.duties = duties;
        this.definitions = definitions;
        this.events = events;
        this.holdings = holdings;
        this.differences = differences;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Hands in a return.
     *
     * @param zero whether it is said that there is nothing to report
     * @param seen the fingerprint of what the person saw
     */
    public void submit(ReturnKey key, boolean zero, String seen, String note) {
        Case at = at(key);
        allow(ReturnLaw.submit(at.told.of().state(), at.actor, at.now, zero, seen));
        append(at, ReturnEvent.Kind.SUBMIT, note);
    }

    /** Accepts it at one level. */
    public void review(ReturnKey key, String seen, String note) {
        Case at = at(key);
        long unanswered = differences.unanswered(at.told);
        allow(ReturnLaw.review(
                at.told.of().state(), at.actor, Reviewers.of(at.told.duty(), at.ledger), at.now, seen, unanswered));
        append(at, ReturnEvent.Kind.REVIEW, note);
    }

    public void sendBack(ReturnKey key, String reason) {
        Case at = at(key);
        allow(ReturnLaw.sendBack(at.told.of().state(), at.actor, reason));
        append(at, ReturnEvent.Kind.SEND_BACK, reason);
    }

    /** Locks it as it was reviewed; whoever writes entries at this moment is waited for. */
    public void lock(ReturnKey key) {
        holdings.hold(duties.require(key.duty()).ledger());
        Case at = at(key);
        allow(ReturnLaw.lock(at.told.of().state(), at.actor, at.now));
        append(at, ReturnEvent.Kind.LOCK, "");
    }

    /** Presses for a return that is late. */
    public void press(ReturnKey key, String text) {
        Case at = at(key);
        allow(ReturnLaw.press(at.told.of().state(), at.actor, at.told.of().late(new AsOf(clock.instant()))));
        append(at, ReturnEvent.Kind.PRESS, text);
    }

    /** Stands for exactly what the return holds now. */
    public String fingerprint(ReturnKey key) {
        return at(key).now.fingerprint();
    }

    /** A return at this moment, with who acts. */
    private record Case(Boards.Told told, LedgerDefinition ledger, ReturnLaw.Actor actor, ReturnLaw.Holding now) {}

    private Case at(ReturnKey key) {
        Boards.Told told = boards.told(duties.require(key.duty()), key, new AsOf(clock.instant()));
        LedgerDefinition ledger = definitions.require(told.duty().ledger());
        return new Case(
                told,
                ledger,
                Actors.of(ledger, told.of().unitPath()),
                holdings.of(ledger, key.unit(), told.of().period()));
    }

    private static void allow(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    String.join("", reasons),
                    reasons.stream()
                            .map(reason -> new Refusal.FieldError("", "return", reason))
                            .toList());
        }
    }

    private void append(Case at, ReturnEvent.Kind kind, String note) {
        String said = note.strip();
        if (said.length() > 500 || said.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            throw Refusal.invalid("note", "length", "最多写 500 个字。");
        }
        Acting acting = Acting.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReturnEvent event = new ReturnEvent(
                at.told.duty().id(),
                at.told.duty().ledger(),
                at.told.of().key().unit(),
                at.told.of().unitPath(),
                at.told.of().period().first(),
                at.told.of().period().last(),
                at.told.story().events().size() + 1,
                kind,
                said,
                at.now.entries(),
                kind == ReturnEvent.Kind.PRESS ? "" : at.now.fingerprint(),
                now,
                acting.person(),
                acting.name(),
                acting.unit());
        events.append(event);
        journal.write(Act.done(
                        ReturnRecords.ACT + kind.name().toLowerCase(Locale.ROOT),
                        "return",
                        event.duty() + "/" + event.unit() + "/" + event.first(),
                        said.isEmpty()
                                ? Map.of("name", at.told.duty().name())
                                : Map.of("name", at.told.duty().name(), "note", said))
                .withRecord(event.digest()));
    }
}
