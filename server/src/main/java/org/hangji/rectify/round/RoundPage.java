package org.hangji.rectify.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hangji.page.Choice;
import org.hangji.page.Frame;
import org.hangji.page.Link;
import org.hangji.page.Numeral;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.Round;
import org.hangji.rectify.RoundCounts;
import org.hangji.rectify.look.Looking;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a round show.
 *
 * @param list which of the three lists: {@code problems}, {@code tasks}, {@code duties}
 * @param looking as of when it is looked at
 * @param all the findings in sight, for counts and choices
 * @param shown those that the filters leave
 * @param mayWithdraw whether the round can still be taken back by the reader
 */
record RoundPage(
        Round round, String list, Looking looking, List<Finding> all, List<Finding> shown, boolean mayWithdraw) {

    /** The day in the address, {@code null} where it is looked at as it stands today. */
    @Nullable
    String asOf() {
        return looking.past();
    }

    /** A measure with the finding that it belongs to. */
    record Task(Finding finding, Finding.Measure measure) {}

    RoundCounts counts() {
        return Counting.of(all);
    }

    List<Task> tasks() {
        return shown.stream()
                .flatMap(finding -> finding.measures().stream().map(measure -> new Task(finding, measure)))
                .toList();
    }

    int finished(List<Finding> findings) {
        return (int) findings.stream()
                .flatMap(finding -> finding.measures().stream())
                .filter(measure -> measure.state() == MeasureState.VERIFIED)
                .count();
    }

    int measures(List<Finding> findings) {
        return findings.stream().mapToInt(finding -> finding.measures().size()).sum();
    }

    /** A number that leads to its rows in the list of problems. */
    Numeral numeral(Frame frame, int value, @Nullable String name, @Nullable String wanted) {
        String address = path("") + (suffix().isEmpty() ? "?" : suffix() + "&");
        String href = name == null ? path("") + suffix() : address + name + "=" + wanted;
        String definition = frame.text("rectify.round.definition." + (wanted == null ? "ALL" : wanted))
                + frame.text(
                        "rectify.round.definition.scope",
                        asOf() == null ? frame.day(frame.today()) : looking.words(frame));
        return Numeral.of(value, href, definition);
    }

    String path(String part) {
        return "/rounds/" + round.id() + part;
    }

    /** What an address needs to show the same day. */
    String suffix() {
        return looking.suffix(round.shownAsOf());
    }

    String finding(Finding finding) {
        return "/findings/" + finding.id() + suffix();
    }

    List<Link> tabs(Frame frame) {
        return List.of(
                tab(frame, "problems", "", all.size()),
                tab(frame, "tasks", "/tasks", measures(all)),
                tab(frame, "duties", "/duties", all.size()));
    }

    private Link tab(Frame frame, String name, String part, int count) {
        return new Link(frame.text("rectify.round.tab." + name, count), path(part) + suffix(), list.equals(name));
    }

    /** The findings of one kind for the strip of numbers. */
    List<Finding> closed() {
        return only(finding -> finding.state() == FindingState.CLOSED && finding.outcome() == Outcome.RECTIFIED);
    }

    List<Finding> standing() {
        return only(finding -> finding.state() == FindingState.LONG_TERM || finding.state() == FindingState.SUSPENDED);
    }

    List<Finding> atWork() {
        return only(finding -> switch (finding.state()) {
            case CLOSED, LONG_TERM, SUSPENDED -> false;
            default -> true;
        });
    }

    List<Finding> overdue() {
        return only(Finding::overdue);
    }

    private List<Finding> only(Predicate<Finding> condition) {
        return all.stream().filter(condition).toList();
    }

    List<Choice> aspects() {
        return all.stream()
                .map(Finding::aspect)
                .filter(aspect -> !aspect.isEmpty())
                .distinct()
                .map(aspect -> new Choice(aspect, aspect.length() > 20 ? aspect.substring(0, 20) + "…" : aspect))
                .toList();
    }

    List<Choice> units() {
        return all.stream()
                .map(Finding::unit)
                .distinct()
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
    }

    List<Choice> outcomes(Frame frame) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("OPEN", frame.text("rectify.round.open")));
        for (Outcome outcome : Outcome.values()) {
            choices.add(new Choice(outcome.name(), frame.text("rectify.outcome." + outcome)));
        }
        for (FindingState state : FindingState.values()) {
            if (state != FindingState.CLOSED) {
                choices.add(new Choice(state.name(), frame.text("rectify.state." + state)));
            }
        }
        return choices;
    }

    List<Choice> dues(Frame frame) {
        return List.of(
                new Choice("OVERDUE", frame.text("rectify.due.OVERDUE")),
                new Choice("SOON", frame.text("rectify.due.SOON")),
                new Choice("EXTENDED", frame.text("rectify.due.EXTENDED")));
    }

    /** Whether this finding is the first shown of its aspect, so that the aspect's heading stands before it. */
    boolean opensAspect(int index) {
        String aspect = shown.get(index).aspect();
        return !aspect.isEmpty()
                && (index == 0 || !Objects.equals(shown.get(index - 1).aspect(), aspect));
    }
}
