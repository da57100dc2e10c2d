package org.hangji.rectify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a finding (办理动作), with the words that it needs. {@code measure} is the number of a
 * measure within its finding; where it may be absent, the command is about the finding and all its open measures.
 */
public sealed interface Command {

    CommandName name();

    /** The measure that the command is about, {@code null} for the whole finding. */
    default @Nullable Integer measure() {
        return null;
    }

    /** Why, where a reason is owed, else empty. */
    default String reason() {
        return "";
    }

    /** 交办: to a unit with a deadline; again: reassignment. */
    record Assign(
            String unit,
            @Nullable Long rectifier,
            @Nullable Long leader,
            @Nullable Long verifier,
            LocalDate deadline) implements Command {
        @Override
        public CommandName name() {
            return CommandName.ASSIGN;
        }
    }

    /** 签收 */
    record Accept() implements Command {
        @Override
        public CommandName name() {
            return CommandName.ACCEPT;
        }
    }

    /** 制定措施 */
    record PlanMeasure(
            String text, @Nullable Long rectifier, @Nullable LocalDate deadline) implements Command {
        @Override
        public CommandName name() {
            return CommandName.PLAN_MEASURE;
        }
    }

    /** 报告进展, of a measure or of the whole. */
    record Report(@Nullable Integer measure, String text) implements Command {
        @Override
        public CommandName name() {
            return CommandName.REPORT;
        }
    }

    /** 填报措施完成情况 */
    record AnswerMeasure(Integer measure, String text) implements Command {
        @Override
        public CommandName name() {
            return CommandName.ANSWER_MEASURE;
        }
    }

    /** 申请核查 */
    record Claim(@Nullable Integer measure) implements Command {
        @Override
        public CommandName name() {
            return CommandName.CLAIM;
        }
    }

    /** 核查通过 */
    record Verify(@Nullable Integer measure) implements Command {
        @Override
        public CommandName name() {
            return CommandName.VERIFY;
        }
    }

    /** 销号 */
    record Close(Outcome outcome) implements Command {
        @Override
        public CommandName name() {
            return CommandName.CLOSE;
        }
    }

    /** 退回: by the verifier, or by the assigned unit that says it is not its matter. */
    record Return(@Nullable Integer measure, String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.RETURN;
        }
    }

    /** 转为持续推进 until the next milestone. */
    record MakeLongTerm(@Nullable Integer measure, LocalDate milestone, String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.MAKE_LONG_TERM;
        }
    }

    /** 暂缓 until a day. */
    record Suspend(LocalDate until, String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.SUSPEND;
        }
    }

    /** 恢复整改 */
    record Resume() implements Command {
        @Override
        public CommandName name() {
            return CommandName.RESUME;
        }
    }

    /** 提请认定不成立 */
    record Dismiss(String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.DISMISS;
        }
    }

    /** 提请移交 to somebody outside the loop, in words. */
    record Transfer(String to, String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.TRANSFER;
        }
    }

    /** 申请延期 to a new deadline, or to a new milestone of a standing state. */
    record RequestExtension(LocalDate deadline, String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.REQUEST_EXTENSION;
        }
    }

    /** 批准延期 */
    record ApproveExtension() implements Command {
        @Override
        public CommandName name() {
            return CommandName.APPROVE_EXTENSION;
        }
    }

    /** 不批准延期 */
    record RefuseExtension(String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.REFUSE_EXTENSION;
        }
    }

    /** 回头看 */
    record LookBack(LookBackResult result, String text) implements Command {
        @Override
        public CommandName name() {
            return CommandName.LOOK_BACK;
        }
    }

    /** 重新整改 */
    record Reopen(String reason) implements Command {
        @Override
        public CommandName name() {
            return CommandName.REOPEN;
        }
    }
}
