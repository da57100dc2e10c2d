package org.hangji.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("与上年同期比")
class YearBeforeTest {

    private static final FigureDefinition FIGURE = new FigureDefinition(
            "vehicles", "治超", "查处车辆", "台", List.of(), "一车次计1台", FigureDefinition.Kind.PERIOD, null, false);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2024-01-01, 2024-03-15, 2023-01-01, 2023-03-15
            2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28
            2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29
            2024-02-29, 2024-03-31, 2023-02-28, 2023-03-31
            -,          2023-11-17, -,          2022-11-17
            """)
    @DisplayName("起止各退一年，月末还是月末")
    void days(@Nullable LocalDate from, LocalDate to, @Nullable LocalDate wantedFrom, LocalDate wantedTo) {
        FigureQuestion before = YearBefore.question(question(from, to));
        assertThat(before.from()).isEqualTo(wantedFrom);
        assertThat(before.to()).isEqualTo(wantedTo);
        assertThat(before.asOf()).isEqualTo(question(from, to).asOf());
    }

    @ParameterizedTest
    @CsvSource(emptyValue = "", textBlock = """
            120,   100, 7, +20,   +20.0%
            80,    100, 7, −20,   −20.0%
            100,   100, 7, 0,     0.0%
            1,     3,   3, −2,    −66.7%
            5,     0,   2, +5,    ''
            0.5,   0.4, 1, +0.1,  +25.0%
            """)
    @DisplayName("增减和增减率带正负号；上年是0时没有增减率")
    void change(BigDecimal now, BigDecimal then, long rows, String difference, String percent) {
        YearBefore before = YearBefore.of(answer(2024, now, 9), answer(2023, then, rows));
        assertThat(before.difference()).isEqualTo(difference);
        assertThat(before.percent()).isEqualTo(percent);
        assertThat(before.value()).isNotNull();
        assertThat(before.value().value()).isEqualTo(then.toPlainString());
        assertThat(before.value().href())
                .startsWith("/figures/vehicles?")
                .contains("to=2023-12-31")
                .endsWith("#rows");
    }

    @Test
    @DisplayName("上年一行记录也没有，就说无记录，不拿0去比")
    void withoutRecords() {
        YearBefore before = YearBefore.of(answer(2024, BigDecimal.TEN, 3), answer(2023, BigDecimal.ZERO, 0));
        assertThat(before.value()).isNull();
        assertThat(before.difference()).isEmpty();
        assertThat(before.percent()).isEmpty();
    }

    private static FigureAnswer answer(int year, BigDecimal value, long rows) {
        return new FigureAnswer(FIGURE, question(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), value, rows);
    }

    private static FigureQuestion question(@Nullable LocalDate from, LocalDate to) {
        return new FigureQuestion("CITY", null, from, to, AsOf.endOf(LocalDate.of(2025, 3, 1)));
    }
}
