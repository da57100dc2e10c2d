package org.hangji.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("号牌")
class NumberPlateTest {

    @ParameterizedTest
    @CsvSource({
        "豫E12345,豫E12345",
        "豫E1234挂,豫E1234挂",
        "豫ED12345,豫ED12345",
        "豫EDA1234,豫EDA1234",
        "豫E12345D,豫E12345D",
        "豫E1234学,豫E1234学",
        "豫E·12345,豫E12345",
        "'豫 E 1234a',豫E1234A",
        "豫Ｅ１２３４５,豫E12345"
    })
    @DisplayName("写法不同的同一号牌记成一样")
    void kept(String written, String plate) {
        assertThat(NumberPlate.of(written)).contains(plate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"豫E123456", "豫EI2345", "豫EO2345", "E12345", "豫512345", "", "豫E1234", "豫E12345L"})
    @DisplayName("不是号牌的不收")
    void refused(String written) {
        assertThat(NumberPlate.of(written)).isEmpty();
    }
}
