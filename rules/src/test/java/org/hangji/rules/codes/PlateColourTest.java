package org.hangji.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("号牌颜色")
class PlateColourTest {

    @ParameterizedTest
    @CsvSource({
        "黄,YELLOW",
        "黄色,YELLOW",
        "黄牌,YELLOW",
        "2,YELLOW",
        "渐变绿,GRADIENT_GREEN",
        "94,GRADIENT_GREEN",
        "黄绿色,YELLOW_GREEN"
    })
    @DisplayName("用字或用代码")
    void read(String written, PlateColour colour) {
        assertThat(PlateColour.of(written)).contains(colour);
    }

    @ParameterizedTest
    @EnumSource(PlateColour.class)
    @DisplayName("每种颜色读得回自己")
    void back(PlateColour colour) {
        assertThat(PlateColour.of(colour.word())).contains(colour);
        assertThat(PlateColour.of(String.valueOf(colour.code()))).contains(colour);
        assertThat(PlateColour.of("紫")).isEmpty();
    }
}
