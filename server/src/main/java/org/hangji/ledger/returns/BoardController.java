package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnBoard;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.Returns;
import org.hangji.page.Link;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The matrix of units and periods. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
class BoardController {

    private static final int SHOWN = 12;
    private static final int MOST = 120;

    /** No duty reaches the reader. */
    record NoDutyPage(boolean keeper) {}

    private final Returns returns;
    private final Clock clock;

    BoardController(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    @GetMapping("/returns")
    Page board(
            @RequestParam(required = false) @Nullable Long duty,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "" + SHOWN) int periods) {
        List<ReportingDuty> duties = returns.duties();
        if (duties.isEmpty()) {
            return Page.of(
                    "ledger/returns/none", new NoDutyPage(Acting.current().has(Duties.DEFINE)));
        }
        AsOf known = AsOf.parse(asOf, clock);
        boolean dated = asOf != null && !asOf.isBlank();
        ReportingDuty shown = duty == null ? duties.getFirst() : returns.duty(duty);
        int most = Math.clamp(periods, 1, MOST);
        ReturnBoard board = returns.board(shown.id(), known, most);
        String end = dated ? "&asOf=" + known.day() : "";
        boolean more =
                board.periods().size() == most && shown.periods(known.day()).size() > most;
        return Page.of(
                "ledger/returns/board",
                new BoardPage(
                        duties.stream()
                                .map(each -> new Link(
                                        each.name(), "/returns?duty=" + each.id() + end, each.id() == shown.id()))
                                .toList(),
                        board,
                        focus(board),
                        dated ? known.day() : null,
                        Actors.isAbove(shown.belowPath() + ".any"),
                        Acting.current().holds(shown.belowPath(), Duties.DEFINE),
                        more ? "/returns?duty=" + shown.id() + "&periods=" + Math.min(MOST, most * 2) + end : null));
    }

    /** Locks whatever of the period is reviewed. */
    @PostMapping("/returns/{duty}/lock")
    Page lock(@PathVariable long duty, @RequestParam LocalDate first) {
        ReturnBoard board = returns.board(duty, new AsOf(clock.instant()), MOST);
        board.returns().stream()
                .filter(one -> one.period().first().equals(first) && one.state() instanceof ReturnState.Reviewed)
                .map(one -> new ReturnKey(duty, one.key().unit(), first))
                .forEach(returns::lock);
        return Page.redirect("/returns?duty=" + duty);
    }

    private static @Nullable ReportingPeriod focus(ReturnBoard board) {
        return board.periods().reversed().stream()
                .filter(period -> period.last().isBefore(board.asOf().day()))
                .findFirst()
                .orElse(board.periods().isEmpty() ? null : board.periods().getLast());
    }
}
