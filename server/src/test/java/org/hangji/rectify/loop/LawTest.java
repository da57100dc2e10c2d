package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.FindingState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("办理规则：每个动作从哪些状态办起")
class LawTest {

    static Stream<Arguments> table() {
        String work = "IN_PROGRESS RETURNED";
        String open = "REGISTERED ASSIGNED IN_PROGRESS CLAIMED RETURNED LONG_TERM SUSPENDED";
        return Stream.of(
                row(CommandName.ASSIGN, "REGISTERED ASSIGNED IN_PROGRESS RETURNED"),
                row(CommandName.ACCEPT, "ASSIGNED"),
                row(CommandName.PLAN_MEASURE, work + " LONG_TERM"),
                row(CommandName.REPORT, work + " LONG_TERM"),
                row(CommandName.ANSWER_MEASURE, work + " LONG_TERM"),
                row(CommandName.CLAIM, work),
                row(CommandName.VERIFY, "CLAIMED"),
                row(CommandName.CLOSE, "CLAIMED"),
                row(CommandName.RETURN, "CLAIMED ASSIGNED"),
                row(CommandName.MAKE_LONG_TERM, work + " CLAIMED"),
                row(CommandName.SUSPEND, work + " CLAIMED"),
                row(CommandName.RESUME, "LONG_TERM SUSPENDED"),
                row(CommandName.DISMISS, work + " ASSIGNED"),
                row(CommandName.TRANSFER, work + " ASSIGNED"),
                row(CommandName.REQUEST_EXTENSION, open),
                row(CommandName.APPROVE_EXTENSION, open),
                row(CommandName.REFUSE_EXTENSION, open),
                row(CommandName.LOOK_BACK, "CLOSED"),
                row(CommandName.REOPEN, "CLOSED"));
    }

    private static Arguments row(CommandName command, String states) {
        Set<FindingState> from = EnumSet.noneOf(FindingState.class);
        for (String state : states.split(" ")) {
            from.add(FindingState.valueOf(state));
        }
        return Arguments.of(command, from);
    }

    @ParameterizedTest(name = "{0} 从 {1}")
    @MethodSource("table")
    @DisplayName("整个问题")
    void ofTheWhole(CommandName command, Set<FindingState> from) {
        assertThat(Law.from(command, false)).isEqualTo(from);
    }

    @Test
    @DisplayName("表里一个动作都不少")
    void complete() {
        assertThat(table().map(row -> row.get()[0])).containsExactlyInAnyOrder((Object[]) CommandName.values());
    }

    @Test
    @DisplayName("单条措施在持续推进时也能申请、核查、退回、转长期")
    void ofOneMeasure() {
        for (CommandName command :
                EnumSet.of(CommandName.CLAIM, CommandName.VERIFY, CommandName.RETURN, CommandName.MAKE_LONG_TERM)) {
            assertThat(Law.from(command, true))
                    .as(command.word())
                    .contains(FindingState.LONG_TERM, FindingState.IN_PROGRESS, FindingState.RETURNED)
                    .doesNotContain(FindingState.CLOSED, FindingState.SUSPENDED, FindingState.REGISTERED);
        }
    }
}
