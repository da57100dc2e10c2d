package org.hangji.rectify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding with its measures and its story (问题).
 *
 * @param number its number in the round, or of its own where it belongs to none
 * @param proposed the outcome that is asked for while it is claimed
 * @param unit the unit that has it: the assigned one, until then the one that registered it
 * @param assigned whether it is assigned to that unit
 * @param deadline the deadline in force, {@code null} until assigned
 * @param firstDeadline the first one ever set
 * @param due the day to which the clock runs: the next milestone in a standing state, else the deadline
 * @param overdue whether that day is over
 * @param extension the deadline that a pending request asks for
 * @param measures in order of their numbers
 * @param events the story, oldest first
 * @param allowed what the caller may give now
 * @param refused the other commands, each with the reason
 * @param version number of the last event
 * @param shownAsOf the day as of which its pages open, {@code null} for now; the worked example has one
 */
public record Finding(
        long id,
        String number,
        @Nullable Long round,
        String title,
        String text,
        String source,
        String aspect,
        boolean major,
        LocalDate occurredOn,
        Instant recordedAt,
        FindingState state,
        @Nullable Outcome outcome,
        @Nullable Outcome proposed,
        UnitRef unit,
        boolean assigned,
        @Nullable PersonRef rectifier,
        @Nullable PersonRef leader,
        @Nullable PersonRef verifier,
        @Nullable LocalDate deadline,
        @Nullable LocalDate firstDeadline,
        @Nullable LocalDate due,
        boolean overdue,
        @Nullable LocalDate extension,
        boolean withdrawn,
        List<Measure> measures,
        List<FindingEvent> events,
        List<CommandName> allowed,
        List<Refused> refused,
        int version,
        @Nullable LocalDate shownAsOf) {

    public Finding {
        measures = List.copyOf(measures);
        events = List.copyOf(events);
        allowed = List.copyOf(allowed);
        refused = List.copyOf(refused);
    }

    /** Where its page is, with the day as of which it opens. */
    public String href() {
        return Shown.at("/findings/" + id, shownAsOf);
    }

    /** Where its page is as it stands today, on which commands are given. */
    public String hrefNow() {
        return Shown.now("/findings/" + id, shownAsOf);
    }

    /**
     * One measure (措施).
     *
     * @param id its number within the finding, from 1
     * @param answer what was done, {@code null} until answered
     * @param allowed commands that the caller may give to this measure alone
     */
    public record Measure(
            int id,
            String text,
            MeasureState state,
            @Nullable PersonRef rectifier,
            @Nullable LocalDate deadline,
            @Nullable String answer,
            List<CommandName> allowed) {
        public Measure {
            allowed = List.copyOf(allowed);
        }
    }

    /** A command that cannot be given now, with the reason in the words of the loop. */
    public record Refused(CommandName command, String reason) {}
}
