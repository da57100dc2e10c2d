package org.hangji.rectify.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.UnitRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("下一步：问题页上唯一的主按钮")
class NextActTest {

    private static final Set<CommandName> RECTIFIER = EnumSet.of(
            CommandName.PLAN_MEASURE,
            CommandName.REPORT,
            CommandName.ANSWER_MEASURE,
            CommandName.CLAIM,
            CommandName.REQUEST_EXTENSION,
            CommandName.DISMISS,
            CommandName.RESUME,
            CommandName.ACCEPT);
    private static final Set<CommandName> CHECKER = EnumSet.of(
            CommandName.VERIFY,
            CommandName.RETURN,
            CommandName.MAKE_LONG_TERM,
            CommandName.SUSPEND,
            CommandName.LOOK_BACK,
            CommandName.REOPEN);
    private static final Set<CommandName> CLERK = EnumSet.of(
            CommandName.ASSIGN,
            CommandName.MAKE_LONG_TERM,
            CommandName.SUSPEND,
            CommandName.RESUME,
            CommandName.DISMISS);

    static Stream<Arguments> table() {
        return Stream.of(
                row("刚登记，经办人交办", at(FindingState.REGISTERED), CLERK, "ASSIGN"),
                row("刚登记，核查人等着", at(FindingState.REGISTERED), CHECKER, "等"),
                row("已交办，责任单位签收", at(FindingState.ASSIGNED), RECTIFIER, "ACCEPT"),
                row("已交办，经办人等着，改派不是主按钮", at(FindingState.ASSIGNED), CLERK, "等"),
                row("没有措施先定措施", at(FindingState.IN_PROGRESS), RECTIFIER, "PLAN_MEASURE"),
                row("有措施没答复的去答复", at(FindingState.IN_PROGRESS).measure(null), RECTIFIER, "ANSWER_MEASURE"),
                row("都答复了还没证据：附证据", at(FindingState.IN_PROGRESS).measure("好了"), RECTIFIER, "附证据"),
                row("都答复了也有证据：申请核查", at(FindingState.IN_PROGRESS).measure("好了").proved(), RECTIFIER, "CLAIM"),
                row("整改中，核查人等着，转为持续推进不是主按钮", at(FindingState.IN_PROGRESS).measure(null), CHECKER, "等"),
                row("整改中，经办人等着", at(FindingState.IN_PROGRESS).measure(null), CLERK, "等"),
                row("退回的再去答复", at(FindingState.RETURNED).measure(null), RECTIFIER, "ANSWER_MEASURE"),
                row("待核查：核查", at(FindingState.CLAIMED).event("claim"), CHECKER, "VERIFY"),
                row("核查过了：销号", at(FindingState.CLAIMED).event("claim").event("verify"), closer(), "CLOSE"),
                row(
                        "核查后又退回、再申请：重新核查",
                        at(FindingState.CLAIMED).event("verify").event("return").event("claim"),
                        closer(),
                        "VERIFY"),
                row(
                        "待核查，责任人等着",
                        at(FindingState.CLAIMED).event("claim"),
                        EnumSet.of(CommandName.REQUEST_EXTENSION),
                        "等"),
                row("持续推进：责任单位报告进展", at(FindingState.LONG_TERM).measure(null), RECTIFIER, "REPORT"),
                row("持续推进过了节点：恢复整改", at(FindingState.LONG_TERM).late(), RECTIFIER, "RESUME"),
                row("持续推进，经办人等着，转为持续推进和恢复都不是主按钮", at(FindingState.LONG_TERM), CLERK, "等"),
                row("持续推进，核查人等着", at(FindingState.LONG_TERM), CHECKER, "等"),
                row("暂缓没到期：等着", at(FindingState.SUSPENDED), RECTIFIER, "等"),
                row("暂缓到期：恢复", at(FindingState.SUSPENDED).late(), RECTIFIER, "RESUME"),
                row("销号之后：回头看", at(FindingState.CLOSED), CHECKER, "LOOK_BACK"),
                row("销号之后，责任人没有什么", at(FindingState.CLOSED), Set.of(), "等"),
                row(
                        "有延期待批：先批延期",
                        at(FindingState.IN_PROGRESS).measure(null).extension(),
                        Set.of(CommandName.APPROVE_EXTENSION, CommandName.SUSPEND),
                        "APPROVE_EXTENSION"));
    }

    private static Set<CommandName> closer() {
        Set<CommandName> both = EnumSet.copyOf(CHECKER);
        both.add(CommandName.CLOSE);
        return both;
    }

    private static Arguments row(String name, Told finding, Set<CommandName> allowed, String next) {
        return Arguments.of(name, finding.told(), allowed, next);
    }

    private static Told at(FindingState state) {
        return new Told(state);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("按状态和人")
    void next(String name, Finding finding, Set<CommandName> allowed, String next) {
        assertThat(
                        switch (NextAct.of(finding, allowed, true)) {
                            case NextAct.Give(CommandName command) -> command.name();
                            case NextAct.File() -> "附证据";
                            case NextAct.Wait() -> "等";
                        })
                .isEqualTo(next);
    }

    /** A finding told just as far as the next act depends on it. */
    private static final class Told {

        private static final PersonRef SOMEBODY = new PersonRef(1, "甲");
        private static final UnitRef UNIT = new UnitRef("EAST", "东县");
        private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

        private final FindingState state;
        private final List<Finding.Measure> measures = new ArrayList<>();
        private final List<FindingEvent> events = new ArrayList<>();
        private boolean overdue;
        private boolean asked;

        private Told(FindingState state) {
            this.state = state;
        }

        Told measure(@org.jspecify.annotations.Nullable String answer) {
            measures.add(
                    new Finding.Measure(measures.size() + 1, "措施", MeasureState.OPEN, null, null, answer, List.of()));
            return this;
        }

        Told event(String kind) {
            return event(kind, false);
        }

        Told proved() {
            return event("file", true);
        }

        private Told event(String kind, boolean proof) {
            events.add(new FindingEvent(
                    events.size() + 1,
                    kind,
                    DAY,
                    Instant.EPOCH,
                    SOMEBODY,
                    UNIT,
                    null,
                    "",
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    proof));
            return this;
        }

        Told late() {
            overdue = true;
            return this;
        }

        Told extension() {
            asked = true;
            return this;
        }

        Finding told() {
            return new Finding(
                    1,
                    "1",
                    null,
                    "题",
                    "",
                    "CHECK",
                    "",
                    false,
                    DAY,
                    Instant.EPOCH,
                    state,
                    state == FindingState.CLOSED ? Outcome.RECTIFIED : null,
                    null,
                    UNIT,
                    true,
                    null,
                    null,
                    null,
                    DAY,
                    DAY,
                    DAY,
                    overdue,
                    asked ? DAY : null,
                    false,
                    measures,
                    events,
                    List.of(),
                    List.of(),
                    1,
                    null);
        }
    }
}
