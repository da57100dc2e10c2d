package org.hangji.bulletin.confirming;

import org.jspecify.annotations.Nullable;

/** An answer as it is sent: {@code check} is the index in the checks of the reading, from 0. */
record GivenAnswer(
        int check, @Nullable Answer answer, @Nullable String reason) {}
