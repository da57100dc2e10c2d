package org.hangji.rectify;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The commands of the loop by name (办理动作). */
public enum CommandName {
    /** 交办 */
    ASSIGN("assign", "交办"),
    /** 签收 */
    ACCEPT("accept", "签收"),
    /** 制定措施 */
    PLAN_MEASURE("planMeasure", "制定措施"),
    /** 报告进展 */
    REPORT("report", "报告进展"),
    /** 填报措施完成情况 */
    ANSWER_MEASURE("answerMeasure", "填报完成情况"),
    /** 申请核查 */
    CLAIM("claim", "申请核查"),
    /** 核查通过 */
    VERIFY("verify", "核查通过"),
    /** 销号 */
    CLOSE("close", "销号"),
    /** 退回 */
    RETURN("return", "退回"),
    /** 转为持续推进 */
    MAKE_LONG_TERM("makeLongTerm", "转为持续推进"),
    /** 暂缓 */
    SUSPEND("suspend", "暂缓"),
    /** 恢复整改 */
    RESUME("resume", "恢复整改"),
    /** 提请认定不成立 */
    DISMISS("dismiss", "提请认定不成立"),
    /** 提请移交 */
    TRANSFER("transfer", "提请移交"),
    /** 申请延期 */
    REQUEST_EXTENSION("requestExtension", "申请延期"),
    /** 批准延期 */
    APPROVE_EXTENSION("approveExtension", "批准延期"),
    /** 不批准延期 */
    REFUSE_EXTENSION("refuseExtension", "不批准延期"),
    /** 回头看 */
    LOOK_BACK("lookBack", "回头看"),
    /** 重新整改 */
    REOPEN("reopen", "重新整改");

    private final String key;
    private final String word;

    CommandName(String key, String word) {
        this.key = key;
        this.word = word;
    }

    /** Its name in the API and in message keys: {@code planMeasure}. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The word of the field for it. */
    public String word() {
        return word;
    }

    /** The command with this name in the API. */
    public static Optional<CommandName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findAny();
    }
}
