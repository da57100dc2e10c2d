package org.hangji.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.returns.Amendments;
import org.hangji.ledger.returns.Boards;
import org.hangji.ledger.returns.Comparing;
import org.hangji.ledger.returns.Duties;
import org.hangji.ledger.returns.Errands;
import org.hangji.ledger.returns.ReturnProceedings;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The returns of ledgers (月调度): who must report which period by when; submitting, reviewing, locking; amendments after the
 * lock. Everything it answers is limited to what the caller may see.
 */
@Component
@Transactional
public class Returns {

    private final Duties duties;
    private final Boards boards;
    private final ReturnProceedings proceedings;
    private final Amendments amendments;
    private final Comparing comparing;
    private final Errands errands;
    private final Clock clock;

    Returns(
            Duties duties,
            Boards boards,
            ReturnProceedings proceedings,
            Amendments amendments,
            Comparing comparing,
            Errands errands,
            Clock clock) {
        this.duties = duties;
        this.boards = boards;
        this.proceedings = proceedings;
        this.amendments = amendments;
        this.comparing = comparing;
        this.errands = errands;
        this.clock = clock;
    }

    /** The reporting duties in sight. */
    @Transactional(readOnly = true)
    public List<ReportingDuty> duties() {
        return duties.all();
    }

    @Transactional(readOnly = true)
    public ReportingDuty duty(long id) {
        return duties.require(id);
    }

    /** Defines a duty; refuses with every field at fault. */
    public ReportingDuty define(NewDuty duty) {
        return duties.define(duty);
    }

    /** Defines those that a YAML text holds, all or none, and answers them; those that stand already are left as they are. */
    public List<ReportingDuty> defineAll(String yaml) {
        return duties.defineAll(yaml);
    }

    /** Periods that begin after {@code last} are not reported any more. */
    public void end(long duty, LocalDate last, String reason) {
        duties.end(duty, last, reason);
    }

    /** Units against the last {@code most} periods that began by then, as it was known then. */
    @Transactional(readOnly = true)
    public ReturnBoard board(long duty, AsOf asOf, int most) {
        return boards.of(duties.require(duty), asOf, most);
    }

    /** One return as it was known then. */
    @Transactional(readOnly = true)
    public UnitReturn one(ReturnKey key, AsOf asOf) {
        return boards.one(duties.require(key.duty()), key, asOf);
    }

    /** What the return holds now stands under this fingerprint, which whoever submits or reviews sends back. */
    @Transactional(readOnly = true)
    public String fingerprint(ReturnKey key) {
        return proceedings.fingerprint(key);
    }

    /** Hands it in; {@code zero} says that there is nothing to report. */
    public void submit(ReturnKey key, boolean zero, String seen, String note) {
        proceedings.submit(key, zero, seen, note);
    }

    /** Accepts it at one level. */
    public void review(ReturnKey key, String seen, String note) {
        proceedings.review(key, seen, note);
    }

    public void sendBack(ReturnKey key, String reason) {
        proceedings.sendBack(key, reason);
    }

    /** From then on its entries change by amendments only. */
    public void lock(ReturnKey key) {
        proceedings.lock(key);
    }

    /** Presses for a late return. */
    public void press(ReturnKey key, String text) {
        proceedings.press(key, text);
    }

    /** Asks for a change of a locked return; {@code entry} is {@code null} for one that was forgotten. */
    public Amendment ask(
            ReturnKey key,
            Amendment.Kind kind,
            @Nullable Long entry,
            @Nullable Integer seen,
            Map<String, String> draft,
            String why) {
        return amendments.ask(key, kind, entry, seen, draft, why);
    }

    /** Agrees to an amendment, by which it takes effect, or refuses it with a reason. */
    public Amendment decide(long amendment, boolean agreed, String note) {
        return amendments.decide(amendment, agreed, note);
    }

    @Transactional(readOnly = true)
    public List<Amendment> amendments(ReturnKey key) {
        return amendments.of(key);
    }

    /** Numbers typed by hand beside the entries, over the last periods of all duties; those that agree are left out. */
    @Transactional(readOnly = true)
    public List<ReportedDifference> differences() {
        return comparing.differing(new AsOf(clock.instant()));
    }

    /** The differences of one return, those that agree included. */
    @Transactional(readOnly = true)
    public List<ReportedDifference> differences(ReturnKey key) {
        return comparing.of(key);
    }

    /** Explains a difference, for exactly the two numbers as they are now. */
    public void explain(ReturnKey key, String field, String explanation) {
        comparing.explain(key, field, explanation);
    }

    /** What the caller must do about returns, by due day. */
    @Transactional(readOnly = true)
    public List<ReturnErrand> errands() {
        return errands.of(new AsOf(clock.instant()));
    }
}
