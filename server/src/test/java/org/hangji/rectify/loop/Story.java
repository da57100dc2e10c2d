package org.hangji.rectify.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.rectify.Command;
import org.hangji.rectify.FindingState;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Grant;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;

/** A finding told step by step, for tests of the law. It is registered at the bureau on 2024-03-01 and goes to the east. */
final class Story {

    static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    static final LocalDate DEADLINE = LocalDate.of(2024, 4, 30);

    static final Acting CLERK = person(1, "SAFE", "CITY.SAFE", Role.CLERK, "CITY");
    static final Acting EAST = person(2, "EAST", "CITY.EAST", Role.CLERK, "CITY.EAST");
    static final Acting EAST_TOO = person(3, "EAST", "CITY.EAST", Role.CLERK, "CITY.EAST");
    static final Acting WEST = person(4, "WEST", "CITY.WEST", Role.CLERK, "CITY.WEST");
    static final Acting VERIFIER = person(5, "AUDIT", "CITY.AUDIT", Role.VERIFIER, "CITY");
    static final Acting LEADER = person(6, "CITY", "CITY", Role.BUREAU_LEADER, "CITY");
    static final Acting AUDITOR = person(7, "CITY", "CITY", Role.AUDITOR, "CITY");
    static final Acting EAST_LEADER = person(8, "EAST", "CITY.EAST", Role.RESPONSIBLE_LEADER, "CITY.EAST");

    private final List<Event> events = new ArrayList<>();
    private Instant now = Instant.parse("2024-03-01T01:00:00Z");

    private Story(boolean major) {
        add(CLERK, new Event.Registered(1, major, "SAFE", "CITY.SAFE"));
    }

    static Story registered() {
        return new Story(false);
    }

    static Story major() {
        return new Story(true);
    }

    /** Assigned to the east with nobody named, and accepted. */
    static Story inProgress() {
        return registered().assigned().does(EAST, new Command.Accept());
    }

    /** One measure, planned, answered and proved by the east's clerk, and claimed. */
    static Story claimed() {
        return inProgress()
                .does(EAST, new Command.PlanMeasure("补装标志", null, null))
                .does(EAST, new Command.AnswerMeasure(1, "已补装 12 块"))
                .files(EAST)
                .does(EAST, new Command.Claim(null));
    }

    Story assigned() {
        return does(CLERK, new Command.Assign("EAST", null, null, null, DEADLINE));
    }

    /** The command is accepted, or the test fails. */
    Story does(Acting who, Command command) {
        switch (decide(who, command)) {
            case Decision.Accepted accepted -> add(who, accepted.what());
            case Decision.Refused refused ->
                throw new AssertionError(command + " was refused: " + refused.reason() + " in " + state());
        }
        return this;
    }

    Story files(Acting who) {
        return files(who, null);
    }

    Story files(Acting who, @org.jspecify.annotations.Nullable LocalDate takenOn) {
        boolean proof = new Persons(matter(), who).filesProof();
        return add(who, new Event.EvidenceFiled(events.size(), "00", null, takenOn, proof));
    }

    Decision decide(Acting who, Command command) {
        LocalDate today = LocalDate.ofInstant(now, AsOf.ZONE);
        return Loop.decide(matter(), command, who, path(command), today, today);
    }

    Refusal.Kind refusalOf(Acting who, Command command) {
        return switch (decide(who, command)) {
            case Decision.Accepted ignored -> throw new AssertionError(command + " was accepted in " + state());
            case Decision.Refused refused -> refused.kind();
        };
    }

    String reasonFor(Acting who, Command command) {
        return decide(who, command) instanceof Decision.Refused refused ? refused.reason() : "";
    }

    Matter matter() {
        return Matter.of(events);
    }

    FindingState state() {
        return matter().standing().state();
    }

    List<Event> events() {
        return events;
    }

    Story nextDay() {
        now = now.plus(Duration.ofDays(1));
        return this;
    }

    private Story add(Acting who, Event.What what) {
        now = now.plusSeconds(60);
        events.add(
                new Event(events.size() + 1, what, LocalDate.ofInstant(now, AsOf.ZONE), now, who.person(), who.unit()));
        return this;
    }

    private static String path(Command command) {
        return command instanceof Command.Assign assign ? "CITY." + assign.unit() : "";
    }

    private static Acting person(long id, String unit, String path, Role role, String over) {
        return new Acting(id, "p" + id, "人" + id, unit, path, unit, List.of(new Grant(role, over)), "");
    }
}
