package org.hangji.rectify.loop;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.rectify.Finding;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The findings of one round together; the door for rounds into the loop. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RoundFindings {

    private final FindingStore findings;
    private final EventStore events;
    private final Registration registration;
    private final Teller teller;
    private final Clock clock;

    RoundFindings(FindingStore findings, EventStore events, Registration registration, Teller teller, Clock clock) {
        this.findings = findings;
        this.events = events;
        this.registration = registration;
        this.teller = teller;
        this.clock = clock;
    }

    /** The round's findings in order, as they were known then. */
    public List<Finding> of(long round, AsOf known) {
        Map<Long, List<EventRow>> rows = events.ofRound(round);
        List<FindingStore.Written> written = findings.ofRound(round);
        Names names = teller.namesIn(
                written, rows.values().stream().flatMap(List::stream).toList());
        Acting acting = Acting.current();
        return written.stream()
                .flatMap(one -> {
                    List<EventRow> then = EventRow.until(rows.getOrDefault(one.id(), List.of()), known);
                    return then.isEmpty()
                            ? Stream.empty()
                            : Stream.of(teller.tell(one, then, names, acting, known.day()));
                })
                .toList();
    }

    /** Code and path of the unit that looks after a round which the acting person opens. */
    public List<String> home(@Nullable String unit) {
        Registration.Home home = registration.home(unit);
        return List.of(home.unit(), home.path());
    }

    /** Takes all findings of a round back with it. */
    public void withdraw(long round, String reason) {
        Acting acting = Acting.current();
        LocalDate today = AsOf.today(clock);
        events.ofRound(round)
                .forEach((finding, rows) -> events.append(
                        finding,
                        new Event(
                                rows.getLast().number() + 1,
                                new Event.Withdrawn(reason),
                                today,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                acting.person(),
                                acting.unit())));
    }
}
