package org.hangji.bulletin.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.bulletin.composing.Block.Selection;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.UnitRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("通报里怎样写完成情况")
class FindingStateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);

    @ParameterizedTest(name = "{0} {1} {2}：{3}")
    @CsvSource({
        "REGISTERED, , , '已登记，尚未交办'",
        "ASSIGNED, , , 正在整改",
        "IN_PROGRESS, , 2024-04-30, '正在整改，期限2024年4月30日'",
        "RETURNED, , 2024-04-30, '正在整改，期限2024年4月30日'",
        "CLAIMED, , , 正在整改",
        "CLOSED, RECTIFIED, , 已整改",
        "CLOSED, UNFOUNDED, , 不成立",
        "CLOSED, TRANSFERRED, , 移交",
        "LONG_TERM, , , 持续推进",
        "SUSPENDED, , , 暂缓"
    })
    @DisplayName("状态、结论、期限写成话")
    void words(FindingState state, @Nullable Outcome outcome, @Nullable LocalDate deadline, String words) {
        assertThat(FindingLines.state(finding(state, outcome, deadline, List.of())))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "LONG_TERM, makeLongTerm, '持续推进，原因：桥要分年重建，下一节点：2024年6月30日'",
        "SUSPENDED, suspend, '暂缓，原因：桥要分年重建，暂缓至：2024年6月30日'"
    })
    @DisplayName("没有完成的写原因和下一个日子，以最近一次决定为准")
    void standing(FindingState state, String kind, String words) {
        List<FindingEvent> events = List.of(
                event(kind, "旧的原因。", LocalDate.of(2024, 5, 31), null),
                event(kind, "桥要分年重建。", LocalDate.of(2024, 6, 30), null),
                event(kind, "只说一条措施。", LocalDate.of(2024, 7, 31), 1),
                event("report", "", null, null));
        assertThat(FindingLines.state(finding(state, null, null, events))).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}：{1}条")
    @CsvSource({"ALL, 3", "RECTIFIED, 1", "OPEN, 1"})
    @DisplayName("清单：全部、已整改、未完成；不成立的只在全部里；撤销的都不在")
    void selection(Selection selection, int size) {
        List<Finding> all = List.of(
                finding(FindingState.CLOSED, Outcome.RECTIFIED, null, List.of()),
                finding(FindingState.CLOSED, Outcome.UNFOUNDED, null, List.of()),
                finding(FindingState.IN_PROGRESS, null, null, List.of()),
                withdrawn());
        assertThat(FindingLines.select(all, selection)).hasSize(size);
    }

    @Test
    @DisplayName("空的清单说为什么空")
    void empty() {
        for (Selection selection : Selection.values()) {
            assertThat(FindingLines.of(List.of(), selection))
                    .singleElement()
                    .satisfies(line -> assertThat(line.words()).contains("没有").endsWith("。"));
        }
    }

    private static Finding withdrawn() {
        return finding(FindingState.REGISTERED, null, null, List.of(), true);
    }

    private static Finding finding(
            FindingState state, @Nullable Outcome outcome, @Nullable LocalDate deadline, List<FindingEvent> events) {
        return finding(state, outcome, deadline, events, false);
    }

    private static Finding finding(
            FindingState state,
            @Nullable Outcome outcome,
            @Nullable LocalDate deadline,
            List<FindingEvent> events,
            boolean withdrawn) {
        return new Finding(
                1,
                "1",
                1L,
                "台账不全",
                "",
                "INSPECTION",
                "",
                false,
                DAY,
                Instant.EPOCH,
                state,
                outcome,
                null,
                new UnitRef("EAST", "东县"),
                true,
                null,
                null,
                null,
                deadline,
                deadline,
                deadline,
                false,
                null,
                withdrawn,
                List.of(),
                events,
                List.of(),
                List.of(),
                1,
                null);
    }

    private static FindingEvent event(String kind, String reason, @Nullable LocalDate day, @Nullable Integer measure) {
        return new FindingEvent(
                1,
                kind,
                DAY,
                Instant.EPOCH,
                new PersonRef(1, "甲一"),
                new UnitRef("EAST", "东县"),
                measure,
                reason,
                "",
                null,
                null,
                null,
                null,
                day,
                null,
                null,
                null,
                false);
    }
}
