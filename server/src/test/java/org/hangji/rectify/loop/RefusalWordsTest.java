package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hangji.rectify.Command;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("不予办理时怎样说")
class RefusalWordsTest {

    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    static Stream<Arguments> people() {
        return Stream.of(
                row("别县交办", Story.registered(), Story.WEST, assign(null, null, LATER), "管辖范围内的经办人或领导"),
                row("交办到管辖外", Story.inProgress(), Story.EAST, to("WEST"), "只能交办给您管辖范围内的单位"),
                row("别县签收", Story.registered().assigned(), Story.WEST, new Command.Accept(), "签收由责任单位办理"),
                row("局里报进展", Story.inProgress(), Story.CLERK, new Command.Report(null, "到货"), "由责任单位办理"),
                row("审计申请核查", Story.inProgress(), Story.AUDITOR, new Command.Claim(null), "申请核查由整改责任人办理"),
                row("局里申请延期", Story.inProgress(), Story.CLERK, extension(LATER), "延期由整改责任人申请"),
                row("自己核查自己", Story.claimed(), Story.EAST, new Command.Verify(null), "核查不能由本问题的整改责任人办理"),
                row("自己退回自己", Story.claimed(), Story.EAST, new Command.Return(null, "x"), "退回不能由本问题的整改责任人办理"),
                row("经办人核查", Story.claimed(), Story.CLERK, new Command.Verify(null), "核查人或领导"),
                row(
                        "别县退回",
                        Story.registered().assigned(),
                        Story.WEST,
                        new Command.Return(null, "x"),
                        "不属本单位的退回由责任单位办理"),
                row("自己转长期", Story.claimed(), Story.EAST, longTerm(LATER), "转为持续推进不能由本问题的整改责任人办理"),
                row("自己批延期", asked(), Story.EAST, new Command.ApproveExtension(), "延期的审批不能由本问题的整改责任人办理"),
                row("别县提请移交", Story.inProgress(), Story.WEST, new Command.Transfer("公安", "x"), "由责任单位或经办人提请"),
                row("别县恢复", suspended(), Story.WEST, new Command.Resume(), "恢复整改由责任单位、经办人或领导办理"),
                row("自己回头看", closed(), Story.EAST, lookBack(), "回头看不能由本问题的整改责任人办理"),
                row("审计重新打开", closed(), Story.AUDITOR, new Command.Reopen("x"), "核查人或领导"),
                row("提请人自己销号", dismissed(), Story.CLERK, new Command.Close(Outcome.UNFOUNDED), "须由另一人决定"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    @DisplayName("这个人不行：403，说谁可以")
    void people(String name, Story story, Acting who, Command command, String words) {
        refused(story, who, command, Kind.FORBIDDEN, words);
    }

    static Stream<Arguments> law() {
        return Stream.of(
                row("没交办先签收", Story.inProgress(), Story.EAST, new Command.Accept(), "现在是“整改中”，不能签收：须在“已交办”时办理"),
                row("没申请先核查", Story.inProgress(), Story.VERIFIER, new Command.Verify(null), "现在是“整改中”，不能核查通过"),
                row("没核查先销号", Story.claimed(), Story.VERIFIER, close(), "还没有核查通过：须先由核查人核查"),
                row(
                        "结果不一致",
                        verified(),
                        Story.VERIFIER,
                        new Command.Close(Outcome.TRANSFERRED),
                        "申请核查的结果是“已整改”，不能以“移交”销号"),
                row("没有待批的", Story.inProgress(), Story.LEADER, new Command.ApproveExtension(), "没有待批的延期申请"),
                row("已有待批的", asked(), Story.EAST, extension(LATER.plusDays(9)), "已有一个延期申请待批"),
                row("没关先回头看", Story.claimed(), Story.VERIFIER, lookBack(), "现在是“待核查”，不能回头看"),
                row("关了再暂缓", closed(), Story.LEADER, new Command.Suspend(LATER, "x"), "现在是“已销号”，不能暂缓"),
                row("没申请的一条先核查", planned(), Story.VERIFIER, new Command.Verify(1), "第1条措施现在是“未完成”，不能核查通过"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("law")
    @DisplayName("现在谁也不行：409，说现在怎样、须怎样")
    void law(String name, Story story, Acting who, Command command, String words) {
        refused(story, who, command, Kind.CONFLICT, words);
    }

    static Stream<Arguments> fields() {
        LocalDate before = Story.DAY.minusDays(1);
        return Stream.of(
                row("期限早于发生日", Story.registered(), Story.CLERK, assign(null, null, before), "早于问题发生日 2024-03-01"),
                row("核查人就是责任人", Story.registered(), Story.CLERK, assign(5L, 5L, LATER), "核查人不能是整改责任人"),
                row("节点就是今天", Story.inProgress(), Story.VERIFIER, longTerm(Story.DAY), "下一个节点 2024-03-01 应晚于"),
                row(
                        "暂缓到昨天",
                        Story.inProgress(),
                        Story.VERIFIER,
                        new Command.Suspend(before, "x"),
                        "暂缓到期日 2024-02-29 应晚于"),
                row(
                        "延到原来的日子",
                        Story.inProgress(),
                        Story.EAST,
                        extension(Story.DEADLINE),
                        "新的期限 2024-04-30 应晚于 2024-04-30"),
                row("措施期限早于发生日", Story.inProgress(), Story.EAST, plan(null, before), "措施期限 2024-02-29 早于问题发生日"),
                row("核查人作措施责任人", withVerifier(), Story.EAST, plan(5L, null), "不能同时作措施的责任人"),
                row("没有的措施", Story.inProgress(), Story.EAST, new Command.AnswerMeasure(3, "x"), "没有第3条措施"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    @DisplayName("填得不对：422，说写的是什么、和什么不合")
    void fields(String name, Story story, Acting who, Command command, String words) {
        refused(story, who, command, Kind.INVALID, words);
        assertThat(story.decide(who, command)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.field()).isNotEmpty();
            assertThat(refused.refusal().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo(refused.field()));
        });
    }

    @Test
    @DisplayName("指定的核查人去整改：说他是核查人")
    void namedVerifier() {
        refused(withVerifier(), Story.VERIFIER, new Command.Report(null, "x"), Kind.FORBIDDEN, "您是本问题指定的核查人");
    }

    @Test
    @DisplayName("指定了核查人，别的领导来核查：说由指定的人办理")
    void anotherVerifier() {
        Story story = withVerifier().files(Story.EAST).does(Story.EAST, new Command.Claim(null));
        refused(story, Story.LEADER, new Command.Verify(null), Kind.FORBIDDEN, "由指定的核查人办理");
    }

    private static void refused(Story story, Acting who, Command command, Kind kind, String words) {
        assertThat(story.decide(who, command)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.reason()).contains(words).endsWith("。");
            assertThat(refused.refusal().kind()).isEqualTo(kind);
        });
    }

    private static Arguments row(String name, Story story, Acting who, Command command, String words) {
        return Arguments.of(name, story, who, command, words);
    }

    private static Command assign(@Nullable Long rectifier, @Nullable Long verifier, LocalDate deadline) {
        return new Command.Assign("EAST", rectifier, null, verifier, deadline);
    }

    private static Command to(String unit) {
        return new Command.Assign(unit, null, null, null, LATER);
    }

    private static Command plan(@Nullable Long rectifier, @Nullable LocalDate deadline) {
        return new Command.PlanMeasure("补装", rectifier, deadline);
    }

    private static Command longTerm(LocalDate milestone) {
        return new Command.MakeLongTerm(null, milestone, "资金未到");
    }

    private static Command extension(LocalDate deadline) {
        return new Command.RequestExtension(deadline, "雨季");
    }

    private static Command close() {
        return new Command.Close(Outcome.RECTIFIED);
    }

    private static Command lookBack() {
        return new Command.LookBack(LookBackResult.KEPT, "看过");
    }

    private static Story planned() {
        return Story.inProgress().does(Story.EAST, plan(null, null));
    }

    private static Story asked() {
        return planned().does(Story.EAST, extension(LATER));
    }

    private static Story verified() {
        return Story.claimed().does(Story.VERIFIER, new Command.Verify(null));
    }

    private static Story closed() {
        return verified().does(Story.VERIFIER, close());
    }

    private static Story suspended() {
        return Story.inProgress().does(Story.VERIFIER, new Command.Suspend(LATER, "等方案"));
    }

    private static Story dismissed() {
        return Story.registered().assigned().does(Story.CLERK, new Command.Dismiss("重复"));
    }

    private static Story withVerifier() {
        return Story.registered()
                .does(Story.CLERK, assign(null, 5L, Story.DEADLINE))
                .does(Story.EAST, new Command.Accept());
    }
}
