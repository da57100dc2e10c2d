package org.hangji.rectify.loop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.hangji.rectify.FindingState;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a finding from what was written of it and from its story. */
@Component
class Teller {

    private static final Set<CommandName> OF_MEASURE = EnumSet.of(
            CommandName.REPORT,
            CommandName.ANSWER_MEASURE,
            CommandName.CLAIM,
            CommandName.VERIFY,
            CommandName.RETURN,
            CommandName.MAKE_LONG_TERM);

    private final Database database;

    Teller(Database database) {
        this.database = database;
    }

    Names namesIn(Collection<FindingStore.Written> findings, Collection<EventRow> rows) {
        Set<Long> people = new HashSet<>();
        Set<String> units = new HashSet<>();
        for (EventRow row : rows) {
            people.add(row.person());
            units.add(row.unit());
            addKnown(people, row.rectifier());
            addKnown(people, row.leader());
            addKnown(people, row.verifier());
            addKnown(units, row.toUnit());
        }
        findings.forEach(finding -> units.add(finding.registeredUnit()));
        return Names.of(people, units, database);
    }

    private static <T> void addKnown(Set<T> known, @Nullable T one) {
        if (one != null) {
            known.add(one);
        }
    }

    /** The finding as {@code rows} tell it, on {@code day}, with what {@code acting} may do. */
    Finding tell(FindingStore.Written written, List<EventRow> rows, Names names, Acting acting, LocalDate day) {
        Matter matter = Matter.of(rows.stream().map(EventRow::event).toList());
        Matter.Assignment assigned = matter.assignment();
        Standing standing = matter.standing();
        LocalDate due = matter.due();
        List<CommandName> allowed = new ArrayList<>();
        List<Finding.Refused> refused = new ArrayList<>();
        for (Map.Entry<CommandName, Optional<String>> answer :
                Loop.now(matter, acting).entrySet()) {
            answer.getValue()
                    .ifPresentOrElse(
                            reason -> refused.add(new Finding.Refused(answer.getKey(), reason)),
                            () -> allowed.add(answer.getKey()));
        }
        return new Finding(
                written.id(),
                written.number(),
                written.round(),
                written.title(),
                written.text(),
                written.source(),
                written.aspect(),
                written.major(),
                written.occurredOn(),
                written.recordedAt(),
                standing.state(),
                standing instanceof Standing.Closed closed ? closed.outcome() : null,
                standing instanceof Standing.Claimed claimed ? claimed.proposed() : null,
                names.unit(assigned == null ? written.registeredUnit() : assigned.unit()),
                assigned != null,
                assigned == null ? null : names.personOrNull(assigned.rectifier()),
                assigned == null ? null : names.personOrNull(assigned.leader()),
                assigned == null ? null : names.personOrNull(assigned.verifier()),
                matter.deadline(),
                matter.firstDeadline(),
                due,
                due != null && due.isBefore(day),
                matter.extension() == null ? null : matter.extension().deadline(),
                matter.withdrawn(),
                matter.measures().all().stream()
                        .map(measure -> measure(matter, measure, names, acting))
                        .toList(),
                rows.stream().map(row -> event(row, names)).toList(),
                allowed,
                refused,
                matter.version(),
                written.shownAsOf());
    }

    private static Finding.Measure measure(Matter matter, Measures.Measure measure, Names names, Acting acting) {
        return new Finding.Measure(
                measure.number(),
                measure.text(),
                measure.state(),
                names.personOrNull(measure.rectifier()),
                measure.deadline(),
                measure.answered() ? measure.answer() : null,
                OF_MEASURE.stream()
                        .filter(command -> Loop.permit(matter, command, measure.number(), acting)
                                .isEmpty())
                        .toList());
    }

    private static FindingEvent event(EventRow row, Names names) {
        return new FindingEvent(
                row.number(),
                kind(row.kind()),
                row.occurredOn(),
                row.recordedAt(),
                names.person(row.person()),
                names.unit(row.unit()),
                row.measure(),
                row.reason(),
                row.text(),
                names.unitOrNull(row.toUnit()),
                names.personOrNull(row.rectifier()),
                names.personOrNull(row.leader()),
                names.personOrNull(row.verifier()),
                row.day(),
                row.outcome(),
                row.result(),
                row.evidence(),
                row.proof());
    }

    static String kind(String column) {
        return switch (column) {
            case "REGISTER" -> "register";
            case "LIST_MEASURE" -> "listMeasure";
            case "FILE" -> "file";
            case "WITHDRAW" -> "withdraw";
            default -> CommandName.valueOf(column).key();
        };
    }

    /** A sentence of the database, with the names of states and commands replaced by the words of the field. */
    static String inWords(String sentence) {
        String words = sentence;
        for (CommandName command : CommandName.values()) {
            words = words.replaceAll("\\b" + command.name() + "\\b", command.word());
        }
        for (FindingState state : FindingState.values()) {
            words = words.replaceAll("\\b" + state.name() + "\\b", "“" + state.word() + "”");
        }
        return words;
    }

    /** The word of the field for a kind of event, for sentences. */
    static String word(String column) {
        return switch (column) {
            case "REGISTER" -> "登记";
            case "LIST_MEASURE" -> "登记措施";
            case "FILE" -> "附证据";
            case "WITHDRAW" -> "撤回";
            default -> CommandName.valueOf(column).word();
        };
    }
}
