package org.hangji.bulletin.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reading in a list (识读一览): its title where one is printed, and how much was read. */
public record ReadingLine(
        long id,
        @Nullable String title,
        String fileName,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        int findings,
        int measures,
        int figures,
        int failing,
        int unanswered,
        @Nullable Long round,
        String readBy,
        Instant recordedAt) {}
