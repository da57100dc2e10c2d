package org.hangji.rectify.loop;

import java.time.LocalDate;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Outcome;
import org.jspecify.annotations.Nullable;

/** Where a finding stands, with what belongs to just that state. */
sealed interface Standing {

    FindingState state();

    record Registered() implements Standing {
        @Override
        public FindingState state() {
            return FindingState.REGISTERED;
        }
    }

    record Assigned() implements Standing {
        @Override
        public FindingState state() {
            return FindingState.ASSIGNED;
        }
    }

    record InProgress() implements Standing {
        @Override
        public FindingState state() {
            return FindingState.IN_PROGRESS;
        }
    }

    /**
     * 待核查
     *
     * @param proposed the outcome that is asked for
     * @param by who asked
     * @param verifiedBy who verified the whole, {@code null} until then
     */
    record Claimed(Outcome proposed, long by, @Nullable Long verifiedBy) implements Standing {
        @Override
        public FindingState state() {
            return FindingState.CLAIMED;
        }
    }

    record Returned() implements Standing {
        @Override
        public FindingState state() {
            return FindingState.RETURNED;
        }
    }

    record LongTerm(LocalDate milestone) implements Standing {
        @Override
        public FindingState state() {
            return FindingState.LONG_TERM;
        }
    }

    record Suspended(LocalDate until) implements Standing {
        @Override
        public FindingState state() {
            return FindingState.SUSPENDED;
        }
    }

    record Closed(Outcome outcome) implements Standing {
        @Override
        public FindingState state() {
            return FindingState.CLOSED;
        }
    }
}
