package org.hangji.rectify;

/** What a look-back found (回头看结果). */
public enum LookBackResult {
    /** 成效保持 */
    KEPT("成效保持"),
    /** 部分反弹 */
    PARTLY_REBOUNDED("部分反弹"),
    /** 反弹回潮 */
    REBOUNDED("反弹回潮");

    private final String word;

    LookBackResult(String word) {
        this.word = word;
    }

    /** The word of the field for it. */
    public String word() {
        return word;
    }
}
