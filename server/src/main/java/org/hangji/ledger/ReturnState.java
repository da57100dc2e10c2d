package org.hangji.ledger;

import java.time.Instant;
import java.util.List;

/** How a return stands (报表状态). */
public sealed interface ReturnState {

    /** Who did something, and when. */
    record By(long person, String name, Instant at) {}

    /**
     * What was handed in (报送).
     *
     * @param entries how many entries it held, 0 for a return that says so (零报告)
     * @param fingerprint stands for exactly those versions of exactly those entries
     */
    record Submission(By by, long entries, String fingerprint) {

        /** Whether it says that there is nothing to report (零报告). */
        public boolean zero() {
            return entries == 0;
        }
    }

    /** Nothing was submitted (未报). */
    record Open() implements ReturnState {}

    /** Waits for a review (待审); {@code reviews} are the levels passed so far. */
    record Submitted(Submission submission, List<By> reviews) implements ReturnState {
        public Submitted {
            reviews = List.copyOf(reviews);
        }
    }

    /** Sent back to be put right (退回). */
    record Returned(Submission submission, By by, String reason) implements ReturnState {}

    /**
     * Accepted at every level (已审).
     *
     * @param fingerprint of what the last reviewer saw
     */
    record Reviewed(Submission submission, List<By> reviews, String fingerprint) implements ReturnState {
        public Reviewed {
            reviews = List.copyOf(reviews);
        }
    }

    /** Stands; changes are amendments (已锁定). */
    record Locked(Submission submission, List<By> reviews, By by) implements ReturnState {
        public Locked {
            reviews = List.copyOf(reviews);
        }
    }

    /** Whether it was submitted and accepted at every level. */
    default boolean accepted() {
        return this instanceof Reviewed || this instanceof Locked;
    }
}
