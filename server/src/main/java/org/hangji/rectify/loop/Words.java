package org.hangji.rectify.loop;

import static org.hangji.rectify.loop.Decision.Refused.field;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hangji.rectify.Command;
import org.jspecify.annotations.Nullable;

/** What the words of a command must fulfil beside the finding (填写规则). */
final class Words {

    private Words() {}

    /** The measure that the command is about must be there. */
    static Optional<Decision.Refused> unknownMeasure(Matter matter, Command command) {
        Integer measure = command.measure();
        return measure != null && matter.measures().get(measure) == null
                ? refuse("measure", "本问题没有第" + measure + "条措施：请从措施列表中选。")
                : Optional.empty();
    }

    /** The first fault, or empty. */
    static Optional<Decision.Refused> fault(Matter matter, Command command, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return refuse("occurredOn", "办理日期 " + day + " 还没有到：请填今天或以前的日期。");
        }
        if (day.isBefore(matter.occurredOn())) {
            return refuse("occurredOn", "办理日期 " + day + " 早于问题发生日 " + matter.occurredOn() + "，请改正。");
        }
        return switch (command) {
            case Command.Assign assign -> assign(matter, assign);
            case Command.PlanMeasure plan -> plan(matter, plan);
            case Command.MakeLongTerm longTerm -> later("milestone", "下一个节点", longTerm.milestone(), day);
            case Command.Suspend suspend -> later("until", "暂缓到期日", suspend.until(), day);
            case Command.RequestExtension request -> later("deadline", "新的期限", request.deadline(), matter.due());
            case Command.Close close -> close(matter, close);
            default -> Optional.empty();
        };
    }

    private static Optional<Decision.Refused> assign(Matter matter, Command.Assign assign) {
        if (assign.deadline().isBefore(matter.occurredOn())) {
            return refuse("deadline", "期限 " + assign.deadline() + " 早于问题发生日 " + matter.occurredOn() + "，请改正。");
        }
        Long verifier = assign.verifier();
        if (verifier != null && (verifier.equals(assign.rectifier()) || matter.rectifies(verifier))) {
            return refuse("verifier", "核查人不能是整改责任人，也不能参与过本问题的整改：请另选核查人。");
        }
        return Optional.empty();
    }

    private static Optional<Decision.Refused> plan(Matter matter, Command.PlanMeasure plan) {
        Matter.Assignment assigned = matter.assignment();
        if (plan.rectifier() != null && assigned != null && Objects.equals(plan.rectifier(), assigned.verifier())) {
            return refuse("rectifier", "这个人是本问题的核查人，不能同时作措施的责任人：请另选。");
        }
        if (plan.deadline() != null && plan.deadline().isBefore(matter.occurredOn())) {
            return refuse("deadline", "措施期限 " + plan.deadline() + " 早于问题发生日 " + matter.occurredOn() + "，请改正。");
        }
        return Optional.empty();
    }

    private static Optional<Decision.Refused> close(Matter matter, Command.Close close) {
        return matter.standing() instanceof Standing.Claimed claimed && claimed.proposed() != close.outcome()
                ? Optional.of(Decision.Refused.law("申请核查的结果是“"
                        + claimed.proposed().word() + "”，不能以“" + close.outcome().word() + "”销号：结果不对请退回。"))
                : Optional.empty();
    }

    private static Optional<Decision.Refused> later(
            String field, String name, LocalDate wanted, @Nullable LocalDate than) {
        return than != null && !wanted.isAfter(than)
                ? refuse(field, name + " " + wanted + " 应晚于 " + than + "。")
                : Optional.empty();
    }

    private static Optional<Decision.Refused> refuse(String field, String reason) {
        return Optional.of(field(field, reason));
    }
}
