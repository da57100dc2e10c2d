package org.hangji.rectify.finding;

import java.time.Clock;
import org.hangji.page.Demonstration;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.look.Looking;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What stands in the address of the list of findings; empty fields of the form count as left out. */
record FindingsAsked(
        @Nullable String state,
        @Nullable String unit,
        @Nullable String due,
        @Nullable String q,
        @Nullable String mine,
        @Nullable String asOf,
        @Nullable String order) {

    Looking looking(Demonstration demonstration, Clock clock) {
        return Looking.at(demonstration.lastDay() != null && blank(asOf) ? "now" : asOf, clock);
    }

    FindingFilter filter(Looking looking) {
        return new FindingFilter(
                        null,
                        null,
                        blank(state) ? null : state(state),
                        null,
                        "OVERDUE".equals(due) ? Boolean.TRUE : null,
                        blank(unit) ? null : unit,
                        q,
                        "true".equals(mine))
                .seen(looking.past() == null ? null : looking.known(), wanted());
    }

    private FindingFilter.Order wanted() {
        return switch (order == null ? "" : order) {
            case "major" -> FindingFilter.Order.MAJOR;
            case "registered" -> FindingFilter.Order.REGISTERED;
            default -> FindingFilter.Order.DUE;
        };
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static FindingState state(@Nullable String name) {
        try {
            return FindingState.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("state", "choice", "没有名为“" + name + "”的状态：请从列表中选。");
        }
    }
}
