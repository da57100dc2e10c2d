package org.hangji.export.giving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export in the background (后台导出).
 *
 * @param name of the file, without its ending
 * @param expected rows counted when it was asked for
 * @param rows rows written; those of a running one are known to its {@link Progress}
 * @param bytes size of the finished file
 * @param problem why it failed, empty where it did not
 * @param endedAt {@code null} while it runs
 */
record Job(
        long id,
        String name,
        long expected,
        State state,
        long rows,
        long bytes,
        String problem,
        Instant askedAt,
        @Nullable Instant endedAt) {

    enum State {
        RUNNING,
        READY,
        STOPPED,
        FAILED,
        /** The platform was stopped meanwhile. */
        INTERRUPTED
    }

    boolean running() {
        return state == State.RUNNING;
    }

    boolean ready() {
        return state == State.READY;
    }

    String href() {
        return "/exports/" + id;
    }

    /** Size in megabytes, one decimal. */
    String megabytes() {
        return "%.1f".formatted(bytes / 1048576.0);
    }
}
