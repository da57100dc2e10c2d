package org.hangji.rectify;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding to be registered (登记问题).
 *
 * @param source where it comes from, a short word such as {@code INSPECTION}, {@code HOTLINE}
 * @param round id of the round it belongs to
 * @param aspect heading under which the round groups it, empty where none
 * @param text the finding in full, empty where the title says all
 * @param occurredOn the day it was found; for an inspection the day of feedback
 * @param major a major item (重大): its verifier is of another unit
 * @param unit code of the unit that shall put it right; with {@code deadline} it is assigned at once
 * @param feedbackItem number within its round of the item that was fed back (反馈问题), shared by the findings it was split
 *     into; {@code null} where the finding is an item by itself
 * @param recurrenceOf id of the closed finding that came back in it (复发)
 */
public record NewFinding(
        String source,
        @Nullable Long round,
        String aspect,
        String title,
        String text,
        LocalDate occurredOn,
        boolean major,
        @Nullable String unit,
        @Nullable Long leader,
        @Nullable LocalDate deadline,
        List<NewMeasure> measures,
        @Nullable Integer feedbackItem,
        @Nullable Long recurrenceOf) {

    /** A finding in which no older one came back. */
    public NewFinding(
            String source,
            @Nullable Long round,
            String aspect,
            String title,
            String text,
            LocalDate occurredOn,
            boolean major,
            @Nullable String unit,
            @Nullable Long leader,
            @Nullable LocalDate deadline,
            List<NewMeasure> measures,
            @Nullable Integer feedbackItem) {
        this(
                source,
                round,
                aspect,
                title,
                text,
                occurredOn,
                major,
                unit,
                leader,
                deadline,
                measures,
                feedbackItem,
                null);
    }

    /** A finding that is an item of the feedback by itself. */
    public NewFinding(
            String source,
            @Nullable Long round,
            String aspect,
            String title,
            String text,
            LocalDate occurredOn,
            boolean major,
            @Nullable String unit,
            @Nullable Long leader,
            @Nullable LocalDate deadline,
            List<NewMeasure> measures) {
        this(source, round, aspect, title, text, occurredOn, major, unit, leader, deadline, measures, null, null);
    }

    /** The same within a round. */
    public NewFinding within(long itsRound) {
        return new NewFinding(
                source,
                itsRound,
                aspect,
                title,
                text,
                occurredOn,
                major,
                unit,
                leader,
                deadline,
                measures,
                feedbackItem,
                recurrenceOf);
    }

    public NewFinding {
        measures = List.copyOf(measures);
    }
}
