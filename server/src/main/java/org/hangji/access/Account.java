package org.hangji.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as its row stands; {@code generation} changes with each password, and a session of another one has ended. */
record Account(
        long id,
        String name,
        long person,
        String passwordHash,
        boolean mustChange,
        int failures,
        @Nullable Instant lockedUntil,
        boolean disabled,
        String generation) {}
