package org.hangji.rectify;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of a finding's story (办理记录). What its kind does not need is {@code null} or empty.
 *
 * @param kind name of the command in the API, or {@code register}, {@code listMeasure}, {@code file}, {@code withdraw}
 * @param occurredOn the day it happened
 * @param recordedAt the instant it was recorded
 * @param text what was said: measure, report, answer, to whom it is transferred
 * @param assignedTo the unit to which it was assigned
 * @param day deadline, milestone or end of a suspension, by kind
 * @param evidence id of the file
 * @param proof whether that file counts as proof of rectification
 */
public record FindingEvent(
        int number,
        String kind,
        LocalDate occurredOn,
        Instant recordedAt,
        PersonRef person,
        UnitRef unit,
        @Nullable Integer measure,
        String reason,
        String text,
        @Nullable UnitRef assignedTo,
        @Nullable PersonRef rectifier,
        @Nullable PersonRef leader,
        @Nullable PersonRef verifier,
        @Nullable LocalDate day,
        @Nullable Outcome outcome,
        @Nullable LookBackResult result,
        @Nullable Long evidence,
        boolean proof) {}
