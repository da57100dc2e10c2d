package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hangji.rectify.Command;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("谁附的文件算整改证据")
class ProofTest {

    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    static Stream<Arguments> files() {
        return Stream.of(
                row("登记时谁附的都不算", Story.registered(), Story.CLERK, false),
                row("交办后责任单位附的算", Story.registered().assigned(), Story.EAST, true),
                row("整改中责任单位附的算", Story.inProgress(), Story.EAST_TOO, true),
                row("整改中别县附的不算", Story.inProgress(), Story.WEST, false),
                row("整改中核查人附的不算", Story.inProgress(), Story.VERIFIER, false),
                row("整改中审计附的不算", Story.inProgress(), Story.AUDITOR, false),
                row("待核查时责任人补的算", Story.claimed(), Story.EAST, true),
                row("待核查时核查人附的不算", Story.claimed(), Story.VERIFIER, false),
                row("核查过的责任单位领导附的不算", verifiedByLeader(), Story.EAST_LEADER, false),
                row("待核查时局经办人附的不算", Story.claimed(), Story.CLERK, false),
                row("退回后责任人再附的算", returned(), Story.EAST, true),
                row("持续推进时责任单位附的算", longTerm(), Story.EAST, true),
                row("销号以后附的都不算", closed(), Story.EAST, false),
                row("指定的核查人附的总不算", withVerifier(), Story.VERIFIER, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("看状态和人；附了证据的就是整改责任人")
    void counts(String name, Story story, Acting who, boolean proof) {
        assertThat(new Persons(story.matter(), who).filesProof()).isEqualTo(proof);
        boolean before = story.matter().rectifies(who.person());
        story.files(who);
        assertThat(story.matter().rectifies(who.person())).isEqualTo(before || proof);
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                row("责任单位", Story.inProgress(), Story.EAST, true),
                row("局经办人", Story.inProgress(), Story.CLERK, true),
                row("核查人", Story.inProgress(), Story.VERIFIER, true),
                row("局领导", Story.inProgress(), Story.LEADER, true),
                row("审计只看不附", Story.inProgress(), Story.AUDITOR, false),
                row("别县", Story.inProgress(), Story.WEST, false),
                row("交办以前的责任单位", Story.registered(), Story.EAST, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowed")
    @DisplayName("谁能附文件")
    void mayFile(String name, Story story, Acting who, boolean may) {
        assertThat(new Persons(story.matter(), who).mayFile()).isEqualTo(may);
    }

    @ParameterizedTest(name = "拍于 {0}：{1}")
    @CsvSource({"2024-02-29, false", "2024-03-01, true", "2024-03-02, true", ", true"})
    @DisplayName("拍摄早于问题发生日的证明不了；当天的、没有拍摄时间的可以")
    void shot(@Nullable LocalDate takenOn, boolean proves) {
        Matter matter = Story.inProgress().files(Story.EAST, takenOn).matter();
        assertThat(matter.hasProof()).isEqualTo(proves);
        assertThat(matter.rectifies(Story.EAST.person())).isTrue();
    }

    @Test
    @DisplayName("重新打开以后，旧证据不算，新的才算")
    void reopened() {
        Story story = closed();
        assertThat(story.matter().hasProof()).isTrue();
        story.does(Story.VERIFIER, new Command.LookBack(LookBackResult.KEPT, "看过"));
        assertThat(story.matter().hasProof()).isTrue();
        story.does(Story.VERIFIER, new Command.LookBack(LookBackResult.REBOUNDED, "又坏了"));
        assertThat(story.matter().hasProof()).isFalse();
        assertThat(story.files(Story.EAST).matter().hasProof()).isTrue();
    }

    @ParameterizedTest(name = "头 {0} 件")
    @CsvSource({"1, REGISTERED", "2, ASSIGNED", "3, IN_PROGRESS", "6, IN_PROGRESS", "7, CLAIMED"})
    @DisplayName("当时所知只看当时以前记下的，后来的不改变它")
    void known(int events, String state) {
        Story story = Story.claimed().does(Story.VERIFIER, new Command.Verify(null));
        Event last = story.events().get(events - 1);
        assertThat(Matter.asOf(story.events(), last.occurredOn(), last.recordedAt()))
                .hasValueSatisfying(matter -> {
                    assertThat(matter.version()).isEqualTo(events);
                    assertThat(matter.standing().state()).hasToString(state);
                });
    }

    @Test
    @DisplayName("登记以前什么都不知道")
    void unknown() {
        Story story = Story.claimed();
        Event first = story.events().getFirst();
        assertThat(Matter.asOf(
                        story.events(), first.occurredOn(), first.recordedAt().minusNanos(1000)))
                .isEmpty();
        assertThat(Matter.asOf(story.events(), first.occurredOn().minusDays(1), first.recordedAt()))
                .isEmpty();
    }

    private static Arguments row(String name, Story story, Acting who, boolean yes) {
        return Arguments.of(name, story, who, yes);
    }

    private static Story returned() {
        return Story.claimed().does(Story.VERIFIER, new Command.Return(null, "不清"));
    }

    private static Story longTerm() {
        return Story.inProgress().does(Story.VERIFIER, new Command.MakeLongTerm(null, LATER, "资金"));
    }

    private static Story verifiedByLeader() {
        return Story.claimed().does(Story.EAST_LEADER, new Command.Verify(null));
    }

    private static Story closed() {
        return Story.claimed()
                .does(Story.VERIFIER, new Command.Verify(null))
                .does(Story.VERIFIER, new Command.Close(Outcome.RECTIFIED));
    }

    private static Story withVerifier() {
        return Story.registered()
                .does(Story.CLERK, new Command.Assign("EAST", null, null, Story.VERIFIER.person(), Story.DEADLINE))
                .does(Story.EAST, new Command.Accept());
    }
}
