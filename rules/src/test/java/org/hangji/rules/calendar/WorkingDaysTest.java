package org.hangji.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("法定工作日历")
class WorkingDaysTest {

    @ParameterizedTest(name = "{0}至{1}放假")
    @CsvSource({
        "2022-01-31,2022-02-06",
        "2022-10-01,2022-10-07",
        "2023-01-21,2023-01-27",
        "2023-04-29,2023-05-03",
        "2023-06-22,2023-06-24",
        "2023-09-29,2023-10-06",
        "2024-02-10,2024-02-17",
        "2024-10-01,2024-10-07",
        "2025-01-28,2025-02-04",
        "2025-10-01,2025-10-08",
        "2026-02-15,2026-02-23"
    })
    @DisplayName("放假期间没有工作日")
    void holidays(LocalDate from, LocalDate to) {
        assertThat(from.datesUntil(to.plusDays(1))).noneMatch(WorkingDays::isWorkingDay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-01-29", "2022-10-08", "2022-10-09", "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06",
                "2023-06-25", "2023-10-07", "2023-10-08", "2024-02-04", "2024-09-14", "2025-01-26", "2025-10-11",
                "2026-01-04", "2026-10-10"
            })
    @DisplayName("调休的周六周日上班")
    void movedWorkingDays(LocalDate day) {
        assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest(name = "{0}年{1}个工作日")
    @CsvSource({"2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    @DisplayName("全年工作日数与放假安排相符")
    void daysOfAYear(int year, int expected) {
        assertThat(WorkingDays.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    @DisplayName("已发布的年份里，调休上班日都是周末，且不与放假重叠")
    void dataIsSound(int year) {
        PublishedYear published = java.util.Objects.requireNonNull(PublishedYear.of(year));
        assertThat(published).isNotNull();
        assertThat(published.worked()).allMatch(day -> day.getDayOfWeek().getValue() >= 6);
        assertThat(published.worked()).doesNotContainAnyElementsOf(published.off());
    }

    @Test
    @DisplayName("期限跨国庆中秋：2023年9月28日起3个工作日到10月9日")
    void termOverTheHoliday() {
        assertThat(WorkingDays.add(LocalDate.of(2023, 9, 28), 3)).isEqualTo("2023-10-09");
        assertThat(WorkingDays.between(LocalDate.of(2023, 9, 28), LocalDate.of(2023, 10, 9)))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("开始之日不计入；零个工作日就是当天")
    void firstDayIsNotCounted() {
        assertThat(WorkingDays.add(LocalDate.of(2023, 7, 17), 1)).isEqualTo("2023-07-18");
        assertThat(WorkingDays.add(LocalDate.of(2023, 7, 15), 0)).isEqualTo("2023-07-15");
    }

    @Test
    @DisplayName("加上的与数出来的总是一致")
    void addAndCountAgree() {
        LocalDate begin = LocalDate.of(2022, 12, 20);
        IntStream.rangeClosed(1, 600).forEach(days -> {
            LocalDate end = WorkingDays.add(begin, days);
            assertThat(WorkingDays.isWorkingDay(end)).isTrue();
            assertThat(WorkingDays.between(begin, end)).isEqualTo(days);
            assertThat(WorkingDays.between(end, begin)).isEqualTo(-days);
        });
    }

    @Test
    @DisplayName("没有发布安排的年份按周一至周五计，并说明")
    void unpublishedYear() {
        assertThat(WorkingDays.isPublished(2031)).isFalse();
        assertThat(WorkingDays.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
        assertThat(WorkingDays.isWorkingDay(LocalDate.of(2031, 10, 4))).isFalse();
        assertThat(WorkingDays.isPublished(LocalDate.of(2026, 12, 1), LocalDate.of(2031, 1, 9)))
                .isFalse();
        assertThat(WorkingDays.isPublished(LocalDate.of(2026, 2, 1), LocalDate.of(2022, 1, 9)))
                .isTrue();
    }

    @Test
    @DisplayName("负数或大得离谱的期限不接受")
    void outOfRange() {
        assertThatThrownBy(() -> WorkingDays.add(LocalDate.of(2023, 1, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingDays.add(LocalDate.of(2023, 1, 1), 10_001))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
