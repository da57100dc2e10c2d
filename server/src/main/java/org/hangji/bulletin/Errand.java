package org.hangji.bulletin;

/**
 * Something about bulletins that waits for the caller (通报上要办的事).
 *
 * @param subject title of the bulletin; empty for opinions
 * @param count how many opinions or contradictions, 1 for a bulletin
 * @param href where it is done
 * @param from who waits for it, empty where it is the public
 */
public record Errand(Kind kind, String subject, long count, String href, String from) {

    /** What is to be done. */
    public enum Kind {
        /** 签发 */
        SIGN,
        /** 改退回的稿 */
        REWORK,
        /** 答复群众意见 */
        ANSWER_OPINIONS,
        /** 答复矛盾 */
        ANSWER_CONTRADICTIONS
    }
}
