package org.hangji.rectify.loop;

import java.time.Instant;
import java.time.LocalDate;
import org.hangji.rectify.Command;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a finding (办理记录), never changed afterwards.
 *
 * @param number place in the finding's story, from 1; the finding's version is the number of its last event
 * @param what what happened
 * @param occurredOn the day it happened
 * @param recordedAt the instant we learnt it
 * @param person who did it
 * @param unit code of his unit at the time
 */
record Event(int number, What what, LocalDate occurredOn, Instant recordedAt, long person, String unit) {

    /** What can happen to a finding. */
    sealed interface What {}

    /** 登记 in a place of the tree that looks after it until it is assigned. */
    record Registered(long finding, boolean major, String unit, String path) implements What {}

    /** A measure that came with the registration, such as one read in a report. */
    record MeasureListed(int measure, String text, @Nullable LocalDate deadline) implements What {}

    /**
     * A command that was accepted.
     *
     * @param unitPath place of the unit where the command names one, else empty
     * @param measure number of the measure that a {@link Command.PlanMeasure} got
     */
    record Given(Command command, String unitPath, @Nullable Integer measure) implements What {}

    /**
     * 附证据
     *
     * @param takenOn the day of the file's own shot time, {@code null} where it carries none
     * @param proof whether it counts as proof of rectification
     */
    record EvidenceFiled(
            long evidence,
            String sha256,
            @Nullable Integer measure,
            @Nullable LocalDate takenOn,
            boolean proof) implements What {}

    /** 撤回 with its round, which was confirmed by mistake. */
    record Withdrawn(String reason) implements What {}
}
