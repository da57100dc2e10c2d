package org.hangji.rectify.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hangji.rectify.Command;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A finding as its events tell it (问题办理情况). Replaying the events that were recorded until an instant gives what was
 * known then; nothing in it is kept anywhere else.
 */
final class Matter {

    /** To whom it is assigned. */
    record Assignment(
            String unit,
            String path,
            @Nullable Long rectifier,
            @Nullable Long leader,
            @Nullable Long verifier) {}

    private final long id;
    private final boolean major;
    private final String registeredPath;
    private final LocalDate occurredOn;
    private final Instant recordedAt;
    private final Measures measures = new Measures();
    private final Deeds deeds = new Deeds();
    private final Deadlines deadlines = new Deadlines();
    private Standing standing = new Standing.Registered();
    private @Nullable Assignment assignment;
    private boolean withdrawn;
    private int version;

    private Matter(Event first, Event.Registered registered) {
        id = registered.finding();
        major = registered.major();
        registeredPath = registered.path();
        occurredOn = first.occurredOn();
        recordedAt = first.recordedAt();
        version = first.number();
    }

    /** What these events, in order and with the registration first, make of the finding. */
    static Matter of(List<Event> events) {
        Event first = events.getFirst();
        if (!(first.what() instanceof Event.Registered registered)) {
            throw new IllegalArgumentException("a story begins with the registration, not with " + first.what());
        }
        Matter matter = new Matter(first, registered);
        events.stream().skip(1).forEach(matter::apply);
        return matter;
    }

    /**
     * What was known at an instant of what had happened until the end of a day; empty where nothing was. An event counts
     * from its own day, but not before the one that precedes it.
     */
    static Optional<Matter> asOf(List<Event> events, LocalDate day, Instant known) {
        List<Event> then = events.stream()
                .takeWhile(event -> !event.recordedAt().isAfter(known)
                        && !event.occurredOn().isAfter(day))
                .toList();
        return then.isEmpty() ? Optional.empty() : Optional.of(of(then));
    }

    private void apply(Event event) {
        version = event.number();
        switch (event.what()) {
            case Event.Registered again -> throw new IllegalStateException("registered twice: " + again);
            case Event.MeasureListed listed -> measures.add(listed.measure(), listed.text(), null, listed.deadline());
            case Event.EvidenceFiled filed -> {
                if (filed.proof()) {
                    deeds.by(event);
                    // A file that was shot before the finding happened proves nothing.
                    if (filed.takenOn() == null || !filed.takenOn().isBefore(occurredOn)) {
                        deeds.proved(event);
                    }
                }
            }
            case Event.Withdrawn ignored -> withdrawn = true;
            case Event.Given given -> apply(event, given);
        }
    }

    private void apply(Event event, Event.Given given) {
        switch (given.command()) {
            case Command.Assign assign -> assign(assign, given.unitPath());
            case Command.Accept ignored -> standing = new Standing.InProgress();
            case Command.PlanMeasure plan -> {
                deeds.by(event);
                int number = given.measure() == null ? measures.next() : given.measure();
                measures.add(number, plan.text(), plan.rectifier(), plan.deadline());
            }
            case Command.Report ignored -> deeds.by(event);
            case Command.AnswerMeasure answer -> {
                deeds.by(event);
                measures.answer(answer.measure(), answer.text());
                forgetVerification();
            }
            case Command.Claim claim -> {
                deeds.by(event);
                measures.claim(claim.measure());
                forgetVerification();
                if (claim.measure() == null) {
                    standing = new Standing.Claimed(Outcome.RECTIFIED, event.person(), null);
                }
            }
            case Command.Verify verify -> verify(event, verify);
            case Command.Close close -> standing = new Standing.Closed(close.outcome());
            case Command.Return giveBack -> giveBack(giveBack);
            case Command.MakeLongTerm longTerm -> {
                measures.makeLongTerm(longTerm.measure(), longTerm.milestone());
                if (longTerm.measure() == null) {
                    standing = new Standing.LongTerm(longTerm.milestone());
                    deadlines.refuse();
                }
            }
            case Command.Suspend suspend -> {
                standing = new Standing.Suspended(suspend.until());
                deadlines.refuse();
            }
            case Command.Resume ignored -> {
                standing = new Standing.InProgress();
                measures.resume();
                deadlines.refuse();
            }
            case Command.Dismiss ignored -> propose(event, Outcome.UNFOUNDED);
            case Command.Transfer ignored -> propose(event, Outcome.TRANSFERRED);
            case Command.RequestExtension request -> deadlines.ask(request.deadline(), event.person());
            case Command.ApproveExtension ignored -> extend();
            case Command.RefuseExtension ignored -> deadlines.refuse();
            case Command.LookBack lookBack -> {
                if (lookBack.result() != LookBackResult.KEPT) {
                    reopen(event);
                }
            }
            case Command.Reopen ignored -> reopen(event);
        }
    }

    private void assign(Command.Assign assign, String path) {
        standing = new Standing.Assigned();
        assignment = new Assignment(assign.unit(), path, assign.rectifier(), assign.leader(), assign.verifier());
        deadlines.set(assign.deadline());
    }

    private void verify(Event event, Command.Verify verify) {
        measures.verify(verify.measure());
        if (verify.measure() == null && standing instanceof Standing.Claimed claimed) {
            standing = new Standing.Claimed(claimed.proposed(), claimed.by(), event.person());
        }
    }

    private void giveBack(Command.Return giveBack) {
        measures.giveBack(giveBack.measure());
        forgetVerification();
        if (giveBack.measure() == null) {
            if (standing instanceof Standing.Assigned) {
                standing = new Standing.Registered();
                assignment = null;
                deadlines.drop();
            } else {
                standing = new Standing.Returned();
            }
        }
    }

    private void propose(Event event, Outcome outcome) {
        standing = new Standing.Claimed(outcome, event.person(), null);
    }

    private void extend() {
        LocalDate asked = deadlines.answer();
        if (asked == null) {
            return;
        }
        switch (standing) {
            case Standing.LongTerm ignored -> standing = new Standing.LongTerm(asked);
            case Standing.Suspended ignored -> standing = new Standing.Suspended(asked);
            default -> deadlines.extend(asked);
        }
    }

    private void reopen(Event event) {
        standing = new Standing.InProgress();
        measures.reopen();
        deeds.reopened(event);
    }

    /** What changes after a verification was not verified. */
    private void forgetVerification() {
        if (standing instanceof Standing.Claimed claimed) {
            standing = new Standing.Claimed(claimed.proposed(), claimed.by(), null);
        }
    }

    long id() {
        return id;
    }

    boolean major() {
        return major;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Standing standing() {
        return standing;
    }

    @Nullable
    Assignment assignment() {
        return assignment;
    }

    Measures measures() {
        return measures;
    }

    @Nullable
    LocalDate deadline() {
        return deadlines.current();
    }

    @Nullable
    LocalDate firstDeadline() {
        return deadlines.first();
    }

    /** The day to which the clock runs: the next milestone in a standing state, else the deadline; none once closed. */
    @Nullable
    LocalDate due() {
        return switch (standing) {
            case Standing.LongTerm longTerm -> longTerm.milestone();
            case Standing.Suspended suspended -> suspended.until();
            case Standing.Closed ignored -> null;
            default -> deadlines.current();
        };
    }

    Deadlines.@Nullable Extension extension() {
        return deadlines.asked();
    }

    boolean withdrawn() {
        return withdrawn;
    }

    int version() {
        return version;
    }

    /** Where it lies in the tree, for roles: with the assigned unit, until then where it was registered. */
    String path() {
        return assignment == null ? registeredPath : assignment.path();
    }

    String registeredPath() {
        return registeredPath;
    }

    /** Whether this person rectifies: named as such, or gave a rectifying command or filed proof. */
    boolean rectifies(long person) {
        return deeds.ofPerson(person) || isNamedRectifier(person);
    }

    boolean isNamedRectifier(long person) {
        return assignment != null && assignment.rectifier() != null && assignment.rectifier() == person
                || measures.all().stream()
                        .anyMatch(measure -> measure.rectifier() != null && measure.rectifier() == person);
    }

    /** Codes of the units that put it right: the assigned one and those of the people who acted. */
    boolean rectifiedBy(String unit) {
        return deeds.ofUnit(unit) || assignment != null && assignment.unit().equals(unit);
    }

    /** Whether there is proof that counts for closing; after a reopening only what was filed since. */
    boolean hasProof() {
        return deeds.isProved();
    }
}
