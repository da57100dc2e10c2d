package org.hangji.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hangji.bulletin.Bulletins;
import org.hangji.bulletin.Errand;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.ledger.ReturnErrand;
import org.hangji.ledger.Returns;
import org.hangji.page.Demonstration;
import org.hangji.page.Watch;
import org.hangji.page.Watched;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Following;
import org.hangji.rectify.Rounds;
import org.hangji.rules.calendar.DeadlineState;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what lies on somebody's desk. */
@Component
class Desk {

    private static final Paging MANY = new Paging(0, 200);
    private static final int CHANGES = 6;

    /** A finding that others must move on, with how its day stands. */
    record Waiting(FindingItem finding, DeadlineState standing) {}

    /** Everything on the desk, duties by day; {@code ofExample} where a day is counted from the example's last day. */
    record Contents(
            LocalDate today,
            boolean published,
            boolean ofExample,
            List<Duty> duties,
            List<Waiting> waiting,
            List<Following.News> changes,
            List<Watched> watched) {

        Map<Duty.Group, List<Duty>> groups() {
            return duties.stream()
                    .collect(Collectors.groupingBy(Duty::group, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        }

        long overdue() {
            return duties.stream()
                    .filter(duty -> duty.standing().kind() == DeadlineState.Kind.OVERDUE)
                    .count();
        }
    }

    private final Findings findings;
    private final Rounds rounds;
    private final Following following;
    private final Bulletins bulletins;
    private final Returns returns;
    private final WorkingCalendar calendar;
    private final Demonstration demonstration;
    private final List<Watch> watches;

    Desk(
            Findings findings,
            Rounds rounds,
            Following following,
            Bulletins bulletins,
            Returns returns,
            WorkingCalendar calendar,
            Demonstration demonstration,
            List<Watch> watches) {
        this.findings = findings;
        this.rounds = rounds;
        this.following = following;
        this.bulletins = bulletins;
        this.returns = returns;
        this.calendar = calendar;
        this.demonstration = demonstration;
        this.watches = List.copyOf(watches);
    }

    /** What those who keep the platform and those who audit it want to know. */
    List<Watched> watched() {
        return watches.stream().flatMap(watch -> watch.watched().stream()).toList();
    }

    @Transactional(readOnly = true)
    Contents of(Acting acting) {
        List<FindingItem> takingPart =
                findings.list(FindingFilter.takingPart(), MANY).items();
        Map<Long, FindingItem> known = new LinkedHashMap<>();
        Stream.of(takingPart, ofUnit(acting), claimed(acting))
                .flatMap(List::stream)
                .filter(finding -> finding.state() != FindingState.CLOSED)
                .forEach(finding -> known.putIfAbsent(finding.id(), finding));

        Set<Long> extensions = following.extensionsToDecide();
        List<Duty> duties = new ArrayList<>();
        List<FindingItem> toAssign = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (FindingItem finding : known.values()) {
            Duty.Kind kind = Turn.of(finding, acting).orElse(null);
            if (kind == Duty.Kind.ASSIGN && finding.round() != null) {
                toAssign.add(finding);
            } else if (kind != null) {
                duties.add(duty(kind, finding));
            } else if (extensions.contains(finding.id())) {
                duties.add(duty(Duty.Kind.DECIDE_EXTENSION, finding));
            } else if (takingPart.contains(finding)) {
                waiting.add(new Waiting(finding, calendar.stateOf(finding.due(), dayFor(finding))));
            }
        }
        duties.addAll(roundsToAssign(toAssign));
        bulletins.errands().forEach(errand -> duties.add(duty(errand)));
        returns.errands().forEach(errand -> duties.add(duty(errand)));
        duties.sort(Comparator.comparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder())));
        LocalDate today = calendar.today();
        boolean ofExample =
                known.values().stream().anyMatch(finding -> dayFor(finding).isBefore(today));
        return new Contents(
                today,
                calendar.isPublished(today.getYear()),
                ofExample,
                duties,
                waiting,
                following.newest(CHANGES),
                watched());
    }

    private List<FindingItem> ofUnit(Acting acting) {
        return findings.list(new FindingFilter(null, null, null, null, null, acting.unit(), null, false), MANY)
                .items();
    }

    private List<FindingItem> claimed(Acting acting) {
        return acting.has(Role.VERIFIER)
                ? findings.list(
                                new FindingFilter(null, null, FindingState.CLAIMED, null, null, null, null, false),
                                MANY)
                        .items()
                : List.of();
    }

    /** A day that ran out while the worked example lay still counts from its last day; whatever is set anew, from today. */
    private LocalDate dayFor(FindingItem finding) {
        LocalDate last = demonstration.lastDay();
        LocalDate due = finding.due();
        if (last == null || due == null || finding.occurredOn().isAfter(last) || !due.isBefore(calendar.today())) {
            return calendar.today();
        }
        return last;
    }

    private Duty duty(Duty.Kind kind, FindingItem finding) {
        String from = Stream.of(
                        finding.unit() == null ? null : finding.unit().name(),
                        finding.rectifier() == null ? null : finding.rectifier().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Duty(
                kind,
                finding.title(),
                finding.number(),
                "/findings/" + finding.id(),
                finding.due(),
                calendar.stateOf(finding.due(), dayFor(finding)),
                dayFor(finding),
                from);
    }

    private Duty duty(Errand errand) {
        Duty.Kind kind = switch (errand.kind()) {
            case SIGN -> Duty.Kind.SIGN_BULLETIN;
            case REWORK -> Duty.Kind.REWORK_BULLETIN;
            case ANSWER_OPINIONS -> Duty.Kind.ANSWER_OPINIONS;
            case ANSWER_CONTRADICTIONS -> Duty.Kind.ANSWER_CONTRADICTIONS;
        };
        return new Duty(
                kind,
                errand.subject(),
                Long.toString(errand.count()),
                errand.href(),
                null,
                calendar.stateOf(null),
                calendar.today(),
                errand.from());
    }

    private Duty duty(ReturnErrand errand) {
        Duty.Kind kind = switch (errand.kind()) {
            case SUBMIT -> Duty.Kind.SUBMIT_RETURN;
            case SUBMIT_PRESSED -> Duty.Kind.SUBMIT_PRESSED_RETURN;
            case RESUBMIT -> Duty.Kind.RESUBMIT_RETURN;
            case REVIEW -> Duty.Kind.REVIEW_RETURNS;
            case DECIDE_AMENDMENT -> Duty.Kind.DECIDE_AMENDMENT;
        };
        return new Duty(
                kind,
                errand.subject(),
                Long.toString(errand.count()),
                errand.href(),
                errand.due(),
                calendar.stateOf(errand.due(), dayFor(errand)),
                dayFor(errand),
                errand.from());
    }

    /** What was due while the worked example tells counts from its last day. */
    private LocalDate dayFor(ReturnErrand errand) {
        LocalDate last = demonstration.lastDay();
        LocalDate due = errand.due();
        return last != null && due != null && !due.isAfter(last) ? last : calendar.today();
    }

    private List<Duty> roundsToAssign(List<FindingItem> toAssign) {
        Map<Long, Integer> byRound = new LinkedHashMap<>();
        for (FindingItem finding : toAssign) {
            if (finding.round() != null) {
                byRound.merge(finding.round(), 1, Integer::sum);
            }
        }
        List<Duty> duties = new ArrayList<>();
        byRound.forEach((round, count) -> duties.add(new Duty(
                Duty.Kind.ASSIGN_ROUND,
                rounds.get(round).name(),
                Integer.toString(count),
                "/rounds/" + round,
                null,
                calendar.stateOf(null),
                calendar.today(),
                "")));
        return duties;
    }
}
