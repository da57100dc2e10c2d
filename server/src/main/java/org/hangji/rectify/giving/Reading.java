package org.hangji.rectify.giving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.Order;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes orders and findings of filled-in fields (填写的内容). A field at fault is a refusal that names all of them. */
public final class Reading {

    private Reading() {}

    /** The order in these fields; an unknown command is a malformed request. */
    public static Order order(Map<String, String> values) {
        Fields fields = new Fields(values);
        String key = fields.optional("command");
        CommandName name = CommandName.of(key)
                .orElseThrow(() ->
                        Refusal.malformed(key.isEmpty() ? "没有说要办什么：请在 command 里写动作的名称。" : "没有名为“" + key + "”的动作。"));
        Command command = command(name, fields);
        Order order = new Order(command, fields.day("occurredOn", "办理日期"), fields.smallNumber("version", "版本"));
        fields.requireNoFault();
        return order;
    }

    private static Command command(CommandName name, Fields fields) {
        return switch (name) {
            case ASSIGN ->
                new Command.Assign(
                        fields.required("unit", "责任单位"),
                        fields.number("rectifier", "整改责任人"),
                        fields.number("leader", "责任领导"),
                        fields.number("verifier", "核查人"),
                        fields.requiredDay("deadline", "整改期限"));
            case ACCEPT -> new Command.Accept();
            case PLAN_MEASURE ->
                new Command.PlanMeasure(
                        fields.required("text", "措施内容"),
                        fields.number("rectifier", "措施责任人"),
                        fields.day("deadline", "措施期限"));
            case REPORT -> new Command.Report(measure(fields), fields.required("text", "进展情况"));
            case ANSWER_MEASURE ->
                new Command.AnswerMeasure(fields.requiredNumber("measure", "措施序号"), fields.required("text", "完成情况"));
            case CLAIM -> new Command.Claim(measure(fields));
            case VERIFY -> new Command.Verify(measure(fields));
            case CLOSE -> new Command.Close(fields.choice("outcome", "销号结果", Outcome.class));
            case RETURN -> new Command.Return(measure(fields), reason(fields));
            case MAKE_LONG_TERM ->
                new Command.MakeLongTerm(measure(fields), fields.requiredDay("milestone", "下一个节点"), reason(fields));
            case SUSPEND -> new Command.Suspend(fields.requiredDay("until", "暂缓到期日"), reason(fields));
            case RESUME -> new Command.Resume();
            case DISMISS -> new Command.Dismiss(reason(fields));
            case TRANSFER -> new Command.Transfer(fields.required("to", "移交给谁", 200), reason(fields));
            case REQUEST_EXTENSION ->
                new Command.RequestExtension(fields.requiredDay("deadline", "新的期限"), reason(fields));
            case APPROVE_EXTENSION -> new Command.ApproveExtension();
            case REFUSE_EXTENSION -> new Command.RefuseExtension(reason(fields));
            case LOOK_BACK ->
                new Command.LookBack(
                        fields.choice("result", "回头看结果", LookBackResult.class), fields.required("text", "回头看情况"));
            case REOPEN -> new Command.Reopen(reason(fields));
        };
    }

    private static @Nullable Integer measure(Fields fields) {
        return fields.smallNumber("measure", "措施序号");
    }

    private static String reason(Fields fields) {
        return fields.required("reason", "理由");
    }

    /** The finding in these fields. */
    public static NewFinding finding(Map<String, String> values) {
        Fields fields = new Fields(values);
        String unit = fields.optional("unit");
        String source = fields.required("source", "来源", 40);
        Long round = fields.number("round", "轮次");
        String title = fields.required("title", "问题标题", 200);
        LocalDate occurredOn = fields.requiredDay("occurredOn", "发生日期");
        Long leader = fields.number("leader", "责任领导");
        LocalDate deadline = fields.day("deadline", "整改期限");
        Long recurrenceOf = fields.number("recurrenceOf", "复发的问题");
        fields.requireNoFault();
        return new NewFinding(
                source,
                round,
                fields.optional("aspect"),
                title,
                fields.optional("text"),
                occurredOn,
                fields.optional("major").equals("true"),
                unit.isEmpty() ? null : unit,
                leader,
                deadline,
                List.of(),
                null,
                recurrenceOf);
    }
}
