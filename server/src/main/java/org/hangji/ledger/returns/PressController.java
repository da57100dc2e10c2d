package org.hangji.ledger.returns;

import java.time.Clock;
import java.util.List;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.Returns;
import org.hangji.ledger.UnitReturn;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Presses for everything that is late, first as a dry run (催报). */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER})
class PressController {

    private static final int RECENT = 12;

    /**
     * Who would get what.
     *
     * @param lines those whom it would reach
     */
    record PressPage(ReportingDuty duty, List<Line> lines) {}

    /** One return that is pressed for, with the text that its unit would read. */
    record Line(UnitReturn of, String text) {

        /** Which pressing of this return it would be. */
        int time() {
            return of.presses() + 1;
        }
    }

    private final Returns returns;
    private final Clock clock;

    PressController(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    @GetMapping("/returns/{duty}/press")
    Page dryRun(@PathVariable long duty) {
        return Page.of("ledger/returns/press", new PressPage(returns.duty(duty), lines(duty)));
    }

    /** Presses those that the dry run showed and that are still late; {@code returned} are their units with the period. */
    @PostMapping("/returns/{duty}/press")
    Page press(@PathVariable long duty, @RequestParam(defaultValue = "") List<String> returned) {
        lines(duty).stream()
                .filter(line -> returned.contains(
                        line.of().key().unit() + " " + line.of().key().first()))
                .forEach(line -> returns.press(line.of().key(), line.text()));
        return Page.redirect("/returns?duty=" + duty);
    }

    private List<Line> lines(long duty) {
        AsOf now = new AsOf(clock.instant());
        ReportingDuty known = returns.duty(duty);
        return returns.board(duty, now, RECENT).returns().stream()
                .filter(one -> one.late(now) && Actors.isAbove(one.unitPath()))
                .map(one -> new Line(one, text(known, one)))
                .toList();
    }

    private static String text(ReportingDuty duty, UnitReturn one) {
        String what = one.state() instanceof ReturnState.Returned returned
                ? "已于%s退回（%s），还没有重报".formatted(new AsOf(returned.by().at()).day(), returned.reason())
                : "应于%s前报送，还没有报".formatted(one.due());
        return "%s：%s%s%s。请尽快在“月调度”里报送；没有发生的请报零报告。第%d次催报。"
                .formatted(one.unitName(), one.period().name(), duty.name(), what, one.presses() + 1);
    }
}
