package org.hangji.export.giving;

import java.time.Duration;
import java.time.Instant;

/** How far a running export has come (进度); written by its thread, read by pages. */
final class Progress {

    /** Thrown among the rows where the export is to end. */
    static final class Stopped extends RuntimeException {
        private Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final long expected;
    private volatile Instant begun = Instant.EPOCH;
    private volatile long rows;
    private volatile boolean stopped;

    Progress(long expected) {
        this.expected = expected;
    }

    void begin(Instant now) {
        begun = now;
    }

    /** Counts a row; the thread of the export alone calls it. */
    void count(long now) {
        if (stopped) {
            throw new Stopped();
        }
        rows = now;
    }

    void stop() {
        stopped = true;
    }

    /** Whether it still waits for others to be finished. */
    boolean waiting() {
        return begun.equals(Instant.EPOCH);
    }

    long rows() {
        return rows;
    }

    /** Per cent of the rows that were counted, at most 100. */
    int percent() {
        return expected == 0 ? 100 : (int) Math.min(100, rows * 100 / expected);
    }

    /** Seconds it will still take at the pace so far, at least 1; 0 where nothing can be said yet. */
    long secondsLeft(Instant now) {
        if (waiting() || rows == 0) {
            return 0;
        }
        double elapsed = Duration.between(begun, now).toMillis() / 1000.0;
        return Math.max(1, Math.round(elapsed / rows * Math.max(0, expected - rows)));
    }
}
