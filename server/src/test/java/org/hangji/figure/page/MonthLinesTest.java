package org.hangji.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("每月一点的线")
class MonthLinesTest {

    @Test
    @DisplayName("没有记录的月份是零，最高的一月指出来，月中截止说未满")
    void drawn() {
        FigurePage.MonthLine line = MonthLines.of(
                new TreeMap<>(Map.of(month(7), new BigDecimal(30), month(9), new BigDecimal(60))),
                LocalDate.of(2023, 10, 17));
        assertThat(line).isNotNull();
        assertThat(line.points()).isEqualTo("0.0,55.0 33.3,100.0 66.7,10.0 100.0,100.0");
        assertThat(line.highest()).isEqualTo(month(9));
        assertThat(line.most()).isEqualByComparingTo("60");
        assertThat(line.last()).isTrue();
    }

    @Test
    @DisplayName("不到三个月不画，整月截止不说未满")
    void tooLittle() {
        assertThat(MonthLines.of(new TreeMap<>(Map.of(month(9), BigDecimal.TEN)), LocalDate.of(2023, 10, 31)))
                .isNull();
        assertThat(MonthLines.of(new TreeMap<>(), LocalDate.of(2023, 10, 31))).isNull();
        FigurePage.MonthLine line =
                MonthLines.of(new TreeMap<>(Map.of(month(7), BigDecimal.TEN)), LocalDate.of(2023, 10, 31));
        assertThat(line).isNotNull();
        assertThat(line.last()).isFalse();
    }

    @Test
    @DisplayName("最多画五年")
    void fiveYears() {
        FigurePage.MonthLine line = MonthLines.of(
                new TreeMap<>(Map.of(LocalDate.of(2010, 1, 1), BigDecimal.ONE, month(9), BigDecimal.TEN)),
                LocalDate.of(2023, 10, 31));
        assertThat(line).isNotNull();
        assertThat(line.first()).isEqualTo(LocalDate.of(2018, 11, 1));
    }

    private static LocalDate month(int month) {
        return LocalDate.of(2023, month, 1);
    }
}
