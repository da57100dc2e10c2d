package org.hangji.bulletin.visiting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said about a publication (群众意见), with the answer that was written to it. */
record Opinion(
        long id,
        long publication,
        String number,
        String words,
        String name,
        String contact,
        Instant recordedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {}
