package org.hangji.rectify.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.page.Choice;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.Round;
import org.hangji.rectify.ToldFinding;
import org.hangji.rectify.UnitRef;
import org.hangji.rectify.look.Looking;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("轮次页上的数和去处")
class RoundPageTest {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 17);

    private static final List<Finding> FINDINGS = List.of(
            at(1, FindingState.CLOSED, "责任")
                    .outcome(Outcome.RECTIFIED)
                    .measure("甲", "好", MeasureState.VERIFIED)
                    .measure("乙", "好", MeasureState.VERIFIED)
                    .told(),
            at(2, FindingState.CLOSED, "责任").outcome(Outcome.TRANSFERRED).told(),
            at(3, FindingState.LONG_TERM, "现场")
                    .measure("丙", null, MeasureState.LONG_TERM)
                    .told(),
            at(4, FindingState.SUSPENDED, "现场").told(),
            at(5, FindingState.IN_PROGRESS, "")
                    .unit("WEST", "西县")
                    .late()
                    .measure("丁", "好", MeasureState.CLAIMED)
                    .told(),
            at(6, FindingState.REGISTERED, "责任").told());

    @Test
    @DisplayName("销号的只数已整改的；持续推进和暂缓是一类；其余在办；逾期另数")
    void kinds() {
        RoundPage page = page(null, null);
        assertThat(page.closed()).extracting(Finding::id).containsExactly(1L);
        assertThat(page.standing()).extracting(Finding::id).containsExactly(3L, 4L);
        assertThat(page.atWork()).extracting(Finding::id).containsExactly(5L, 6L);
        assertThat(page.overdue()).extracting(Finding::id).containsExactly(5L);
    }

    @Test
    @DisplayName("任务一条措施一行；完成的只数核查过的")
    void tasks() {
        RoundPage page = page(null, null);
        assertThat(page.tasks())
                .extracting(task -> task.finding().number() + task.measure().text())
                .containsExactly("1甲", "1乙", "3丙", "5丁");
        assertThat(page.measures(FINDINGS)).isEqualTo(4);
        assertThat(page.finished(FINDINGS)).isEqualTo(2);
        assertThat(page.finished(List.of())).isZero();
    }

    @Test
    @DisplayName("任务只列筛出来的")
    void shownOnly() {
        RoundPage page = new RoundPage(round(null), "tasks", looking(null), FINDINGS, FINDINGS.subList(2, 3), false);
        assertThat(page.tasks()).hasSize(1);
        assertThat(page.counts().findings()).isEqualTo(6);
    }

    @ParameterizedTest(name = "样例日 {0}、看 {1}：{2}")
    @CsvSource({
        ", , /findings/5",
        ", 2023-10-31, /findings/5?asOf=2023-10-31",
        "2023-11-17, , /findings/5?asOf=now",
        "2023-11-17, 2023-10-31, /findings/5?asOf=2023-10-31"
    })
    @DisplayName("从哪天看轮次，点进去的问题也是那天的")
    void addresses(@Nullable LocalDate shownAsOf, @Nullable String past, String address) {
        assertThat(page(shownAsOf, past).finding(FINDINGS.get(4))).isEqualTo(address);
    }

    @Test
    @DisplayName("筛选用的方面和单位，出现过的各一个；很长的方面写短，选的还是全名")
    void choices() {
        assertThat(page(null, null).aspects()).containsExactly(new Choice("责任", "责任"), new Choice("现场", "现场"));
        assertThat(page(null, null).units()).containsExactly(new Choice("EAST", "东县"), new Choice("WEST", "西县"));
        String aspect = "落实安全生产责任制和一岗双责要求方面还有差距的问题";
        List<Finding> one = List.of(at(1, FindingState.ASSIGNED, aspect).told());
        assertThat(new RoundPage(round(null), "problems", looking(null), one, one, false).aspects())
                .containsExactly(new Choice(aspect, aspect.substring(0, 20) + "…"));
    }

    @Test
    @DisplayName("方面的小标题在它的第一个问题前面，没有方面的没有")
    void aspects() {
        RoundPage page = page(null, null);
        assertThat(List.of(
                        page.opensAspect(0),
                        page.opensAspect(1),
                        page.opensAspect(2),
                        page.opensAspect(3),
                        page.opensAspect(4),
                        page.opensAspect(5)))
                .containsExactly(true, false, true, false, false, true);
    }

    @Test
    @DisplayName("轮次的名称带编号，不会和别的轮次同名；样例从它的日子打开")
    void round() {
        assertThat(round(null).label()).isEqualTo("专项检查（3）");
        assertThat(round(null).href()).isEqualTo("/rounds/3");
        assertThat(round(null).hrefNow()).isEqualTo("/rounds/3");
        assertThat(round(DAY).href()).isEqualTo("/rounds/3?asOf=2023-11-17");
        assertThat(round(DAY).hrefNow()).isEqualTo("/rounds/3?asOf=now");
    }

    private static ToldFinding at(long number, FindingState state, String aspect) {
        return new ToldFinding(state).numbered(number).aspect(aspect);
    }

    private static RoundPage page(@Nullable LocalDate shownAsOf, @Nullable String past) {
        return new RoundPage(round(shownAsOf), "problems", looking(past), FINDINGS, FINDINGS, false);
    }

    private static Looking looking(@Nullable String past) {
        return new Looking(AsOf.endOf(past == null ? DAY : LocalDate.parse(past)), past, past != null);
    }

    private static Round round(@Nullable LocalDate shownAsOf) {
        return new Round(
                3,
                "专项检查",
                "INSPECTION",
                "",
                DAY,
                Instant.EPOCH,
                new PersonRef(1, "甲一"),
                new UnitRef("CITY", "市局"),
                shownAsOf,
                null,
                Counting.of(FINDINGS));
    }
}
