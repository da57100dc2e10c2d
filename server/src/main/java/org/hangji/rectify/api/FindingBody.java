package org.hangji.rectify.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a finding registered by hand takes, for the description of the API. */
record FindingBody(
        String source,
        @Nullable Long round,
        String title,
        String text,
        LocalDate occurredOn,
        @Nullable String unit,
        @Nullable LocalDate deadline,
        @Nullable Long leader,
        @Nullable String aspect,
        @Nullable Boolean major,
        @Nullable Long recurrenceOf) {}
