package org.hangji.rectify.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hangji.rectify.CommandName.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hangji.page.Tone;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Related;
import org.hangji.rectify.ToldFinding;
import org.hangji.rectify.look.Looking;
import org.hangji.rules.calendar.DeadlineState;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("问题页：按钮、记录、去处")
class FindingPageTest {

    private static final LocalDate DAY = ToldFinding.DAY;

    static Stream<Arguments> buttons() {
        return Stream.of(
                Arguments.of(
                        "下一步在最前面",
                        new ToldFinding(FindingState.ASSIGNED).may(ASSIGN, REQUEST_EXTENSION, ACCEPT, RETURN),
                        List.of(ACCEPT, ASSIGN, REQUEST_EXTENSION, RETURN)),
                Arguments.of(
                        "只对单条措施能办的不在整个问题上：持续推进时",
                        new ToldFinding(FindingState.LONG_TERM)
                                .may(CLAIM, VERIFY, RETURN, MAKE_LONG_TERM, REPORT, RESUME),
                        List.of(REPORT, RESUME)),
                Arguments.of(
                        "只对单条措施能办的不在整个问题上：整改中",
                        new ToldFinding(FindingState.IN_PROGRESS).may(VERIFY, RETURN, MAKE_LONG_TERM, SUSPEND),
                        List.of(MAKE_LONG_TERM, SUSPEND)),
                Arguments.of(
                        "待核查时能核查、能退回，不再申请",
                        new ToldFinding(FindingState.CLAIMED).may(RETURN, CLAIM, VERIFY),
                        List.of(VERIFY, RETURN)),
                Arguments.of(
                        "批延期先于别的",
                        new ToldFinding(FindingState.IN_PROGRESS)
                                .extension(DAY.plusDays(30))
                                .may(SUSPEND, REFUSE_EXTENSION, APPROVE_EXTENSION),
                        List.of(APPROVE_EXTENSION, SUSPEND, REFUSE_EXTENSION)),
                Arguments.of("什么都不能办", new ToldFinding(FindingState.CLOSED), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("buttons")
    @DisplayName("能办的按用处排")
    void allowed(String name, ToldFinding finding, List<CommandName> commands) {
        assertThat(page(finding.told(), null, false).allowed()).isEqualTo(commands);
    }

    static Stream<Arguments> expected() {
        return Stream.of(
                Arguments.of(FindingState.REGISTERED, Set.of(ASSIGN)),
                Arguments.of(FindingState.ASSIGNED, Set.of(ACCEPT, RETURN)),
                Arguments.of(FindingState.IN_PROGRESS, Set.of(PLAN_MEASURE, ANSWER_MEASURE, CLAIM, CLOSE)),
                Arguments.of(FindingState.RETURNED, Set.of(PLAN_MEASURE, ANSWER_MEASURE, CLAIM, CLOSE)),
                Arguments.of(FindingState.CLAIMED, Set.of(VERIFY, CLOSE)),
                Arguments.of(FindingState.LONG_TERM, Set.of(REPORT, RESUME, CLOSE)),
                Arguments.of(FindingState.SUSPENDED, Set.of(RESUME)),
                Arguments.of(FindingState.CLOSED, Set.of(LOOK_BACK, REOPEN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    @DisplayName("还不能做的，这一阶段用得着的先说；有待批的延期时也说批准")
    void expected(FindingState state, Set<CommandName> acts) {
        assertThat(NotYet.expected(new ToldFinding(state).told())).isEqualTo(acts);
        assertThat(NotYet.expected(new ToldFinding(state).extension(DAY).told()))
                .containsAll(acts)
                .contains(APPROVE_EXTENSION)
                .hasSize(acts.size() + 1);
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of(ASSIGN, "unit! rectifier leader verifier deadline!"),
                Arguments.of(ACCEPT, ""),
                Arguments.of(PLAN_MEASURE, "text! rectifier deadline"),
                Arguments.of(REPORT, "measure text!"),
                Arguments.of(ANSWER_MEASURE, "measure! text!"),
                Arguments.of(CLAIM, "measure"),
                Arguments.of(VERIFY, "measure"),
                Arguments.of(CLOSE, "outcome!"),
                Arguments.of(RETURN, "measure reason!"),
                Arguments.of(MAKE_LONG_TERM, "measure milestone! reason!"),
                Arguments.of(SUSPEND, "until! reason!"),
                Arguments.of(RESUME, ""),
                Arguments.of(DISMISS, "reason!"),
                Arguments.of(TRANSFER, "to! reason!"),
                Arguments.of(REQUEST_EXTENSION, "deadline! reason!"),
                Arguments.of(APPROVE_EXTENSION, ""),
                Arguments.of(REFUSE_EXTENSION, "reason!"),
                Arguments.of(LOOK_BACK, "result! text!"),
                Arguments.of(REOPEN, "reason!"));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @MethodSource("fields")
    @DisplayName("每个动作的表单问哪些，带 ! 的必填")
    void fields(CommandName command, String fields) {
        GivePage page = new GivePage(
                new ToldFinding(FindingState.IN_PROGRESS).told(),
                command,
                org.hangji.page.Form.empty(),
                List.of(),
                List.of());
        List<String> asked = page.fields().stream()
                .map(field -> field + (page.owed(field) ? "!" : ""))
                .toList();
        assertThat(String.join(" ", asked)).isEqualTo(fields);
    }

    @Test
    @DisplayName("表单一个动作都不少")
    void complete() {
        assertThat(fields().map(row -> row.get()[0])).containsExactlyInAnyOrder((Object[]) CommandName.values());
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "verify, DONE",
        "close, DONE",
        "approveExtension, DONE",
        "return, LATE",
        "refuseExtension, LATE",
        "reopen, LATE",
        "assign, PLAIN",
        "claim, PLAIN",
        "file, PLAIN"
    })
    @DisplayName("办理记录的样子：通过的绿，打回的红，别的平")
    void tones(String kind, Tone tone) {
        FindingEvent event = new ToldFinding(FindingState.ASSIGNED)
                .event(kind, null, "")
                .told()
                .events()
                .getFirst();
        assertThat(FindingPage.tone(event)).isEqualTo(tone);
    }

    @ParameterizedTest(name = "到 {0}：{1}")
    @CsvSource({", PLAIN", "2024-06-30, PLAIN", "2024-03-04, SOON", "2024-03-01, SOON", "2024-02-29, LATE"})
    @DisplayName("期限的样子：临期黄，逾期红")
    void clock(@Nullable LocalDate due, Tone tone) {
        Finding finding =
                new ToldFinding(FindingState.IN_PROGRESS).deadline(due).told();
        assertThat(page(finding, null, false).clockTone()).isEqualTo(tone);
    }

    @Test
    @DisplayName("记录新的在上；核查过的措施数得对")
    void story() {
        FindingPage page = page(
                new ToldFinding(FindingState.CLAIMED)
                        .event("register", null, "")
                        .event("assign", DAY, "")
                        .measure("甲", "好", MeasureState.VERIFIED)
                        .measure("乙", "好", MeasureState.CLAIMED)
                        .told(),
                null,
                true);
        assertThat(page.story()).extracting(FindingEvent::kind).containsExactly("assign", "register");
        assertThat(page.verified()).isEqualTo(1);
    }

    @Test
    @DisplayName("办理的地址：整个问题的，单条措施的")
    void give() {
        FindingPage page =
                page(new ToldFinding(FindingState.CLAIMED).numbered(7).told(), null, false);
        assertThat(page.give(MAKE_LONG_TERM, null)).isEqualTo("/findings/7/give/makeLongTerm");
        assertThat(page.give(VERIFY, 2)).isEqualTo("/findings/7/give/verify?measure=2");
    }

    @ParameterizedTest(name = "样例日 {0}、看 {1}：{2}")
    @CsvSource({", , ''", ", 2023-10-31, ?asOf=2023-10-31", "2023-11-17, , ?asOf=now"})
    @DisplayName("看过去的，别处也带着那一天")
    void suffix(@Nullable LocalDate shownAsOf, @Nullable String past, String suffix) {
        Finding finding =
                new ToldFinding(FindingState.CLAIMED).shownAsOf(shownAsOf).told();
        FindingPage page = page(finding, past, false);
        assertThat(page.suffix()).isEqualTo(suffix);
        assertThat(page.asOf()).isEqualTo(past);
    }

    private static FindingPage page(Finding finding, @Nullable String past, boolean mayFile) {
        return new FindingPage(
                finding,
                null,
                Map.of(),
                Map.of(),
                DeadlineState.of(finding.due(), DAY),
                new Looking(AsOf.endOf(DAY), past, past != null),
                mayFile,
                List.of(),
                new Related(null, List.of()));
    }
}
