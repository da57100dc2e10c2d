package org.hangji.rectify.round;

import java.util.List;
import java.util.function.Predicate;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.RoundCounts;

/** Counts the findings of a round: each number is the number of rows behind it. */
final class Counting {

    private final List<Finding> findings;

    private Counting(List<Finding> findings) {
        this.findings = findings;
    }

    static RoundCounts of(List<Finding> findings) {
        Counting all = new Counting(findings);
        return new RoundCounts(
                findings.size(),
                findings.stream().mapToInt(finding -> finding.measures().size()).sum(),
                all.in(FindingState.REGISTERED),
                all.in(FindingState.ASSIGNED),
                all.in(FindingState.IN_PROGRESS),
                all.in(FindingState.CLAIMED),
                all.in(FindingState.RETURNED),
                all.in(FindingState.LONG_TERM),
                all.in(FindingState.SUSPENDED),
                all.in(FindingState.CLOSED),
                all.with(finding -> finding.outcome() == Outcome.RECTIFIED),
                all.with(finding -> finding.outcome() == Outcome.UNFOUNDED),
                all.with(finding -> finding.outcome() == Outcome.TRANSFERRED),
                all.with(finding -> finding.state() != FindingState.CLOSED),
                all.with(Finding::overdue));
    }

    private int in(FindingState state) {
        return with(finding -> finding.state() == state);
    }

    private int with(Predicate<Finding> condition) {
        return (int) findings.stream().filter(condition).count();
    }
}
