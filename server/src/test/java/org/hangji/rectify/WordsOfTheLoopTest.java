package org.hangji.rectify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("整改的用词：接口上的名称和中文的说法")
class WordsOfTheLoopTest {

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "REGISTERED, 已登记",
        "ASSIGNED, 已交办",
        "IN_PROGRESS, 整改中",
        "CLAIMED, 待核查",
        "RETURNED, 已退回",
        "LONG_TERM, 持续推进",
        "SUSPENDED, 暂缓",
        "CLOSED, 已销号"
    })
    @DisplayName("问题的状态")
    void states(FindingState state, String word) {
        assertThat(state.word()).isEqualTo(word);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"RECTIFIED, 已整改", "UNFOUNDED, 不成立", "TRANSFERRED, 移交"})
    @DisplayName("销号的结果")
    void outcomes(Outcome outcome, String word) {
        assertThat(outcome.word()).isEqualTo(word);
    }

    @Test
    @DisplayName("不多不少；逾期不是状态")
    void complete() {
        assertThat(FindingState.values()).hasSize(8);
        assertThat(Outcome.values()).hasSize(3);
        assertThat(Arrays.stream(MeasureState.values()).map(Enum::name))
                .containsExactlyInAnyOrder("OPEN", "ANSWERED", "CLAIMED", "VERIFIED", "RETURNED", "LONG_TERM");
        assertThat(Arrays.stream(LookBackResult.values()).map(Enum::name))
                .containsExactly("KEPT", "PARTLY_REBOUNDED", "REBOUNDED");
        assertThat(Arrays.stream(FindingState.values()).map(Enum::name)).doesNotContain("OVERDUE");
    }

    static Stream<String> keys() {
        return Stream.of(
                "assign",
                "accept",
                "planMeasure",
                "report",
                "answerMeasure",
                "claim",
                "verify",
                "close",
                "return",
                "makeLongTerm",
                "suspend",
                "resume",
                "dismiss",
                "transfer",
                "requestExtension",
                "approveExtension",
                "refuseExtension",
                "lookBack",
                "reopen");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    @DisplayName("接口上的动作名")
    void commands(String key) {
        assertThat(CommandName.of(key))
                .hasValueSatisfying(name -> assertThat(name.key()).isEqualTo(key));
    }

    @Test
    @DisplayName("动作不多不少，各有各的说法")
    void distinct() {
        assertThat(Arrays.stream(CommandName.values()).map(CommandName::key))
                .containsExactlyInAnyOrderElementsOf(keys().toList());
        assertThat(Arrays.stream(CommandName.values()).map(CommandName::word))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("\\p{IsHan}{2,8}"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "ASSIGN", "Assign", "assign ", "plan_measure", "delete"})
    @DisplayName("写得不一样就不是这个动作")
    void unknown(String key) {
        assertThat(CommandName.of(key)).isEmpty();
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of(null, "/findings/7", "/findings/7"),
                Arguments.of(LocalDate.of(2023, 11, 17), "/findings/7?asOf=2023-11-17", "/findings/7?asOf=now"));
    }

    @ParameterizedTest(name = "样例日 {0}：{1}")
    @MethodSource("addresses")
    @DisplayName("样例的页面以它的日子打开，另有看今天的地址")
    void addresses(@Nullable LocalDate day, String href, String now) {
        Finding finding =
                new ToldFinding(FindingState.CLOSED).numbered(7).shownAsOf(day).told();
        assertThat(finding.href()).isEqualTo(href);
        assertThat(finding.hrefNow()).isEqualTo(now);
    }
}
