package org.hangji.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hangji.reader.Reading.Bound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("词语允许的出入")
class QuantityTest {

    @ParameterizedTest(name = "{0}{1}（{2}）与记录{3}{4}：{5}")
    @DisplayName("余、多到下一个整数，约在百分之五以内，近少于一成以内，其余要相等")
    @CsvSource({
        "20,   处,   AT_LEAST,   28,     处,   true",
        "20,   处,   AT_LEAST,   20,     处,   true",
        "20,   处,   AT_LEAST,   30,     处,   true",
        "20,   处,   AT_LEAST,   31,     处,   false",
        "20,   处,   AT_LEAST,   19,     处,   false",
        "100,  人次, AT_LEAST,   200,    人次, true",
        "100,  人次, AT_LEAST,   201,    人次, false",
        "120,  人次, AT_LEAST,   131,    人次, false",
        "90,   人,   AT_LEAST,   97,     人,   true",
        "1.5,  万吨, AT_LEAST,   15900,  吨,   true",
        "1.5,  万吨, AT_LEAST,   16100,  吨,   false",
        "650,  万元, ABOUT,      682.5,  万元, true",
        "650,  万元, ABOUT,      682.6,  万元, false",
        "650,  万元, ABOUT,      6500000, 元,  true",
        "100,  家,   NEAR_BELOW, 90,     家,   true",
        "100,  家,   NEAR_BELOW, 89,     家,   false",
        "100,  家,   NEAR_BELOW, 101,    家,   false",
        "801,  台,   EXACT,      801,    台,   true",
        "801,  台,   EXACT,      801.0,  台,   true",
        "801,  台,   EXACT,      802,    台,   false",
        "1461, 万元, EXACT,      1461,   万元, true",
        "1461, 万元, EXACT,      14610000, 元, true",
        "1.92, 万吨, EXACT,      19203,  吨,   true",
        "1.92, 万吨, EXACT,      19250,  吨,   false",
        "66364, 吨,  EXACT,      66364.4, 吨,  false",
        "2,    亿元, EXACT,      20000,  万元, true"
    })
    void agrees(BigDecimal printed, String unit, Bound bound, BigDecimal recorded, String recordUnit, boolean equal) {
        assertThat(Quantity.of(printed, unit).agrees(bound, recorded, recordUnit))
                .isEqualTo(equal);
    }
}
