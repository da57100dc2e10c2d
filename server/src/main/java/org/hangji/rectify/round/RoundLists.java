package org.hangji.rectify.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rules.calendar.DeadlineState;
import org.jspecify.annotations.Nullable;

/** What is asked of a round's lists (筛选与排序); all of it stands in the address. */
record RoundLists(
        @Nullable String aspect,
        @Nullable String unit,
        @Nullable String outcome,
        @Nullable String due,
        @Nullable String sort) {

    /** The findings that fulfil it, in the order that it asks for. */
    List<Finding> of(List<Finding> findings, WorkingCalendar calendar, LocalDate day) {
        Comparator<Finding> order = order();
        List<Finding> chosen = findings.stream()
                .filter(finding -> blankOr(aspect, finding.aspect()))
                .filter(finding -> blankOr(unit, finding.unit().code()))
                .filter(this::hasOutcome)
                .filter(finding -> isDue(finding, calendar, day))
                .toList();
        return order == null ? chosen : chosen.stream().sorted(order).toList();
    }

    private boolean hasOutcome(Finding finding) {
        return switch (outcome) {
            case null -> true;
            case "" -> true;
            case "OPEN" -> finding.state() != FindingState.CLOSED;
            default ->
                outcome.equals(finding.state().name())
                        || finding.outcome() != null
                                && outcome.equals(finding.outcome().name());
        };
    }

    private boolean isDue(Finding finding, WorkingCalendar calendar, LocalDate day) {
        return switch (due) {
            case null -> true;
            case "OVERDUE" -> finding.overdue();
            case "SOON" -> calendar.stateOf(finding.due(), day).kind() == DeadlineState.Kind.DUE_SOON;
            case "EXTENDED" ->
                finding.firstDeadline() != null && !Objects.equals(finding.firstDeadline(), finding.deadline());
            default -> true;
        };
    }

    private @Nullable Comparator<Finding> order() {
        if (sort == null || sort.isEmpty()) {
            return null;
        }
        boolean down = sort.startsWith("-");
        Comparator<Finding> order = switch (down ? sort.substring(1) : sort) {
            case "due" -> Comparator.comparing(Finding::due, Comparator.nullsLast(Comparator.naturalOrder()));
            case "state" -> Comparator.comparing(Finding::state);
            case "unit" -> Comparator.comparing(finding -> finding.unit().name());
            default -> Comparator.comparingLong(Finding::id);
        };
        return down ? order.reversed() : order;
    }

    private static boolean blankOr(@Nullable String wanted, String value) {
        return wanted == null || wanted.isEmpty() || wanted.equals(value);
    }
}
