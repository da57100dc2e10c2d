package org.hangji.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hangji.ledger.UniqueRule.Span;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("不重复的规则")
class UniqueRuleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            DAY,   2024-02-29, 2024-02-29, 2024-02-29
            MONTH, 2024-02-15, 2024-02-01, 2024-02-29
            MONTH, 2023-02-28, 2023-02-01, 2023-02-28
            MONTH, 2023-12-31, 2023-12-01, 2023-12-31
            YEAR,  2024-12-31, 2024-01-01, 2024-12-31
            YEAR,  2024-01-01, 2024-01-01, 2024-12-31
            """)
    @DisplayName("同一天、同一月、同一年从哪天到哪天")
    void spans(Span span, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(span.around(day)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
            true,  YEAR,  同一单位同一年内
            true,  -,     同一单位内
            false, MONTH, 同一月内
            false, DAY,   同一天内
            false, -,     ''
            """)
    @DisplayName("在哪些记录里比，说给人听")
    void words(boolean withinUnit, @Nullable Span span, String among) {
        assertThat(new UniqueRule(List.of("number"), withinUnit, span).among()).isEqualTo(among);
    }
}
