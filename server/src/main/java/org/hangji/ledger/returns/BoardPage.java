package org.hangji.ledger.returns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnBoard;
import org.hangji.ledger.ReturnRates;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.UnitReturn;
import org.hangji.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * Units against periods, for one duty.
 *
 * @param duties all duties in sight, as tabs
 * @param focus the period that the title speaks of: the last that is over, else the last; {@code null} where there is none
 * @param asOf the day asked for, {@code null} for now
 * @param above whether the reader stands above the units and may press and lock
 * @param keeper whether the reader may define duties
 * @param earlier address of earlier periods, {@code null} where there are none
 */
record BoardPage(
        List<Link> duties,
        ReturnBoard board,
        @Nullable ReportingPeriod focus,
        @Nullable LocalDate asOf,
        boolean above,
        boolean keeper,
        @Nullable String earlier) {

    ReportingDuty duty() {
        return board.duty();
    }

    List<UnitReturn> focused() {
        return focus == null ? List.of() : board.returns(focus);
    }

    long submitted() {
        return focused().stream()
                .filter(one -> !(one.state() instanceof ReturnState.Open))
                .count();
    }

    /** Those that are missing or late in the focused period, by their short names. */
    String missing() {
        return names(ReturnState.Open.class);
    }

    /** Those whose return of the focused period was sent back and did not come again. */
    String sentBack() {
        return names(ReturnState.Returned.class);
    }

    private String names(Class<? extends ReturnState> state) {
        return board.rows().stream()
                .filter(row -> {
                    UnitReturn one = focus == null ? null : row.of(focus);
                    return one != null && state.isInstance(one.state());
                })
                .map(ReturnBoard.Row::name)
                .collect(Collectors.joining("、"));
    }

    /** Whatever is late in the periods shown. */
    List<UnitReturn> late() {
        return board.returns().stream().filter(one -> one.late(board.asOf())).toList();
    }

    /** What is reviewed and may be locked, in the focused period. */
    long reviewed() {
        return focused().stream()
                .filter(one -> one.state() instanceof ReturnState.Reviewed)
                .count();
    }

    boolean acts() {
        return above && asOf == null;
    }

    ReturnMark mark(UnitReturn one) {
        return ReturnMark.of(one, board.asOf());
    }

    ReturnRates rates() {
        return ReturnRates.of(board.returns(), board.asOf());
    }

    String href(UnitReturn one) {
        return one.key().href() + (asOf == null ? "" : "?asOf=" + asOf);
    }

    /** Address of a figure over the returns of this duty for one period, with its rows. */
    String figure(String id, ReportingPeriod period) {
        return "/figures/" + id + "?object=" + URLEncoder.encode(duty().name(), StandardCharsets.UTF_8) + "&from="
                + period.last() + "&to=" + period.last() + (asOf == null ? "" : "&asOf=" + asOf);
    }

    String base() {
        return "/returns/" + duty().id();
    }
}
