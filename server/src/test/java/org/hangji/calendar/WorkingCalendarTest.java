package org.hangji.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hangji.rules.calendar.DeadlineState.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("从今天看工作日历")
class WorkingCalendarTest {

    /** In Anyang it is already the morning of 9 October. */
    private final WorkingCalendar calendar =
            new WorkingCalendar(Clock.fixed(Instant.parse("2023-10-08T16:30:00Z"), ZoneOffset.UTC));

    @Test
    @DisplayName("今天按北京时间算")
    void today() {
        assertThat(calendar.today()).isEqualTo("2023-10-09");
        assertThat(calendar.stateOf(LocalDate.of(2023, 10, 8)).kind()).isEqualTo(Kind.OVERDUE);
        assertThat(calendar.stateOf(LocalDate.of(2023, 10, 9)).kind()).isEqualTo(Kind.DUE_SOON);
    }

    @Test
    @DisplayName("某一天的期限状态与今天无关")
    void onADay() {
        assertThat(calendar.stateOf(LocalDate.of(2023, 10, 8), LocalDate.of(2023, 9, 1))
                        .kind())
                .isEqualTo(Kind.IN_TIME);
        assertThat(calendar.addWorkingDays(LocalDate.of(2023, 9, 28), 1)).isEqualTo("2023-10-07");
        assertThat(calendar.isPublished(2023)).isTrue();
    }
}
