package org.hangji.rectify.loop;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.shared.Acting;
import org.jspecify.annotations.Nullable;

/** Decides about commands (办理裁定): who may, then what the law says, then what the words of the command say. */
final class Loop {

    private Loop() {}

    /**
     * What becomes of a command.
     *
     * @param unitPath place of the unit that the command names, empty where it names none
     * @param day the day on which it happens
     * @param today the day on which it is given
     */
    static Decision decide(
            Matter matter, Command command, Acting acting, String unitPath, LocalDate day, LocalDate today) {
        Optional<Decision.Refused> refused = person(matter, command.name(), acting)
                .or(() -> new Persons(matter, acting).whyNotTo(unitPath).map(Decision.Refused::person))
                .or(() -> Words.unknownMeasure(matter, command))
                .or(() -> law(matter, command.name(), command.measure()))
                .or(() -> Words.fault(matter, command, day, today));
        if (refused.isPresent()) {
            return refused.get();
        }
        Integer planned = command instanceof Command.PlanMeasure
                ? (Integer) matter.measures().next()
                : null;
        return new Decision.Accepted(new Event.Given(command, unitPath, planned));
    }

    /** Why the command cannot be given by this person, to the whole or to one measure; empty where it can. */
    static Optional<Decision.Refused> permit(
            Matter matter, CommandName command, @Nullable Integer measure, Acting acting) {
        return person(matter, command, acting).or(() -> law(matter, command, measure));
    }

    private static Optional<Decision.Refused> person(Matter matter, CommandName command, Acting acting) {
        return new Persons(matter, acting).whyNot(command).map(Decision.Refused::person);
    }

    private static Optional<Decision.Refused> law(Matter matter, CommandName command, @Nullable Integer measure) {
        return new Law(matter).whyNot(command, measure).map(Decision.Refused::law);
    }

    /** Every command with the reason why this person cannot give it now, or with none where he can. */
    static Map<CommandName, Optional<String>> now(Matter matter, Acting acting) {
        Map<CommandName, Optional<String>> answers = new EnumMap<>(CommandName.class);
        for (CommandName command : CommandName.values()) {
            Optional<Decision.Refused> whole = command == CommandName.ANSWER_MEASURE
                            && matter.measures().all().isEmpty()
                    ? permit(matter, command, null, acting).or(() -> Optional.of(Decision.Refused.law("还没有措施：请先制定措施。")))
                    : permit(matter, command, null, acting);
            boolean ofOne = takesMeasure(command)
                    && matter.measures().all().stream()
                            .map(Measures.Measure::number)
                            .anyMatch(number ->
                                    permit(matter, command, number, acting).isEmpty());
            answers.put(command, ofOne ? Optional.empty() : whole.map(Decision.Refused::reason));
        }
        return answers;
    }

    private static boolean takesMeasure(CommandName command) {
        return switch (command) {
            case CLAIM, VERIFY, RETURN, MAKE_LONG_TERM, ANSWER_MEASURE, REPORT -> true;
            default -> false;
        };
    }
}
