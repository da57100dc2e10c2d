package org.hangji.rectify.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/** A row of {@code rectify.event}: the flat words of an event, both ways. */
record EventRow(
        long finding,
        int number,
        String kind,
        LocalDate occurredOn,
        Instant recordedAt,
        long person,
        String unit,
        @Nullable Integer measure,
        String reason,
        String text,
        @Nullable String toUnit,
        String toPath,
        @Nullable Long rectifier,
        @Nullable Long leader,
        @Nullable Long verifier,
        @Nullable LocalDate day,
        @Nullable Outcome outcome,
        @Nullable LookBackResult result,
        @Nullable Long evidence,
        @Nullable String sha256,
        @Nullable LocalDate takenOn,
        boolean proof,
        @Nullable String written,
        boolean major,
        String registeredPath) {

    static final String COLUMNS = """
            select e.finding, e.number, e.kind, e.occurred_on, e.recorded_at, e.person, e.unit, e.measure, e.reason, e.text,
                e.to_unit, coalesce(organization.unit_path(e.to_unit)::text, '') as to_path, e.rectifier, e.leader,
                e.verifier, e.day, e.outcome, e.result, e.evidence, e.sha256, e.taken_on, e.proof, e.written, f.major,
                f.registered_path
            from rectify.event e join rectify.finding f on f.id = e.finding
            """;

    static EventRow of(ResultSet row, int ignored) throws SQLException {
        String outcome = row.getString("outcome");
        String result = row.getString("result");
        return new EventRow(
                row.getLong("finding"),
                row.getInt("number"),
                row.getString("kind"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("person"),
                row.getString("unit"),
                row.getObject("measure", Integer.class),
                row.getString("reason"),
                row.getString("text"),
                row.getString("to_unit"),
                row.getString("to_path"),
                row.getObject("rectifier", Long.class),
                row.getObject("leader", Long.class),
                row.getObject("verifier", Long.class),
                row.getObject("day", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                result == null ? null : LookBackResult.valueOf(result),
                row.getObject("evidence", Long.class),
                row.getString("sha256"),
                row.getObject("taken_on", LocalDate.class),
                row.getBoolean("proof"),
                row.getString("written"),
                row.getBoolean("major"),
                row.getString("registered_path"));
    }

    /** The row that an event becomes, for telling what happened without reading it again. */
    static EventRow of(EventWords words, String toPath, EventRow first) {
        return new EventRow(
                first.finding(),
                words.number(),
                words.kind(),
                words.get("occurred_on", LocalDate.class),
                words.get("recorded_at", Instant.class),
                words.get("person", Long.class),
                words.get("unit", String.class),
                words.find("measure", Integer.class),
                words.text("reason"),
                words.text("text"),
                words.find("to_unit", String.class),
                toPath,
                words.find("rectifier", Long.class),
                words.find("leader", Long.class),
                words.find("verifier", Long.class),
                words.find("day", LocalDate.class),
                words.find("outcome", String.class) == null ? null : Outcome.valueOf(words.text("outcome")),
                words.find("result", String.class) == null ? null : LookBackResult.valueOf(words.text("result")),
                words.find("evidence", Long.class),
                words.find("sha256", String.class),
                words.find("taken_on", LocalDate.class),
                Boolean.TRUE.equals(words.find("proof", Boolean.class)),
                words.find("written", String.class),
                first.major(),
                first.registeredPath());
    }

    /** The rows of one story that were known at an instant. */
    static List<EventRow> until(List<EventRow> story, AsOf known) {
        return story.stream()
                .takeWhile(row -> !row.recordedAt().isAfter(known.instant()))
                .toList();
    }

    Event event() {
        return new Event(number, what(), occurredOn, recordedAt, person, unit);
    }

    private Event.What what() {
        return switch (kind) {
            case "REGISTER" -> new Event.Registered(finding, major, unit, registeredPath);
            case "LIST_MEASURE" -> new Event.MeasureListed(measureNumber(), text, day);
            case "FILE" ->
                new Event.EvidenceFiled(
                        Objects.requireNonNull(evidence), Objects.requireNonNull(sha256), measure, takenOn, proof);
            case "WITHDRAW" -> new Event.Withdrawn(reason);
            default -> new Event.Given(command(CommandName.valueOf(kind)), toPath, measure);
        };
    }

    private Command command(CommandName name) {
        return switch (name) {
            case ASSIGN -> new Command.Assign(Objects.requireNonNull(toUnit), rectifier, leader, verifier, theDay());
            case ACCEPT -> new Command.Accept();
            case PLAN_MEASURE -> new Command.PlanMeasure(text, rectifier, day);
            case REPORT -> new Command.Report(measure, text);
            case ANSWER_MEASURE -> new Command.AnswerMeasure(measureNumber(), text);
            case CLAIM -> new Command.Claim(measure);
            case VERIFY -> new Command.Verify(measure);
            case CLOSE -> new Command.Close(Objects.requireNonNull(outcome));
            case RETURN -> new Command.Return(measure, reason);
            case MAKE_LONG_TERM -> new Command.MakeLongTerm(measure, theDay(), reason);
            case SUSPEND -> new Command.Suspend(theDay(), reason);
            case RESUME -> new Command.Resume();
            case DISMISS -> new Command.Dismiss(reason);
            case TRANSFER -> new Command.Transfer(text, reason);
            case REQUEST_EXTENSION -> new Command.RequestExtension(theDay(), reason);
            case APPROVE_EXTENSION -> new Command.ApproveExtension();
            case REFUSE_EXTENSION -> new Command.RefuseExtension(reason);
            case LOOK_BACK -> new Command.LookBack(Objects.requireNonNull(result), text);
            case REOPEN -> new Command.Reopen(reason);
        };
    }

    private LocalDate theDay() {
        return Objects.requireNonNull(day);
    }

    private int measureNumber() {
        return Objects.requireNonNull(measure);
    }
}
