package org.hangji.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act to be written into the journal (审计事项).
 *
 * @param act what was done, a dotted English word: {@code rectify.assign}
 * @param subjectType kind of the thing: {@code finding}, {@code account}
 * @param subjectId the thing
 * @param outcome whether it was done or refused
 * @param detail what a reader of the journal needs, values as text
 * @param recordDigest SM3 of the record that the act wrote, where one can be recomputed, else empty
 */
public record Act(
        String act,
        String subjectType,
        String subjectId,
        Outcome outcome,
        Map<String, String> detail,
        String recordDigest) {

    /** How the act ended. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    public static Act done(String act, String subjectType, Object subjectId, Map<String, String> detail) {
        return new Act(act, subjectType, String.valueOf(subjectId), Outcome.DONE, detail, "");
    }

    public static Act refused(String act, String subjectType, @Nullable Object subjectId, String reason) {
        return new Act(act, subjectType, String.valueOf(subjectId), Outcome.REFUSED, Map.of("reason", reason), "");
    }

    /** The same act, bound to the record that it wrote. */
    public Act withRecord(String digest) {
        return new Act(act, subjectType, subjectId, outcome, detail, digest);
    }
}
