package org.hangji.rectify.loop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hangji.audit.Sm3;
import org.hangji.rectify.Command;
import org.jspecify.annotations.Nullable;

/** An event as columns of {@code rectify.event}, and their digest. */
final class EventWords {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    private EventWords() {}

    static EventWords of(long finding, Event event) {
        EventWords words = new EventWords();
        words.put("finding", finding)
                .put("number", event.number())
                .put("occurred_on", event.occurredOn())
                .put("recorded_at", event.recordedAt())
                .put("person", event.person())
                .put("unit", event.unit());
        switch (event.what()) {
            case Event.Registered ignored -> words.put("kind", "REGISTER");
            case Event.MeasureListed listed ->
                words.put("kind", "LIST_MEASURE")
                        .put("measure", listed.measure())
                        .put("text", listed.text())
                        .put("day", listed.deadline());
            case Event.EvidenceFiled filed ->
                words.put("kind", "FILE")
                        .put("evidence", filed.evidence())
                        .put("sha256", filed.sha256())
                        .put("measure", filed.measure())
                        .put("taken_on", filed.takenOn())
                        .put("proof", filed.proof());
            case Event.Withdrawn withdrawn -> words.put("kind", "WITHDRAW").put("reason", withdrawn.reason());
            case Event.Given given -> {
                Command command = given.command();
                words.put("kind", command.name().name())
                        .put("measure", given.measure() == null ? command.measure() : given.measure())
                        .put("reason", command.reason());
                words.command(command);
            }
        }
        return words;
    }

    /** Bound to what the registration wrote into the finding, by its digest. */
    EventWords boundTo(String written) {
        return put("written", written);
    }

    private void command(Command command) {
        switch (command) {
            case Command.Assign assign ->
                put("to_unit", assign.unit())
                        .put("rectifier", assign.rectifier())
                        .put("leader", assign.leader())
                        .put("verifier", assign.verifier())
                        .put("day", assign.deadline());
            case Command.PlanMeasure plan ->
                put("text", plan.text()).put("rectifier", plan.rectifier()).put("day", plan.deadline());
            case Command.Report report -> put("text", report.text());
            case Command.AnswerMeasure answer -> put("text", answer.text());
            case Command.Close close -> put("outcome", close.outcome().name());
            case Command.MakeLongTerm longTerm -> put("day", longTerm.milestone());
            case Command.Suspend suspend -> put("day", suspend.until());
            case Command.Transfer transfer -> put("text", transfer.to());
            case Command.RequestExtension request -> put("day", request.deadline());
            case Command.LookBack lookBack ->
                put("result", lookBack.result().name()).put("text", lookBack.text());
            case Command.Accept ignored -> {}
            case Command.Claim ignored -> {}
            case Command.Verify ignored -> {}
            case Command.Return ignored -> {}
            case Command.Resume ignored -> {}
            case Command.Dismiss ignored -> {}
            case Command.ApproveExtension ignored -> {}
            case Command.RefuseExtension ignored -> {}
            case Command.Reopen ignored -> {}
        }
    }

    private EventWords put(String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
        return this;
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    String kind() {
        return text("kind");
    }

    int number() {
        return get("number", Integer.class);
    }

    <T> @Nullable T find(String column, Class<T> type) {
        return type.cast(columns.get(column));
    }

    <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(find(column, type));
    }

    /** The text of a column, empty where it has none. */
    String text(String column) {
        Object value = columns.get(column);
        return value == null ? "" : value.toString();
    }

    /** SM3 over the columns in the order of their names; what is empty is left out. */
    String digest() {
        return Sm3.ofFields(
                "rectify-event/1",
                columns.entrySet().stream()
                        .filter(entry -> !String.valueOf(entry.getValue()).isEmpty())
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray());
    }

    /** What a reader of the journal needs. */
    Map<String, String> detail() {
        return columns.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("finding") && !entry.getKey().equals("recorded_at"))
                .filter(entry -> !String.valueOf(entry.getValue()).isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof LocalDate day
                                ? day.toString()
                                : String.valueOf(entry.getValue())));
    }
}
