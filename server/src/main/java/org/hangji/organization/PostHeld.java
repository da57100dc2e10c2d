package org.hangji.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post that somebody holds or held (任职), {@code to} is its last day, {@code null} while it is held. */
public record PostHeld(
        String unitName,
        String title,
        LocalDate from,
        @Nullable LocalDate to) {}
