package org.hangji.ledger.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnBoard;
import org.hangji.ledger.ReturnErrand;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.UnitReturn;
import org.hangji.ledger.definition.Definitions;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.springframework.stereotype.Component;

/** What waits for somebody about returns; days are computed from the calendar, no timer is needed. */
@Component
public class Errands {

    /** Periods of a duty that are looked at. */
    private static final int RECENT = 6;

    private final Duties duties;
    private final Boards boards;
    private final AmendmentStore amendments;
    private final Definitions definitions;
    private final Organizations organizations;

    Errands(
            Duties duties,
            Boards boards,
            AmendmentStore amendments,
            Definitions definitions,
            Organizations organizations) {
        this.duties = duties;
        this.boards = boards;
        this.amendments = amendments;
        this.definitions = definitions;
        this.organizations = organizations;
    }

    public List<ReturnErrand> of(AsOf asOf) {
        List<ReturnErrand> errands = new ArrayList<>();
        for (ReportingDuty duty : duties.all()) {
            ReturnBoard board = boards.of(duty, asOf, RECENT);
            board.returns().forEach(one -> mine(duty, one, asOf).ifPresent(errands::add));
            toReview(duty, board).ifPresent(errands::add);
        }
        for (Amendment amendment : amendments.waiting()) {
            if (decides(amendment)) {
                errands.add(new ReturnErrand(
                        ReturnErrand.Kind.DECIDE_AMENDMENT,
                        Long.toString(amendment.id()),
                        1,
                        amendment.href(),
                        null,
                        amendment.asked().name()));
            }
        }
        return errands;
    }

    /** Of the person's own unit, from the first day after the period on. */
    private Optional<ReturnErrand> mine(ReportingDuty duty, UnitReturn one, AsOf asOf) {
        Acting acting = Acting.current();
        LedgerDefinition ledger = definitions.require(duty.ledger());
        boolean own = one.key().unit().equals(acting.unit())
                && Actors.of(ledger, one.unitPath()).reports();
        if (!own || !asOf.day().isAfter(one.period().last())) {
            return Optional.empty();
        }
        return switch (one.state()) {
            case ReturnState.Open open ->
                Optional.of(errand(
                        one.presses() == 0 ? ReturnErrand.Kind.SUBMIT : ReturnErrand.Kind.SUBMIT_PRESSED, duty, one));
            case ReturnState.Returned returned -> Optional.of(errand(ReturnErrand.Kind.RESUBMIT, duty, one));
            case ReturnState.Submitted submitted -> Optional.empty();
            case ReturnState.Reviewed reviewed -> Optional.empty();
            case ReturnState.Locked locked -> Optional.empty();
        };
    }

    private ReturnErrand errand(ReturnErrand.Kind kind, ReportingDuty duty, UnitReturn one) {
        return new ReturnErrand(
                kind,
                one.period().name() + duty.name(),
                one.presses(),
                one.key().href(),
                one.due(),
                organizations.unitName(duty.below()));
    }

    private Optional<ReturnErrand> toReview(ReportingDuty duty, ReturnBoard board) {
        LedgerDefinition ledger = definitions.require(duty.ledger());
        long waiting = board.returns().stream()
                .filter(one -> one.state() instanceof ReturnState.Submitted submitted
                        && ReturnLaw.mayReview(
                                submitted, Actors.of(ledger, one.unitPath()), Reviewers.of(duty, ledger)))
                .count();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new ReturnErrand(
                        ReturnErrand.Kind.REVIEW, duty.name(), waiting, "/returns?duty=" + duty.id(), null, ""));
    }

    private boolean decides(Amendment amendment) {
        return amendment.asked().person() != Acting.current().person()
                && Actors.of(definitions.require(amendment.ledger()), amendment.unitPath())
                        .reviews();
    }
}
