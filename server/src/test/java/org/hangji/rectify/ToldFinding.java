package org.hangji.rectify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding made by hand, told just as far as a test depends on it. */
public final class ToldFinding {

    public static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final PersonRef SOMEBODY = new PersonRef(1, "甲一");

    private final FindingState state;
    private final List<Finding.Measure> measures = new ArrayList<>();
    private final List<FindingEvent> events = new ArrayList<>();
    private final List<CommandName> allowed = new ArrayList<>();
    private final List<Finding.Refused> refused = new ArrayList<>();
    private long id = 1;
    private String title = "台账不全";
    private String aspect = "";
    private UnitRef unit = new UnitRef("EAST", "东县");
    private boolean assigned = true;
    private boolean overdue;
    private @Nullable Outcome outcome;
    private @Nullable Outcome proposed;
    private @Nullable LocalDate deadline = DAY;
    private @Nullable LocalDate firstDeadline = DAY;
    private @Nullable LocalDate due = DAY;
    private @Nullable LocalDate extension;
    private @Nullable LocalDate shownAsOf;

    public ToldFinding(FindingState state) {
        this.state = state;
    }

    public ToldFinding numbered(long number) {
        id = number;
        return this;
    }

    public ToldFinding titled(String words) {
        title = words;
        return this;
    }

    public ToldFinding aspect(String words) {
        aspect = words;
        return this;
    }

    public ToldFinding unit(String code, String name) {
        unit = new UnitRef(code, name);
        return this;
    }

    public ToldFinding unassigned() {
        assigned = false;
        return this;
    }

    public ToldFinding late() {
        overdue = true;
        return this;
    }

    public ToldFinding outcome(@Nullable Outcome result) {
        outcome = result;
        return this;
    }

    public ToldFinding proposed(@Nullable Outcome result) {
        proposed = result;
        return this;
    }

    /** Deadline, first deadline and clock alike. */
    public ToldFinding deadline(@Nullable LocalDate day) {
        deadline = day;
        firstDeadline = day;
        due = day;
        return this;
    }

    public ToldFinding firstDeadline(@Nullable LocalDate day) {
        firstDeadline = day;
        return this;
    }

    public ToldFinding due(@Nullable LocalDate day) {
        due = day;
        return this;
    }

    public ToldFinding extension(@Nullable LocalDate day) {
        extension = day;
        return this;
    }

    public ToldFinding shownAsOf(@Nullable LocalDate day) {
        shownAsOf = day;
        return this;
    }

    public ToldFinding measure(String text, @Nullable String answer) {
        return measure(text, answer, MeasureState.OPEN);
    }

    public ToldFinding measure(String text, @Nullable String answer, MeasureState its, CommandName... may) {
        measures.add(new Finding.Measure(measures.size() + 1, text, its, null, null, answer, List.of(may)));
        return this;
    }

    public ToldFinding may(CommandName... commands) {
        allowed.addAll(List.of(commands));
        return this;
    }

    public ToldFinding mayNot(CommandName command, String reason) {
        refused.add(new Finding.Refused(command, reason));
        return this;
    }

    public ToldFinding event(String kind, @Nullable LocalDate day, String reason) {
        events.add(new FindingEvent(
                events.size() + 1,
                kind,
                DAY,
                Instant.EPOCH,
                SOMEBODY,
                unit,
                null,
                reason,
                "",
                null,
                null,
                null,
                null,
                day,
                null,
                null,
                null,
                false));
        return this;
    }

    public Finding told() {
        return new Finding(
                id,
                Long.toString(id),
                null,
                title,
                "",
                "CHECK",
                aspect,
                false,
                DAY,
                Instant.EPOCH,
                state,
                outcome,
                proposed,
                unit,
                assigned,
                null,
                null,
                null,
                deadline,
                firstDeadline,
                due,
                overdue,
                extension,
                false,
                measures,
                events,
                allowed,
                refused,
                Math.max(1, events.size()),
                shownAsOf);
    }
}
