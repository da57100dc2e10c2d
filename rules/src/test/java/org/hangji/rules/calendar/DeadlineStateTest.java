package org.hangji.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hangji.rules.calendar.DeadlineState.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("期限状态")
class DeadlineStateTest {

    @ParameterizedTest(name = "期限{0}，{1}看：{2}，{3}个工作日")
    @CsvSource({
        "2023-10-09,2023-09-27,IN_TIME,4",
        "2023-10-09,2023-09-28,DUE_SOON,3",
        "2023-10-09,2023-10-04,DUE_SOON,3",
        "2023-10-09,2023-10-08,DUE_SOON,1",
        "2023-10-09,2023-10-09,DUE_SOON,0",
        "2023-10-09,2023-10-10,OVERDUE,1",
        "2023-09-28,2023-10-06,OVERDUE,0",
        "2023-09-28,2023-10-07,OVERDUE,1",
    })
    void states(LocalDate deadline, LocalDate today, Kind kind, int days) {
        assertThat(DeadlineState.of(deadline, today)).isEqualTo(new DeadlineState(kind, days, true));
    }

    @Test
    @DisplayName("没有期限就没有临期和逾期")
    void none() {
        assertThat(DeadlineState.of(null, LocalDate.of(2023, 1, 1))).isEqualTo(new DeadlineState(Kind.NONE, 0, true));
    }

    @Test
    @DisplayName("期限落在没有发布安排的年份不是错，但要说明")
    void unpublished() {
        DeadlineState state = DeadlineState.of(LocalDate.of(2031, 1, 6), LocalDate.of(2031, 1, 1));
        assertThat(state).isEqualTo(new DeadlineState(Kind.DUE_SOON, 3, false));
    }
}
