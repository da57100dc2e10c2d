package org.hangji.rectify;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What somebody follows (关注): news of the findings in which he takes part, and what waits for his decision. */
public interface Following {

    /**
     * Something that somebody else did.
     *
     * @param state how the finding stands now
     * @param kind name of the event, as in {@link FindingEvent}
     * @param person who did it
     */
    record News(long finding, String title, FindingState state, String kind, String person, Instant recordedAt) {

        /** Whether this is the event that closed the finding, which is closed to this day; earlier events only led there. */
        public boolean closed() {
            return state == FindingState.CLOSED && kind.equals("close");
        }
    }

    /** What others did with findings in which the caller takes part, the newest first. */
    List<News> newest(int most);

    /** Findings that the caller leads and for which somebody else asks for a later day. */
    Set<Long> extensionsToDecide();
}
