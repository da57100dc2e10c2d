package org.hangji;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message says in one Chinese line what is wrong and what to do. */
final class StartFailure extends RuntimeException {
    StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
