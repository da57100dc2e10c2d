package org.hangji.reader.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.hangji.reader.text.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("时令：正值春运、正处汛期，落在哪几个月")
class SeasonsTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            正值春运, SPRING_TRAVEL
            正逢春节, SPRING_FESTIVAL
            正处汛期, FLOOD_SEASON
            正值暑运, SUMMER_TRAVEL
            正值暑期, SUMMER_HOLIDAY
            正值国庆, NATIONAL_DAY
            正值岁末年初, TURN_OF_YEAR
            """)
    @DisplayName("说“正值”的是哪个时令")
    void current(String words, Seasons season) {
        Seasons found = Objects.requireNonNull(Seasons.current(Source.of(words + "，"), 0));
        assertThat(found).isEqualTo(season);
        assertThat(words).endsWith(found.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"春运期间", "做好春运", "正在春运", "正值农忙", "正", ""})
    @DisplayName("没说“正值”的不算")
    void none(String words) {
        assertThat(Seasons.current(Source.of(words), 0)).isNull();
    }

    @ParameterizedTest(name = "{0}：{1} 至 {2} → {3}")
    @CsvSource(textBlock = """
            SPRING_TRAVEL, 2023-05-08, 2023-11-02, false
            SPRING_TRAVEL, 2023-05-08, 2024-01-15, true
            SPRING_TRAVEL, 2023-03-20, 2023-06-01, true
            SPRING_TRAVEL, 2023-04-01, 2023-12-31, false
            SPRING_FESTIVAL, 2023-03-01, 2023-12-31, false
            SPRING_FESTIVAL, 2023-02-28, 2023-12-31, true
            FLOOD_SEASON, 2023-10-01, 2024-04-30, false
            FLOOD_SEASON, 2023-10-01, 2024-05-01, true
            FLOOD_SEASON, 2023-09-30, 2023-12-01, true
            SUMMER_TRAVEL, 2023-06-01, 2023-06-30, false
            SUMMER_TRAVEL, 2023-06-01, 2023-07-01, true
            NATIONAL_DAY, 2023-09-01, 2023-09-30, false
            NATIONAL_DAY, 2023-09-01, 2023-10-02, true
            TURN_OF_YEAR, 2023-02-01, 2023-11-30, false
            TURN_OF_YEAR, 2023-02-01, 2023-12-01, true
            TURN_OF_YEAR, 2023-01-31, 2023-03-01, true
            """)
    @DisplayName("两个日子之间碰不碰得上")
    void touches(Seasons season, LocalDate from, LocalDate to, boolean touches) {
        assertThat(season.touches(from, to)).isEqualTo(touches);
    }
}
