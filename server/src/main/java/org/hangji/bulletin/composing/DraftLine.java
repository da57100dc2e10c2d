package org.hangji.bulletin.composing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bulletin in a list (通报一览). */
public record DraftLine(
        long id,
        String title,
        LocalDate day,
        int fields,
        int typed,
        Draft.State state,
        @Nullable String number,
        @Nullable Instant publishedAt,
        Instant savedAt,
        @Nullable Long corrects) {}
