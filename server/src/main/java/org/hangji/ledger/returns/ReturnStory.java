package org.hangji.ledger.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.ReturnState.By;
import org.hangji.ledger.ReturnState.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A return told from its events (报表经过).
 *
 * @param state how it stands after the last
 * @param firstSubmitted when it was submitted for the first time, {@code null} where it never was
 * @param presses how often it was pressed for
 */
record ReturnStory(
        List<ReturnEvent> events,
        ReturnState state,
        @Nullable Instant firstSubmitted,
        int presses) {

    ReturnStory {
        events = List.copyOf(events);
    }

    /**
     * @param events in order
     * @param levels how many reviews are needed
     */
    static ReturnStory of(List<ReturnEvent> events, int levels) {
        ReturnState state = new ReturnState.Open();
        Instant firstSubmitted = null;
        int presses = 0;
        for (ReturnEvent event : events) {
            switch (event.kind()) {
                case PRESS -> presses++;
                case SUBMIT -> {
                    firstSubmitted = firstSubmitted == null ? event.at() : firstSubmitted;
                    state = new ReturnState.Submitted(
                            new Submission(by(event), event.entries(), event.fingerprint()), List.of());
                }
                case SEND_BACK -> state = new ReturnState.Returned(submission(state), by(event), event.note());
                case REVIEW -> state = reviewed(state, event, levels);
                case LOCK -> state = new ReturnState.Locked(submission(state), reviews(state), by(event));
            }
        }
        return new ReturnStory(events, state, firstSubmitted, presses);
    }

    private static ReturnState reviewed(ReturnState state, ReturnEvent event, int levels) {
        List<By> reviews = new ArrayList<>(reviews(state));
        reviews.add(by(event));
        return reviews.size() < levels
                ? new ReturnState.Submitted(submission(state), reviews)
                : new ReturnState.Reviewed(submission(state), reviews, event.fingerprint());
    }

    private static By by(ReturnEvent event) {
        return new By(event.person(), event.personName(), event.at());
    }

    private static List<By> reviews(ReturnState state) {
        return switch (state) {
            case ReturnState.Submitted(Submission given, List<By> reviews) -> reviews;
            case ReturnState.Reviewed(Submission given, List<By> reviews, String seen) -> reviews;
            case ReturnState.Locked(Submission given, List<By> reviews, By by) -> reviews;
            case ReturnState.Open open -> List.of();
            case ReturnState.Returned returned -> List.of();
        };
    }

    private static Submission submission(ReturnState state) {
        return switch (state) {
            case ReturnState.Submitted submitted -> submitted.submission();
            case ReturnState.Reviewed reviewed -> reviewed.submission();
            case ReturnState.Locked locked -> locked.submission();
            case ReturnState.Returned returned -> returned.submission();
            case ReturnState.Open open -> throw new IllegalStateException("nothing was submitted");
        };
    }
}
