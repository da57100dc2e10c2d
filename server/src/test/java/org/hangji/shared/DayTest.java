package org.hangji.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("填写的日期")
class DayTest {

    @ParameterizedTest
    @ValueSource(strings = {"1949-01-01", "2023-11-17", "2024-02-29", " 2100-12-31 "})
    @DisplayName("1949 年到 2100 年的日子")
    void kept(String text) {
        assertThat(Day.parse(text)).isEqualTo(text.strip());
        assertThat(AsOf.parse(text.strip(), Clock.systemUTC()).day()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "0000-01-01",
                "1948-12-31",
                "2101-01-01",
                "2023-02-29",
                ""
            })
    @DisplayName("年份不可能的、日历上没有的，都不是日期")
    void refused(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Day.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "9999-12-31"})
    @DisplayName("以何时所知为准，也只能是可能的年份")
    void asOf(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> AsOf.parse(text, Clock.systemUTC()))
                .withMessageContaining("不是日期");
    }
}
