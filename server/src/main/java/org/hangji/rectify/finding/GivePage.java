package org.hangji.rectify.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.organization.PeopleChoice;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Frame;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a command shows.
 *
 * @param units that may be chosen
 * @param people that are suggested before anything is typed
 */
record GivePage(Finding finding, CommandName command, Form form, List<Choice> units, List<String> people) {

    /** The fields in which people are chosen by name. */
    static final List<String> PEOPLE = List.of("rectifier", "leader", "verifier");

    /** The fields that a command asks for, in their order on the page. */
    static List<String> fields(CommandName command) {
        return switch (command) {
            case ASSIGN -> List.of("unit", "rectifier", "leader", "verifier", "deadline");
            case PLAN_MEASURE -> List.of("text", "rectifier", "deadline");
            case REPORT, ANSWER_MEASURE -> List.of("measure", "text");
            case CLAIM, VERIFY -> List.of("measure");
            case CLOSE -> List.of("outcome");
            case RETURN -> List.of("measure", "reason");
            case MAKE_LONG_TERM -> List.of("measure", "milestone", "reason");
            case SUSPEND -> List.of("until", "reason");
            case DISMISS, REFUSE_EXTENSION, REOPEN -> List.of("reason");
            case TRANSFER -> List.of("to", "reason");
            case REQUEST_EXTENSION -> List.of("deadline", "reason");
            case LOOK_BACK -> List.of("result", "text");
            case ACCEPT, RESUME, APPROVE_EXTENSION -> List.of();
        };
    }

    /** What the platform knows already. */
    static Form known(
            Finding finding, CommandName command, @Nullable Integer measure, String today, PeopleChoice people) {
        Map<String, String> known = new HashMap<>();
        known.put("occurredOn", today);
        if (measure != null) {
            known.put("measure", measure.toString());
        }
        if (command == CommandName.ASSIGN && finding.assigned()) {
            known.put("unit", finding.unit().code());
            put(known, "rectifier", finding.rectifier(), people);
            put(known, "leader", finding.leader(), people);
            put(known, "verifier", finding.verifier(), people);
            if (finding.deadline() != null) {
                known.put("deadline", finding.deadline().toString());
            }
        }
        if (command == CommandName.CLOSE && finding.proposed() != null) {
            known.put("outcome", finding.proposed().name());
        }
        return Form.filled(known);
    }

    private static void put(Map<String, String> known, String name, @Nullable PersonRef person, PeopleChoice people) {
        if (person != null) {
            known.put(name, people.label(person.id(), person.name()));
        }
    }

    List<String> fields() {
        return fields(command);
    }

    String label(Frame frame, String field) {
        return frame.text(field.equals("text") ? "rectify.field.text." + command.key() : "rectify.field." + field);
    }

    boolean owed(String field) {
        return switch (field) {
            case "rectifier", "leader", "verifier" -> false;
            case "measure" -> command == CommandName.ANSWER_MEASURE;
            case "deadline" -> command != CommandName.PLAN_MEASURE;
            default -> true;
        };
    }

    /** The measures to which the command can be given alone. */
    List<Choice> measures(Frame frame) {
        return finding.measures().stream()
                .filter(measure -> measure.allowed().contains(command))
                .map(measure -> new Choice(
                        Integer.toString(measure.id()),
                        frame.text("rectify.measure.choice", measure.id(), shortened(measure.text()))))
                .toList();
    }

    List<Choice> outcomes(Frame frame) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Choice(outcome.name(), frame.text("rectify.outcome." + outcome)))
                .toList();
    }

    List<Choice> results(Frame frame) {
        return Arrays.stream(LookBackResult.values())
                .map(result -> new Choice(result.name(), frame.text("rectify.result." + result)))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
