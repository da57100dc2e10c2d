package org.hangji.rectify.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.calendar.WorkingCalendars;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.RoundCounts;
import org.hangji.rectify.ToldFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seen on Friday 2024-03-01. */
@DisplayName("轮次清单的筛选、排序和统计")
class RoundListsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final WorkingCalendar CALENDAR = WorkingCalendars.at(Instant.parse("2024-03-01T01:00:00Z"));

    private static final List<Finding> FINDINGS = List.of(
            finding(1, FindingState.CLOSED)
                    .outcome(Outcome.RECTIFIED)
                    .aspect("责任")
                    .due(null)
                    .told(),
            finding(2, FindingState.IN_PROGRESS)
                    .aspect("责任")
                    .deadline(LocalDate.of(2024, 2, 29))
                    .late()
                    .told(),
            finding(3, FindingState.LONG_TERM)
                    .aspect("现场")
                    .due(LocalDate.of(2024, 6, 30))
                    .told(),
            finding(4, FindingState.CLAIMED)
                    .aspect("现场")
                    .unit("WEST", "西县")
                    .deadline(LocalDate.of(2024, 3, 6))
                    .told(),
            finding(5, FindingState.ASSIGNED)
                    .unit("WEST", "西县")
                    .deadline(LocalDate.of(2024, 3, 7))
                    .firstDeadline(LocalDate.of(2024, 2, 20))
                    .told(),
            finding(6, FindingState.CLOSED).outcome(Outcome.UNFOUNDED).due(null).told());

    @ParameterizedTest(name = "方面{0} 单位{1} 结果{2} 期限{3}：{4}")
    @CsvSource({
        ", , , , 1 2 3 4 5 6",
        "'', '', '', '', 1 2 3 4 5 6",
        "责任, , , , 1 2",
        "现场, , , , 3 4",
        "别的, , , , ''",
        ", WEST, , , 4 5",
        "现场, WEST, , , 4",
        ", , OPEN, , 2 3 4 5",
        ", , CLOSED, , 1 6",
        ", , RECTIFIED, , 1",
        ", , UNFOUNDED, , 6",
        ", , TRANSFERRED, , ''",
        ", , LONG_TERM, , 3",
        ", , CLAIMED, , 4",
        ", , , OVERDUE, 2",
        ", , , SOON, 4",
        ", , , EXTENDED, 5",
        ", , , 别的, 1 2 3 4 5 6",
        "责任, EAST, OPEN, OVERDUE, 2"
    })
    @DisplayName("几个条件都要满足；空的、不认得的期限条件不筛")
    void filters(
            @Nullable String aspect,
            @Nullable String unit,
            @Nullable String outcome,
            @Nullable String due,
            String numbers) {
        assertThat(shown(new RoundLists(aspect, unit, outcome, due, null))).isEqualTo(numbers);
    }

    @ParameterizedTest(name = "剩到 {0}：临期 {1}")
    @CsvSource({
        "2024-02-29, false",
        "2024-03-01, true",
        "2024-03-04, true",
        "2024-03-06, true",
        "2024-03-07, false",
        ", false"
    })
    @DisplayName("临期是还剩三个工作日以内，周末不算")
    void soon(@Nullable LocalDate due, boolean soon) {
        Finding finding = finding(1, FindingState.IN_PROGRESS).deadline(due).told();
        assertThat(new RoundLists(null, null, null, "SOON", null).of(List.of(finding), CALENDAR, DAY))
                .hasSize(soon ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        ", 1 2 3 4 5 6",
        "'', 1 2 3 4 5 6",
        "due, 2 4 5 3 1 6",
        "state, 5 2 4 3 1 6",
        "-state, 1 6 3 4 2 5",
        "number, 1 2 3 4 5 6",
        "-number, 6 5 4 3 2 1"
    })
    @DisplayName("排序：不说的照登记次序；到期的早的在前，没有到期日的在后；状态按办理的先后")
    void order(@Nullable String sort, String numbers) {
        assertThat(shown(new RoundLists(null, null, null, null, sort))).isEqualTo(numbers);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"unit", "-unit"})
    @DisplayName("按单位排：同一单位的在一起")
    void byUnit(String sort) {
        String shown = shown(new RoundLists(null, null, null, null, sort));
        assertThat(shown).contains("1 2 3 6").contains("4 5");
    }

    @Test
    @DisplayName("统计：各状态加起来是问题数，各结果加起来是销号数，未销号的是其余")
    void counts() {
        RoundCounts counts = Counting.of(FINDINGS);
        assertThat(counts).isEqualTo(new RoundCounts(6, 0, 0, 1, 1, 1, 0, 1, 0, 2, 1, 1, 0, 4, 1));
        assertThat(counts.registered()
                        + counts.assigned()
                        + counts.inProgress()
                        + counts.claimed()
                        + counts.returned()
                        + counts.longTerm()
                        + counts.suspended()
                        + counts.closed())
                .isEqualTo(counts.findings());
        assertThat(counts.rectified() + counts.unfounded() + counts.transferred())
                .isEqualTo(counts.closed());
        assertThat(counts.open()).isEqualTo(counts.findings() - counts.closed());
    }

    @Test
    @DisplayName("一个问题也没有，都是零；措施数的是每一条")
    void measures() {
        assertThat(Counting.of(List.of())).isEqualTo(new RoundCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        Finding two = finding(1, FindingState.REGISTERED)
                .measure("甲", null)
                .measure("乙", "好")
                .told();
        Finding one = finding(2, FindingState.RETURNED).measure("丙", null).told();
        assertThat(Counting.of(List.of(two, one)).measures()).isEqualTo(3);
    }

    private static ToldFinding finding(long number, FindingState state) {
        return new ToldFinding(state).numbered(number).deadline(LocalDate.of(2024, 6, 30));
    }

    private static String shown(RoundLists lists) {
        return lists.of(FINDINGS, CALENDAR, DAY).stream().map(Finding::number).collect(Collectors.joining(" "));
    }
}
