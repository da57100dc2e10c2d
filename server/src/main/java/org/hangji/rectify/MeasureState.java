package org.hangji.rectify;

/** Where a measure of a finding stands (措施状态). */
public enum MeasureState {
    /** 未完成 */
    OPEN("未完成"),
    /** 已答复 */
    ANSWERED("已答复"),
    /** 待核查 */
    CLAIMED("待核查"),
    /** 已核查 */
    VERIFIED("已核查"),
    /** 已退回 */
    RETURNED("已退回"),
    /** 长期坚持 */
    LONG_TERM("长期坚持");

    private final String word;

    MeasureState(String word) {
        this.word = word;
    }

    /** The word of the field for it. */
    public String word() {
        return word;
    }
}
