package org.hangji.figure.contradiction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Demonstration;
import org.hangji.page.Frame;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of contradictions: by unit, rule and age. */
@Controller
@AllowedTo
class ContradictionListController {

    /**
     * @param counts how many are in each state, whatever state is asked for
     * @param first the longest waiting of the page, {@code null} where none waits
     */
    record ListPage(
            Listing<Contradiction> found,
            Map<State, Long> counts,
            @Nullable Contradiction first,
            Map<String, String> names,
            List<Unit> units,
            Paging paging,
            Instant now) {

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        long open() {
            return counts.getOrDefault(State.OPEN, 0L);
        }

        String name(Contradiction contradiction) {
            return names.getOrDefault(contradiction.rule(), contradiction.rule());
        }

        /** For how many whole days it has waited. */
        long days(Contradiction contradiction) {
            return Math.max(0, Duration.between(contradiction.openedAt(), now).toDays());
        }

        List<Choice> states(Frame frame) {
            return Arrays.stream(State.values())
                    .map(state -> new Choice(state.name(), frame.text("contradiction.state." + state)))
                    .toList();
        }

        List<Choice> rules() {
            return names.entrySet().stream()
                    .map(rule -> new Choice(rule.getKey(), rule.getValue()))
                    .toList();
        }

        List<Choice> places() {
            return units.stream()
                    .map(unit -> new Choice(unit.code(), unit.shortName().isEmpty() ? unit.name() : unit.shortName()))
                    .toList();
        }
    }

    private final ContradictionDesk desk;
    private final Rules rules;
    private final Demonstration demonstration;
    private final Clock clock;

    ContradictionListController(ContradictionDesk desk, Rules rules, Demonstration demonstration, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping("/contradictions")
    Page list(
            @ModelAttribute ContradictionDesk.Asked asked,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        Listing<Contradiction> found = desk.list(asked, paging);
        return Page.of(
                "figure/contradiction/list",
                new ListPage(
                        found,
                        desk.counts(asked),
                        found.items().stream()
                                .filter(each -> each.state() == State.OPEN && Answering.may(each))
                                .findFirst()
                                .orElse(null),
                        rules.names(),
                        desk.units(),
                        paging,
                        until()));
    }

    /** Until when something waited: now, in a demonstration the end of its records. */
    private Instant until() {
        LocalDate last = demonstration.lastDay();
        return last == null ? clock.instant() : AsOf.endOf(last).instant();
    }
}
