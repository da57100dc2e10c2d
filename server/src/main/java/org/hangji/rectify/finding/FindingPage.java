package org.hangji.rectify.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.evidence.EvidenceFile;
import org.hangji.page.Fact;
import org.hangji.page.Frame;
import org.hangji.page.Link;
import org.hangji.page.Tone;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.RefusedAttempt;
import org.hangji.rectify.Related;
import org.hangji.rectify.look.Look;
import org.hangji.rectify.look.Looking;
import org.hangji.rules.calendar.DeadlineState;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a finding shows.
 *
 * @param roundName name of its round, {@code null} where it has none or it is not in sight
 * @param files its files by id
 * @param warnings what a checker should know of each file, by id
 * @param deadline how its clock stands
 * @param looking as of when it is looked at
 * @param mayFile whether a file can be added now
 * @param attempts what was tried and refused, as far as the reader may know
 * @param related what it came back from, and in what it came back
 */
record FindingPage(
        Finding finding,
        @Nullable String roundName,
        Map<Long, EvidenceFile> files,
        Map<Long, List<String>> warnings,
        DeadlineState deadline,
        Looking looking,
        boolean mayFile,
        List<RefusedAttempt> attempts,
        Related related) {

    /** The command that moves the finding on stands first. */
    private static final List<CommandName> ORDER = List.of(
            CommandName.CLOSE,
            CommandName.VERIFY,
            CommandName.ACCEPT,
            CommandName.ASSIGN,
            CommandName.APPROVE_EXTENSION,
            CommandName.ANSWER_MEASURE,
            CommandName.PLAN_MEASURE,
            CommandName.CLAIM,
            CommandName.LOOK_BACK);

    List<Link> crumbs(Frame frame) {
        List<Link> crumbs = new ArrayList<>();
        if (roundName == null) {
            crumbs.add(new Link(frame.text("rectify.findings.title"), "/findings", false));
        } else {
            crumbs.add(new Link(roundName, "/rounds/" + finding.round() + suffix(), false));
        }
        crumbs.add(new Link(frame.text("rectify.finding.number", finding.number()), "", true));
        return crumbs;
    }

    String suffix() {
        return looking.suffix(finding.shownAsOf());
    }

    /** The day in the address, {@code null} where it is looked at as it stands today. */
    @Nullable
    String asOf() {
        return looking.past();
    }

    NextAct next() {
        return NextAct.of(finding, Set.copyOf(commands()), mayFile);
    }

    /** What can be given to the whole finding, the most useful first. */
    List<CommandName> allowed() {
        List<CommandName> all = commands();
        List<CommandName> first = new ArrayList<>();
        if (next() instanceof NextAct.Give(CommandName next)) {
            first.add(next);
        }
        ORDER.stream()
                .filter(all::contains)
                .filter(command -> !first.contains(command))
                .forEach(first::add);
        List<CommandName> rest = new ArrayList<>(all);
        rest.removeAll(first);
        first.addAll(rest);
        return first;
    }

    private List<CommandName> commands() {
        return finding.allowed().stream().filter(this::ofWhole).toList();
    }

    /** What can only be given to single measures now stands beside those. */
    private boolean ofWhole(CommandName command) {
        FindingState state = finding.state();
        return switch (command) {
            case VERIFY -> state == FindingState.CLAIMED;
            case RETURN -> state == FindingState.CLAIMED || state == FindingState.ASSIGNED;
            case CLAIM -> state == FindingState.IN_PROGRESS || state == FindingState.RETURNED;
            case MAKE_LONG_TERM -> state != FindingState.LONG_TERM;
            default -> true;
        };
    }

    NotYet refused(Frame frame) {
        return NotYet.of(frame, finding);
    }

    String give(CommandName command, @Nullable Integer measure) {
        return "/findings/" + finding.id() + "/give/" + command.key() + (measure == null ? "" : "?measure=" + measure);
    }

    /** Whether the reader registers findings, such as one in which this came back. */
    boolean mayRegister(Frame frame) {
        return frame.acting().has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER);
    }

    List<FindingEvent> story() {
        return finding.events().reversed();
    }

    static Tone tone(FindingEvent event) {
        return switch (event.kind()) {
            case "verify", "close", "approveExtension" -> Tone.DONE;
            case "return", "refuseExtension", "reopen" -> Tone.LATE;
            default -> Tone.PLAIN;
        };
    }

    long verified() {
        return finding.measures().stream()
                .filter(measure -> measure.state() == MeasureState.VERIFIED)
                .count();
    }

    List<Fact> people(Frame frame) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(frame.text("rectify.column.unit"), finding.unit().name()));
        add(facts, frame.text("rectify.column.rectifier"), finding.rectifier());
        add(facts, frame.text("rectify.column.leader"), finding.leader());
        add(facts, frame.text("rectify.column.verifier"), finding.verifier());
        facts.add(new Fact(frame.text("rectify.column.occurredOn"), frame.day(finding.occurredOn())));
        facts.add(new Fact(frame.text("rectify.column.source"), Look.source(frame, finding.source())));
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable PersonRef person) {
        if (person != null) {
            facts.add(new Fact(name, person.name()));
        }
    }

    /** The first deadline and every one that followed, with the reason. */
    List<Fact> deadlines(Frame frame) {
        List<Fact> facts = new ArrayList<>();
        LocalDate asked = null;
        String reason = "";
        LocalDate current = null;
        for (FindingEvent event : finding.events()) {
            switch (event.kind()) {
                case "assign" -> {
                    boolean first = current == null;
                    current = event.day();
                    facts.add(new Fact(
                            frame.text(first ? "rectify.deadline.first" : "rectify.deadline.again"),
                            day(frame, current)));
                }
                case "requestExtension" -> {
                    asked = event.day();
                    reason = event.reason();
                }
                case "approveExtension" ->
                    facts.add(new Fact(
                            frame.text("rectify.deadline.extended"),
                            frame.text(
                                    "rectify.deadline.by",
                                    day(frame, asked),
                                    event.person().name(),
                                    reason)));
                default -> {}
            }
        }
        if (finding.extension() != null) {
            facts.add(new Fact(
                    frame.text("rectify.deadline.asked"),
                    frame.text("rectify.deadline.waits", frame.day(finding.extension()), reason)));
        }
        if (finding.due() != null && !finding.due().equals(finding.deadline())) {
            facts.add(new Fact(frame.text("rectify.deadline.milestone"), frame.day(finding.due())));
        }
        return facts;
    }

    private static String day(Frame frame, @Nullable LocalDate day) {
        return day == null ? "" : frame.day(day);
    }

    /** How the clock stands, in words; empty where it does not run. */
    String clock(Frame frame) {
        return switch (deadline.kind()) {
                    case NONE -> "";
                    case IN_TIME -> frame.text("rectify.clock.inTime", deadline.workingDays());
                    case DUE_SOON -> frame.text("rectify.clock.soon", deadline.workingDays());
                    case OVERDUE -> frame.text("rectify.clock.late", deadline.workingDays());
                }
                + (deadline.published() ? "" : frame.text("rectify.clock.unpublished"));
    }

    Tone clockTone() {
        return switch (deadline.kind()) {
            case NONE, IN_TIME -> Tone.PLAIN;
            case DUE_SOON -> Tone.SOON;
            case OVERDUE -> Tone.LATE;
        };
    }
}
