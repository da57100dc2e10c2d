package org.hangji.ledger.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.Rhythm;
import org.hangji.organization.Unit;
import org.hangji.organization.UnitSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("报送周期、截止日和报送单位")
class RhythmTest {

    @ParameterizedTest
    @DisplayName("一天落在哪一期，叫什么")
    @CsvSource({
        "DAY,2023-10-07,2023-10-07,2023-10-07,2023年10月7日",
        "WEEK,2023-10-07,2023-10-02,2023-10-08,2023年10月2日至10月8日",
        "WEEK,2024-01-01,2024-01-01,2024-01-07,2024年1月1日至1月7日",
        "MONTH,2024-02-29,2024-02-01,2024-02-29,2024年2月",
        "QUARTER,2023-10-07,2023-10-01,2023-12-31,2023年第4季度",
        "QUARTER,2023-03-31,2023-01-01,2023-03-31,2023年第1季度",
        "YEAR,2023-07-01,2023-01-01,2023-12-31,2023年"
    })
    void around(Rhythm rhythm, LocalDate day, LocalDate first, LocalDate last, String name) {
        assertThat(rhythm.around(day)).isEqualTo(new ReportingPeriod(first, last, name));
    }

    @ParameterizedTest
    @DisplayName("截止日按工作日算，国庆和调休在内")
    @CsvSource({
        // 2023-09-30 to 10-06 are the holiday; 10-07 and 10-08 are worked.
        "2023-09-30,1,2023-10-07",
        "2023-09-30,2,2023-10-08",
        "2023-09-30,5,2023-10-11",
        "2023-10-31,5,2023-11-07",
        "2023-12-31,1,2024-01-02",
        "2023-10-31,0,2023-10-31"
    })
    void due(LocalDate last, int days, LocalDate due) {
        assertThat(new ReportingPeriod(last.withDayOfMonth(1), last, "").due(days))
                .isEqualTo(due);
    }

    @Test
    @DisplayName("从开始那天所在的一期起，到停止为止")
    void periods() {
        assertThat(duty("2023-09-15", null).periods(LocalDate.of(2023, 11, 1)))
                .extracting(ReportingPeriod::brief)
                .containsExactly("9月", "10月", "11月");
        assertThat(duty("2023-09-15", "2023-10-01").periods(LocalDate.of(2023, 12, 31)))
                .extracting(ReportingPeriod::name)
                .containsExactly("2023年9月", "2023年10月");
        assertThat(duty("2023-09-15", null).periods(LocalDate.of(2023, 9, 1))).isEmpty();
    }

    @Test
    @DisplayName("地址里的一期必须真是这项要求的一期")
    void period() {
        ReportingDuty duty = duty("2023-09-15", "2023-10-31");
        assertThat(duty.period(LocalDate.of(2023, 9, 1))).isPresent();
        assertThat(duty.period(LocalDate.of(2023, 9, 2))).isEmpty();
        assertThat(duty.period(LocalDate.of(2023, 8, 1))).isEmpty();
        assertThat(duty.period(LocalDate.of(2023, 11, 1))).isEmpty();
    }

    @Test
    @DisplayName("专项按自己列的时段报")
    void ownPeriods() {
        ReportingPeriod first = new ReportingPeriod(LocalDate.of(2023, 3, 6), LocalDate.of(2023, 4, 14), "第一阶段");
        ReportingPeriod second = new ReportingPeriod(LocalDate.of(2023, 4, 15), LocalDate.of(2023, 6, 30), "第二阶段");
        ReportingDuty duty = new ReportingDuty(
                1,
                "hazard",
                "专项",
                Rhythm.OWN,
                List.of(first, second),
                3,
                "CITY",
                "uCITY",
                Set.of(Unit.Kind.COUNTY_BUREAU),
                1,
                LocalDate.of(2023, 3, 1),
                null,
                List.of(),
                "甲一");
        assertThat(duty.periods(LocalDate.of(2023, 4, 14))).containsExactly(first);
        assertThat(duty.periods(LocalDate.of(2024, 1, 1))).containsExactly(first, second);
        assertThat(duty.period(LocalDate.of(2023, 4, 15))).contains(second);
        assertThatThrownBy(() -> Rhythm.OWN.around(LocalDate.of(2023, 4, 1))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @DisplayName("五月并掉的单位报到四月；当月成立的当月就报；只认下级的这一类单位")
    @CsvSource({
        "uCITY.uEAST,COUNTY_BUREAU,1949-10-01,2023-05-20,2023-04-01,true",
        "uCITY.uEAST,COUNTY_BUREAU,1949-10-01,2023-05-20,2023-05-01,false",
        "uCITY.uEAST,COUNTY_BUREAU,1949-10-01,2023-05-31,2023-05-01,true",
        "uCITY.uEAST,COUNTY_BUREAU,2023-05-20,,2023-05-01,true",
        "uCITY.uEAST,COUNTY_BUREAU,2023-05-20,,2023-04-01,false",
        "uCITY.uEAST,ENTERPRISE,1949-10-01,,2023-05-01,false",
        "uCITY,COUNTY_BUREAU,1949-10-01,,2023-05-01,false",
        "uCITY2.uEAST,COUNTY_BUREAU,1949-10-01,,2023-05-01,false"
    })
    void concerns(
            String path, Unit.Kind kind, LocalDate from, @Nullable LocalDate to, LocalDate first, boolean concerned) {
        Unit unit = new Unit("X", "某县", "某县", kind, null, path, null);
        assertThat(duty("2023-01-01", null).concerns(new UnitSpan(unit, from, to), Rhythm.MONTH.around(first)))
                .isEqualTo(concerned);
    }

    private static ReportingDuty duty(String from, @Nullable String until) {
        return new ReportingDuty(
                1,
                "hazard",
                "月报",
                Rhythm.MONTH,
                List.of(),
                5,
                "CITY",
                "uCITY",
                Set.of(Unit.Kind.COUNTY_BUREAU),
                1,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                List.of(),
                "甲一");
    }
}
