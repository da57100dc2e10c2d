package org.hangji.rectify;

/** How a closed finding ended (销号结果). Only {@link #RECTIFIED} counts as rectified. */
public enum Outcome {
    /** 已整改 */
    RECTIFIED("已整改"),
    /** 不成立 */
    UNFOUNDED("不成立"),
    /** 移交 */
    TRANSFERRED("移交");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word of the field for it. */
    public String word() {
        return word;
    }
}
