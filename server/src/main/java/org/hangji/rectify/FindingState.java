package org.hangji.rectify;

/** Where a finding stands in the loop (问题状态). Overdue is computed from its deadline and is no state. */
public enum FindingState {
    /** 已登记 */
    REGISTERED("已登记"),
    /** 已交办 */
    ASSIGNED("已交办"),
    /** 整改中 */
    IN_PROGRESS("整改中"),
    /** 待核查 */
    CLAIMED("待核查"),
    /** 已退回 */
    RETURNED("已退回"),
    /** 持续推进: stays open, its clock is the next milestone. */
    LONG_TERM("持续推进"),
    /** 暂缓: stays open until a day. */
    SUSPENDED("暂缓"),
    /** 已销号 */
    CLOSED("已销号");

    private final String word;

    FindingState(String word) {
        this.word = word;
    }

    /** The word of the field for it, for sentences of refusal. */
    public String word() {
        return word;
    }
}
