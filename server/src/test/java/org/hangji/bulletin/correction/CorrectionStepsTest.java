package org.hangji.bulletin.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hangji.bulletin.reading.LookAlike;
import org.hangji.reader.Reading;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The look-alike has two problems, 台账不全 with two measures and 联动不够 with one; edits are numbered from 1. */
@DisplayName("更正一步接一步")
class CorrectionStepsTest {

    private static final Edit SPLIT = new Edit.SplitProblem("p0", List.of("漏登", "更新慢"));

    static Stream<Arguments> steps() {
        return Stream.of(
                row("什么都没改", "台账不全[m0 m1] 联动不够[m0]"),
                row("改名", "台账漏登[m0 m1] 联动不够[m0]", new Edit.RetitleProblem("p0", "台账漏登")),
                row("改两次名，以后一次为准", "丙[m0 m1] 联动不够[m0]", retitle("p0", "乙"), retitle("p0", "丙")),
                row("拆成两个，紧挨着，措施跟第一个", "漏登[m0 m1] 更新慢[] 联动不够[m0]", SPLIT),
                row("拆开再把措施分过去", "漏登[m0] 更新慢[m1] 联动不够[m0]", SPLIT, new Edit.MoveMeasure("p0.m1", "e1.1")),
                row("拆出来的再拆", "漏登[m0 m1] 甲[] 乙[] 联动不够[m0]", SPLIT, split("e1.1", "甲", "乙")),
                row("拆出来的再改名", "漏登[m0 m1] 丙[] 联动不够[m0]", SPLIT, retitle("e1.1", "丙")),
                row("拆开又并回去，措施一条不少", "漏登[m0 m1] 联动不够[m0]", SPLIT, new Edit.JoinProblem("e1.1", "p0")),
                row("前一个并入后一个", "联动不够[m0 m0 m1]", new Edit.JoinProblem("p0", "p1")),
                row("后一个并入前一个", "台账不全[m0 m1 m0]", new Edit.JoinProblem("p1", "p0")),
                row("去掉一个问题", "联动不够[m0]", new Edit.DropProblem("p0")),
                row("全部去掉", "", new Edit.DropProblem("p0"), new Edit.DropProblem("p1")),
                row("补的排在最后，没有措施", "台账不全[m0 m1] 联动不够[m0] 培训不足[]", add("培训不足")),
                row("补的也能拿措施", "台账不全[m0] 联动不够[m0] 培训不足[m1]", add("培训不足"), move("p0.m1", "e1.1")),
                row("补的又去掉", "台账不全[m0 m1] 联动不够[m0]", add("培训不足"), new Edit.DropProblem("e1.1")),
                row("去掉一条措施", "台账不全[m1] 联动不够[m0]", new Edit.DropMeasure("p0.m0")),
                row("措施移到自己那里，次序到最后", "台账不全[m1 m0] 联动不够[m0]", move("p0.m0", "p0")),
                row("措施移过去再移回来", "台账不全[m1 m0] 联动不够[m0]", move("p0.m0", "p1"), move("p0.m0", "p0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    @DisplayName("问题和措施")
    void problems(String name, String left, List<Edit> edits) {
        assertThat(told(apply(edits))).isEqualTo(left);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                unfitRow("去掉的问题不能再改", "问题", new Edit.DropProblem("p0"), retitle("p0", "甲")),
                unfitRow("去掉的问题不能再拆", "问题", new Edit.DropProblem("p0"), SPLIT),
                unfitRow("去掉的问题不能再去", "问题", new Edit.DropProblem("p0"), new Edit.DropProblem("p0")),
                unfitRow("不能并入已去掉的", "问题", new Edit.DropProblem("p1"), new Edit.JoinProblem("p0", "p1")),
                unfitRow("并掉的问题不能再并", "问题", new Edit.JoinProblem("p0", "p1"), new Edit.JoinProblem("p0", "p1")),
                unfitRow("不能并入自己", "自己", new Edit.JoinProblem("p0", "p0")),
                unfitRow("措施不能移给没有的问题", "问题", move("p0.m0", "p7")),
                unfitRow("没有的措施不能移", "措施", move("p0.m7", "p1")),
                unfitRow("去掉的措施不能再去", "措施", new Edit.DropMeasure("p0.m0"), new Edit.DropMeasure("p0.m0")),
                unfitRow("随问题去掉的措施不能再移", "措施", new Edit.DropProblem("p0"), move("p0.m0", "p1")),
                unfitRow("负的数字序号", "数字", new Edit.DropFigure(-1)),
                unfitRow("超出的数字序号，说第几个", "第 5 个", new Edit.DropFigure(4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    @DisplayName("对不上的说什么不在了，怎么办")
    void unfit(String name, String word, List<Edit> edits) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> apply(edits));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.getMessage()).contains(word).matches(".*(刷新|另选).*。");
    }

    @Test
    @DisplayName("改正数字：值、单位、界限、对象都换，位置和时段不动；再去掉就不计")
    void retype() {
        Edit retype = new Edit.RetypeFigure(2, new BigDecimal("20"), "本", Reading.Bound.ABOUT, "手册");
        CorrectedReading.FigureLine line = apply(List.of(retype)).figures().get(2);
        assertThat(line.corrected()).isTrue();
        assertThat(line.dropped()).isFalse();
        assertThat(line.figure())
                .isEqualTo(new Reading.Figure(
                        new BigDecimal("20"), "本", Reading.Bound.ABOUT, "手册", null, LookAlike.span("18份"), null, null));
        CorrectedReading dropped = apply(List.of(retype, new Edit.DropFigure(2)));
        assertThat(dropped.standingFigures())
                .extracting(CorrectedReading.FigureLine::index)
                .containsExactly(0, 1, 3);
        assertThat(dropped.figures().get(2).figure().value()).isEqualByComparingTo("20");
    }

    @Test
    @DisplayName("去掉的数字改正以后又算")
    void backAgain() {
        Edit retype = new Edit.RetypeFigure(0, BigDecimal.TWO, "个", Reading.Bound.EXACT, null);
        assertThat(apply(List.of(new Edit.DropFigure(0), retype)).standingFigures())
                .hasSize(4);
    }

    @Test
    @DisplayName("并过去的原文接在后面，一个字不丢；改动过的都有记号")
    void words() {
        CorrectedReading joined = apply(List.of(new Edit.JoinProblem("p1", "p0")));
        assertThat(joined.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.text()).containsSubsequence("一是补登台账18份。", "2.联动不够", "一是召开会议2次。");
            assertThat(problem.corrected()).isTrue();
            assertThat(problem.origin()).isZero();
        });
        assertThat(apply(List.of()).problems()).noneMatch(CorrectedReading.Problem::corrected);
    }

    @Test
    @DisplayName("拆开的同属一条反馈，手工补的不属哪条")
    void origin() {
        assertThat(apply(List.of(SPLIT, add("培训不足"))).problems())
                .extracting(CorrectedReading.Problem::origin)
                .containsExactly(0, 0, 1, null);
    }

    @Test
    @DisplayName("撤销中间一步，别的照样算")
    void undone() {
        List<KeptEdit> kept = List.of(
                new KeptEdit(1, retitle("p0", "甲"), "甲一", Instant.EPOCH, false),
                new KeptEdit(2, new Edit.DropProblem("p1"), "甲一", Instant.EPOCH, true),
                new KeptEdit(3, retitle("p1", "乙"), "甲一", Instant.EPOCH, false));
        assertThat(told(Corrections.apply(LookAlike.reading(), kept))).isEqualTo("甲[m0 m1] 乙[m0]");
    }

    private static Arguments row(String name, String left, Edit... edits) {
        return Arguments.of(name, left, List.of(edits));
    }

    private static Arguments unfitRow(String name, String word, Edit... edits) {
        return Arguments.of(name, word, List.of(edits));
    }

    private static Edit retitle(String problem, String title) {
        return new Edit.RetitleProblem(problem, title);
    }

    private static Edit split(String problem, String... titles) {
        return new Edit.SplitProblem(problem, List.of(titles));
    }

    private static Edit add(String title) {
        return new Edit.AddProblem(title, "");
    }

    private static Edit move(String measure, String to) {
        return new Edit.MoveMeasure(measure, to);
    }

    private static String told(CorrectedReading reading) {
        return reading.problems().stream()
                .map(problem -> problem.title()
                        + problem.measures().stream()
                                .map(measure -> measure.key().replaceFirst(".*\\.", ""))
                                .collect(Collectors.joining(" ", "[", "]")))
                .collect(Collectors.joining(" "));
    }

    private static CorrectedReading apply(List<Edit> edits) {
        List<KeptEdit> kept = new ArrayList<>();
        for (Edit edit : edits) {
            kept.add(new KeptEdit(kept.size() + 1, edit, "甲一", Instant.EPOCH, false));
        }
        return Corrections.apply(LookAlike.reading(), kept);
    }
}
