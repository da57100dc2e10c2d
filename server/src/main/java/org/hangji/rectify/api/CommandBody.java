package org.hangji.rectify.api;

import java.time.LocalDate;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.jspecify.annotations.Nullable;

/** What a command takes, for the description of the API; which of it is owed depends on the command. */
record CommandBody(
        String command,
        @Nullable Integer version,
        @Nullable LocalDate occurredOn,
        @Nullable Integer measure,
        @Nullable String unit,
        @Nullable Long rectifier,
        @Nullable Long leader,
        @Nullable Long verifier,
        @Nullable LocalDate deadline,
        @Nullable String text,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable LocalDate milestone,
        @Nullable LocalDate until,
        @Nullable String to,
        @Nullable LookBackResult result) {}
