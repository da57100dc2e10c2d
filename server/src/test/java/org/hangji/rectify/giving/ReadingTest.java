package org.hangji.rectify.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.NewMeasure;
import org.hangji.rectify.NewRound;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("表单与接口同一套填写规则")
class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                of(
                        "assign",
                        new Command.Assign("EAST", 3L, 4L, 5L, DAY),
                        "unit",
                        "EAST",
                        "rectifier",
                        "3",
                        "leader",
                        "4",
                        "verifier",
                        "5",
                        "deadline",
                        "2024-06-30"),
                of("accept", new Command.Accept()),
                of("planMeasure", new Command.PlanMeasure("补装", null, DAY), "text", " 补装 ", "deadline", "2024-06-30"),
                of("report", new Command.Report(2, "到货"), "measure", "2", "text", "到货"),
                of("answerMeasure", new Command.AnswerMeasure(1, "装好"), "measure", "1", "text", "装好"),
                of("claim", new Command.Claim(null)),
                of("verify", new Command.Verify(2), "measure", "2"),
                of("close", new Command.Close(Outcome.UNFOUNDED), "outcome", "UNFOUNDED"),
                of("return", new Command.Return(null, "不清"), "reason", "不清"),
                of("makeLongTerm", new Command.MakeLongTerm(null, DAY, "长"), "milestone", "2024-06-30", "reason", "长"),
                of("suspend", new Command.Suspend(DAY, "缓"), "until", "2024-06-30", "reason", "缓"),
                of("resume", new Command.Resume()),
                of("dismiss", new Command.Dismiss("重复"), "reason", "重复"),
                of("transfer", new Command.Transfer("公安", "职责"), "to", "公安", "reason", "职责"),
                of("requestExtension", new Command.RequestExtension(DAY, "雨"), "deadline", "2024-06-30", "reason", "雨"),
                of("approveExtension", new Command.ApproveExtension()),
                of("refuseExtension", new Command.RefuseExtension("不足"), "reason", "不足"),
                of("lookBack", new Command.LookBack(LookBackResult.KEPT, "好"), "result", "KEPT", "text", "好"),
                of("reopen", new Command.Reopen("坏"), "reason", "坏"));
    }

    private static Arguments of(String name, Command command, String... fields) {
        return Arguments.of(name, command, fields(fields));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("每个动作按它的字段读出")
    void command(String name, Command command, Map<String, String> fields) {
        fields.put("command", name);
        fields.put("occurredOn", "2024-06-01");
        fields.put("version", "7");
        var order = Reading.order(fields);
        assertThat(order.command()).isEqualTo(command);
        assertThat(order.command().name().key()).isEqualTo(name);
        assertThat(order.occurredOn()).isEqualTo("2024-06-01");
        assertThat(order.version()).isEqualTo(7);
    }

    @Test
    @DisplayName("动作一个都不少")
    void complete() {
        assertThat(commands().map(row -> row.get()[0]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CommandName.values())
                        .map(CommandName::key)
                        .toList());
    }

    @ParameterizedTest(name = "{0} 缺 {1}")
    @CsvSource({
        "assign,unit,请填写责任单位",
        "assign,deadline,请填写整改期限",
        "planMeasure,text,请填写措施内容",
        "report,text,请填写进展情况",
        "answerMeasure,measure,请填写措施序号",
        "close,outcome,请选销号结果",
        "return,reason,请填写理由",
        "makeLongTerm,milestone,请填写下一个节点",
        "suspend,until,请填写暂缓到期日",
        "transfer,to,请填写移交给谁",
        "lookBack,result,请选回头看结果",
        "lookBack,text,请填写回头看情况"
    })
    @DisplayName("该填的没填：422，说出哪一项、怎么填")
    void missing(String name, String field, String message) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Reading.order(fields("command", name)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).anySatisfy(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).startsWith(message);
        });
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "deadline,下周,不是日期",
        "deadline,2024-02-30,不是日期",
        "verifier,张三,不是编号",
        "version,新,不是编号",
        "occurredOn,2024/1/1,不是日期"
    })
    @DisplayName("写法不对：说出写的是什么、应怎么写")
    void unreadable(String field, String value, String message) {
        Map<String, String> fields = fields("command", "assign", "unit", "EAST", "deadline", "2024-06-30");
        fields.put(field, value);
        assertThatThrownBy(() -> Reading.order(fields))
                .hasMessageContaining(value)
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("没有这个动作：400；文字太长：说出多长")
    void malformedAndLong() {
        assertThatThrownBy(() -> Reading.order(fields("command", "fly")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
        assertThatThrownBy(() -> Reading.order(fields())).hasMessageContaining("没有说要办什么");
        assertThatThrownBy(() -> Reading.order(fields("command", "report", "text", "长".repeat(4001))))
                .hasMessageContaining("最多 4000 字，现在是 4001 字");
    }

    @Test
    @DisplayName("手工登记一个问题：各项读出；复发自哪个也读出")
    void finding() {
        NewFinding finding = Reading.finding(fields(
                "source",
                "CHECK",
                "title",
                " 标志缺损 ",
                "text",
                "三处",
                "occurredOn",
                "2024-06-01",
                "major",
                "true",
                "unit",
                "EAST",
                "deadline",
                "2024-06-30",
                "leader",
                "9",
                "round",
                "3",
                "recurrenceOf",
                "8"));
        assertThat(finding)
                .isEqualTo(new NewFinding(
                        "CHECK",
                        3L,
                        "",
                        "标志缺损",
                        "三处",
                        LocalDate.of(2024, 6, 1),
                        true,
                        "EAST",
                        9L,
                        DAY,
                        List.of(),
                        null,
                        8L));
    }

    @Test
    @DisplayName("一轮检查：编号的问题各读各的，空的略过，措施一行一条")
    void round() {
        NewRound round = RoundReading.round(
                fields(
                        "name",
                        "督查",
                        "source",
                        "INSPECTION",
                        "inspector",
                        "省厅",
                        "occurredOn",
                        "2024-06-01",
                        "key",
                        "k",
                        "title2",
                        "甲",
                        "measures2",
                        "一\r\n\r\n 二 ",
                        "title4",
                        "乙",
                        "unit4",
                        "EAST",
                        "deadline4",
                        "2024-06-30",
                        "aspect4",
                        "管理"),
                4,
                unit -> unit.equals("EAST"));
        assertThat(round.key()).isEqualTo("hand:k");
        assertThat(round.text()).isEqualTo("检查单位：省厅");
        assertThat(round.unit()).isNull();
        assertThat(round.findings()).extracting(NewFinding::title).containsExactly("甲", "乙");
        assertThat(round.findings().getFirst().measures())
                .extracting(NewMeasure::text)
                .containsExactly("一", "二");
        assertThat(round.findings().getLast().deadline()).isEqualTo(DAY);
        assertThat(round.findings().getLast().aspect()).isEqualTo("管理");
        assertThat(round.findings())
                .allSatisfy(finding -> assertThat(finding.occurredOn()).isEqualTo("2024-06-01"));
    }

    @ParameterizedTest(name = "{0}={1}：{2}")
    @CsvSource({
        "name,'',请填写轮次名称",
        "inspector,'',请填写检查单位",
        "occurredOn,'',请填写反馈日期",
        "unit,NOWHERE,不在您能看到的单位里",
        "unit1,NOWHERE,问题1的责任单位",
        "deadline1,2024-05-01,早于反馈日期",
        "deadline1,明天,不是日期",
        "deadline2,2024-06-30,请填写问题2的标题"
    })
    @DisplayName("一轮检查填错了：说出第几个问题的哪一项")
    void roundFaults(String field, String value, String message) {
        Map<String, String> fields = fields(
                "name",
                "督查",
                "source",
                "INSPECTION",
                "inspector",
                "省厅",
                "occurredOn",
                "2024-06-01",
                "title1",
                "甲",
                "unit1",
                "EAST");
        fields.put(field, value);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> RoundReading.round(fields, 2, unit -> unit.equals("EAST")));
        assertThat(refusal.errors())
                .anySatisfy(error -> assertThat(error.message()).contains(message));
    }
}
