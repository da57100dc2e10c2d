package org.hangji.figure.contradiction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hangji.figure.contradiction.rule.History.Limits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("中位数和绝对中位差：相差悬殊的才报，几个反常的月不影响判断")
class HistoryTest {

    private static final Limits LIMITS = new Limits(6, BigDecimal.valueOf(6), BigDecimal.TEN);

    @ParameterizedTest(name = "{0} 之后的 {1}：{2}")
    @CsvSource({
        "3 4 3 4 3 4 3 4, 20, true",
        "3 4 3 4 3 4 3 4, 12, false",
        "3 4 3 4 3, 200, false",
        "20 22 19 21 20 22, 0, true",
        "20 22 19 21 20 22, 30, false",
        "20 22 19 21 20 22, 42, true",
        "20 22 19 900 20 22, 43, true",
        "0 0 0 0 0 0, 9, false",
        "0 0 0 0 0 0, 10, true",
        "10 90 20 80 30 70, 170, false",
    })
    void far(String months, String value, boolean far) {
        List<BigDecimal> history =
                Arrays.stream(months.split(" ")).map(BigDecimal::new).toList();
        assertThat(History.of(history, LIMITS)
                        .filter(known -> known.isFar(new BigDecimal(value), LIMITS))
                        .isPresent())
                .isEqualTo(far);
    }

    @Property(tries = 300)
    void theMedianItselfIsNeverFar(@ForAll @Size(min = 6, max = 24) List<@IntRange(max = 500) Integer> months) {
        List<BigDecimal> history = months.stream().map(BigDecimal::valueOf).toList();
        History known = History.of(history, LIMITS).orElseThrow();
        assertThat(known.isFar(known.median(), LIMITS)).isFalse();
        long below = history.stream()
                .filter(month -> month.compareTo(known.median()) <= 0)
                .count();
        long above = history.stream()
                .filter(month -> month.compareTo(known.median()) >= 0)
                .count();
        assertThat(below * 2).isGreaterThanOrEqualTo(history.size());
        assertThat(above * 2).isGreaterThanOrEqualTo(history.size());
    }
}
