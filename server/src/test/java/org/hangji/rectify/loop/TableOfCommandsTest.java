package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state by everybody: eight people of the story, nobody named, the east's clerk has rectified. */
@DisplayName("办理动作全表：动作 × 状态 × 人")
class TableOfCommandsTest {

    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);

    private static final Map<String, Acting> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("局经办人", Story.CLERK);
        PEOPLE.put("责任人", Story.EAST);
        PEOPLE.put("同事", Story.EAST_TOO);
        PEOPLE.put("县领导", Story.EAST_LEADER);
        PEOPLE.put("别县", Story.WEST);
        PEOPLE.put("核查人", Story.VERIFIER);
        PEOPLE.put("局领导", Story.LEADER);
        PEOPLE.put("审计", Story.AUDITOR);
    }

    /** The words of the contract: from which states, and by whom. */
    private record Row(Set<FindingState> from, Set<String> by) {}

    private static Row row(CommandName command) {
        Set<String> unit = Set.of("责任人", "同事", "县领导");
        Set<String> handlers = Set.of("局经办人", "局领导", "责任人", "同事", "县领导");
        Set<String> checkers = Set.of("核查人", "局领导", "县领导");
        Set<String> seconds = Set.of("局经办人", "核查人", "局领导", "同事", "县领导");
        return switch (command) {
            case ASSIGN -> new Row(states("REGISTERED ASSIGNED IN_PROGRESS RETURNED"), handlers);
            case ACCEPT -> new Row(states("ASSIGNED"), unit);
            case PLAN_MEASURE, REPORT, ANSWER_MEASURE -> new Row(states("IN_PROGRESS RETURNED LONG_TERM"), unit);
            case CLAIM -> new Row(states("IN_PROGRESS RETURNED"), unit);
            case VERIFY -> new Row(states("CLAIMED"), checkers);
            case CLOSE -> new Row(states("CLAIMED"), seconds);
            case RETURN -> new Row(states("CLAIMED ASSIGNED"), checkers);
            case MAKE_LONG_TERM, SUSPEND -> new Row(states("IN_PROGRESS RETURNED CLAIMED"), seconds);
            case RESUME -> new Row(states("LONG_TERM SUSPENDED"), handlers);
            case DISMISS, TRANSFER ->
                new Row(states("ASSIGNED IN_PROGRESS RETURNED"), Set.of("局经办人", "责任人", "同事", "县领导"));
            case REQUEST_EXTENSION ->
                new Row(states("ASSIGNED IN_PROGRESS CLAIMED RETURNED LONG_TERM SUSPENDED"), unit);
            case APPROVE_EXTENSION, REFUSE_EXTENSION ->
                new Row(states("ASSIGNED IN_PROGRESS CLAIMED RETURNED LONG_TERM SUSPENDED"), seconds);
            case LOOK_BACK, REOPEN -> new Row(states("CLOSED"), checkers);
        };
    }

    private static Set<FindingState> states(String names) {
        Set<FindingState> states = EnumSet.noneOf(FindingState.class);
        Arrays.stream(names.split(" ")).map(FindingState::valueOf).forEach(states::add);
        return states;
    }

    static Stream<Arguments> table() {
        return Arrays.stream(CommandName.values())
                .flatMap(command -> Arrays.stream(FindingState.values()).map(state -> Arguments.of(command, state)));
    }

    @ParameterizedTest(name = "{0} 在 {1}")
    @MethodSource("table")
    @DisplayName("谁能办；不能办的先问人（403），再问办理规则（409）")
    void everybody(CommandName command, FindingState state) {
        Story story = story(state, command);
        assertThat(story.state()).isEqualTo(state);
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        PEOPLE.forEach((name, acting) -> {
            Decision decision = story.decide(acting, command(command));
            answers.put(
                    name,
                    switch (decision) {
                        case Decision.Accepted ignored -> "可以";
                        case Decision.Refused refused ->
                            Integer.toString(refused.kind().status());
                    });
            expected.put(name, expected(command, state, name));
            if (decision instanceof Decision.Refused refused) {
                assertThat(refused.reason())
                        .matches("(?s).*\\p{IsHan}.*。")
                        .doesNotContain(command.name(), state.name());
            }
        });
        assertThat(answers).isEqualTo(expected);
    }

    private static String expected(CommandName command, FindingState state, String name) {
        if (!mayEver(command, state, name)) {
            return "403";
        }
        if (row(command).from().contains(state)) {
            return "可以";
        }
        // There is no measure yet of which the answer could speak.
        return command == CommandName.ANSWER_MEASURE && state == FindingState.ASSIGNED ? "422" : "409";
    }

    /** Until it is assigned it lies at the bureau: the east has no say in it yet. */
    private static boolean mayEver(CommandName command, FindingState state, String who) {
        // Before anything was done the rectifier to be is a colleague like the others.
        String name = state == FindingState.ASSIGNED && who.equals("责任人") && !decides(command) ? "同事" : who;
        Set<String> by = new TreeSet<>(row(command).by());
        if (command == CommandName.RETURN && state == FindingState.ASSIGNED) {
            by = Set.of("责任人", "同事", "县领导");
        }
        boolean ofEast = Set.of("责任人", "同事", "县领导").contains(name);
        return by.contains(name) && !(state == FindingState.REGISTERED && ofEast);
    }

    private static Story story(FindingState state, CommandName command) {
        Story story = switch (state) {
            case REGISTERED -> Story.registered();
            case ASSIGNED -> Story.registered().assigned();
            case IN_PROGRESS -> worked();
            case CLAIMED -> Story.claimed().does(Story.VERIFIER, new Command.Verify(null));
            case RETURNED -> Story.claimed().does(Story.VERIFIER, new Command.Return(null, "照片不清"));
            case LONG_TERM -> worked().does(Story.VERIFIER, new Command.MakeLongTerm(null, LATER, "资金未到"));
            case SUSPENDED -> worked().does(Story.VERIFIER, new Command.Suspend(LATER, "等方案"));
            case CLOSED ->
                Story.claimed()
                        .does(Story.VERIFIER, new Command.Verify(null))
                        .does(Story.VERIFIER, new Command.Close(Outcome.RECTIFIED));
        };
        return decides(command) && row(command).from().contains(state)
                ? story.does(Story.EAST, new Command.RequestExtension(LATER.plusDays(30), "雨季"))
                : story;
    }

    /** Whether it decides about an extension, which the rectifier has asked for. */
    private static boolean decides(CommandName command) {
        return command == CommandName.APPROVE_EXTENSION || command == CommandName.REFUSE_EXTENSION;
    }

    private static Story worked() {
        return Story.inProgress()
                .does(Story.EAST, new Command.PlanMeasure("补装标志", null, null))
                .does(Story.EAST, new Command.Report(1, "已到货"));
    }

    private static Command command(CommandName name) {
        return switch (name) {
            case ASSIGN -> new Command.Assign("EAST", null, null, null, LATER);
            case ACCEPT -> new Command.Accept();
            case PLAN_MEASURE -> new Command.PlanMeasure("再加一条", null, null);
            case REPORT -> new Command.Report(null, "进展");
            case ANSWER_MEASURE -> new Command.AnswerMeasure(1, "装好了");
            case CLAIM -> new Command.Claim(null);
            case VERIFY -> new Command.Verify(null);
            case CLOSE -> new Command.Close(Outcome.RECTIFIED);
            case RETURN -> new Command.Return(null, "退");
            case MAKE_LONG_TERM -> new Command.MakeLongTerm(null, LATER, "长");
            case SUSPEND -> new Command.Suspend(LATER, "缓");
            case RESUME -> new Command.Resume();
            case DISMISS -> new Command.Dismiss("重复");
            case TRANSFER -> new Command.Transfer("公安", "职责");
            case REQUEST_EXTENSION -> new Command.RequestExtension(LATER.plusDays(60), "雨季");
            case APPROVE_EXTENSION -> new Command.ApproveExtension();
            case REFUSE_EXTENSION -> new Command.RefuseExtension("不够充分");
            case LOOK_BACK -> new Command.LookBack(LookBackResult.KEPT, "看过");
            case REOPEN -> new Command.Reopen("又坏了");
        };
    }
}
