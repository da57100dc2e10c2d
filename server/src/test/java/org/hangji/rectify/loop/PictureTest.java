package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hangji.rectify.Command;
import org.hangji.rectify.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("问题的现状与记录是否一致")
class PictureTest {

    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    static Stream<Arguments> changes() {
        Command assign = new Command.Assign("EAST", 2L, 8L, 5L, LATER);
        return Stream.of(
                Arguments.of("交办", Story.registered(), Story.registered().does(Story.CLERK, assign), new String[] {
                    "版本", "状态", "单位", "整改责任人", "责任领导", "核查人", "期限", "最初期限", "计时"
                }),
                Arguments.of("签收", Story.registered().assigned(), Story.inProgress(), new String[] {"版本", "状态"}),
                Arguments.of(
                        "核查",
                        Story.claimed(),
                        Story.claimed().does(Story.VERIFIER, new Command.Verify(null)),
                        new String[] {"版本", "核查人（已核查）", "措施 1 的状态"}),
                Arguments.of(
                        "申请延期",
                        Story.inProgress(),
                        Story.inProgress().does(Story.EAST, new Command.RequestExtension(LATER, "雨")),
                        new String[] {"版本", "待批延期"}),
                Arguments.of(
                        "转持续推进",
                        Story.inProgress(),
                        Story.inProgress().does(Story.VERIFIER, new Command.MakeLongTerm(null, LATER, "资金")),
                        new String[] {"版本", "状态", "计时"}),
                Arguments.of(
                        "定措施",
                        Story.inProgress(),
                        Story.inProgress().does(Story.EAST, new Command.PlanMeasure("补装", 2L, LATER)),
                        new String[] {"版本", "措施 1 的内容", "措施 1 的状态", "措施 1 的完成情况", "措施 1 的期限", "措施 1 的责任人"}),
                Arguments.of(
                        "提请不成立",
                        Story.inProgress(),
                        Story.inProgress().does(Story.EAST, new Command.Dismiss("重复")),
                        new String[] {"版本", "状态", "申请的结果"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("每办一件，说得出变了哪几项，两边看一样")
    void different(String name, Story before, Story after, String[] parts) {
        Picture then = Picture.told("1", before.matter());
        Picture now = Picture.told("1", after.matter());
        assertThat(then.differentFrom(now)).containsExactlyInAnyOrder(parts);
        assertThat(now.differentFrom(then)).containsExactlyInAnyOrder(parts);
    }

    @Test
    @DisplayName("同样的记录讲两遍，一项也不差")
    void same() {
        Story story = Story.claimed()
                .does(Story.VERIFIER, new Command.Verify(null))
                .does(Story.VERIFIER, new Command.Close(Outcome.RECTIFIED));
        assertThat(Picture.told("1", story.matter()).differentFrom(Picture.told("1", story.matter())))
                .isEmpty();
    }

    @Test
    @DisplayName("销号以后有结果，不再计时")
    void closed() {
        Story story = Story.claimed()
                .does(Story.VERIFIER, new Command.Verify(null))
                .does(Story.VERIFIER, new Command.Close(Outcome.RECTIFIED));
        assertThat(Picture.told("1", story.matter()).parts())
                .containsEntry("状态", "CLOSED")
                .containsEntry("结果", "RECTIFIED")
                .containsEntry("计时", null)
                .containsEntry("申请的结果", null)
                .containsEntry("措施 1 的状态", "VERIFIED")
                .containsEntry("措施 1 的完成情况", "已补装 12 块");
    }
}
