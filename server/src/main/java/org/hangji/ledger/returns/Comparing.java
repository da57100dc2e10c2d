package org.hangji.ledger.returns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.ReportedDifference;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;

/** Differences between reported numbers and entries, by return and over all returns. */
@Component
public class Comparing {

    /** Periods of a duty that are looked at. */
    private static final int RECENT = 12;

    private final Differences differences;
    private final Boards boards;
    private final Duties duties;
    private final Definitions definitions;
    private final Clock clock;

    Comparing(Differences differences, Boards boards, Duties duties, Definitions definitions, Clock clock) {
        this.differences = differences;
        this.boards = boards;
        this.duties = duties;
        this.definitions = definitions;
        this.clock = clock;
    }

    public List<ReportedDifference> of(ReturnKey key) {
        return differences.of(told(key));
    }

    public void explain(ReturnKey key, String field, String explanation) {
        Boards.Told told = told(key);
        LedgerDefinition ledger = definitions.require(told.duty().ledger());
        if (!Actors.of(ledger, told.of().unitPath()).reports()) {
            throw Refusal.forbidden("由报送单位的经办人说明。");
        }
        differences.explain(told, field, explanation);
    }

    /** Of what was submitted and does not agree. */
    public List<ReportedDifference> differing(AsOf asOf) {
        List<ReportedDifference> differing = new ArrayList<>();
        for (ReportingDuty duty : duties.all()) {
            if (!duty.totals().isEmpty()) {
                boards.of(duty, asOf, RECENT).returns().stream()
                        .filter(one -> !(one.state() instanceof ReturnState.Open))
                        .flatMap(one -> differences.of(duty, one).stream())
                        .filter(difference -> !difference.agrees())
                        .forEach(differing::add);
            }
        }
        return differing;
    }

    private Boards.Told told(ReturnKey key) {
        return boards.told(duties.require(key.duty()), key, new AsOf(clock.instant()));
    }
}
