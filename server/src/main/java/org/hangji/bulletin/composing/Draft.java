package org.hangji.bulletin.composing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin that is composed here, with the last version of its words (通报稿).
 *
 * @param unit code of the organ that issues it, with its path
 * @param composers everyone who started or saved it; none of them may publish it
 * @param version number of the last version
 * @param submitted version that was submitted last, null where none was
 * @param returnReason why it came back, null where it did not
 * @param corrects the publication that it corrects
 * @param correctionReason what that correction is for
 */
public record Draft(
        long id,
        String unit,
        String unitPath,
        long composedBy,
        Set<Long> composers,
        State state,
        int version,
        Content content,
        long savedBy,
        Instant savedAt,
        @Nullable Integer submitted,
        @Nullable String returnReason,
        @Nullable Long corrects,
        String correctionReason) {

    public Draft {
        composers = Set.copyOf(composers);
    }

    /** Where a bulletin stands. */
    public enum State {
        /** 起草中 */
        DRAFT,
        /** 待签发 */
        SUBMITTED,
        /** 已退回 */
        RETURNED,
        /** 已发布 */
        PUBLISHED,
        /** 已撤下 */
        WITHDRAWN
    }

    /** Whether its words may still change. */
    public boolean open() {
        return state == State.DRAFT || state == State.RETURNED;
    }
}
