package org.hangji.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("路线桩号")
class RoadStakeTest {

    @ParameterizedTest
    @CsvSource({
        "G341 K52+300,G341 K52+300,52300",
        "g341k52＋300,G341 K52+300,52300",
        "K0+005,K0+005,5",
        "X001410581K12+300.5,X001410581 K12+300.5,12300.5",
        "Ｇ１０７　Ｋ５０１＋０３０,G107 K501+030,501030",
        "S301K1234+999.999,S301 K1234+999.999,1234999.999"
    })
    @DisplayName("写法不同的同一处记成一样，能换成离起点的米数")
    void kept(String written, String kept, String metres) {
        assertThat(RoadStake.of(written)).hasValueSatisfying(stake -> {
            assertThat(stake).hasToString(kept);
            assertThat(stake.fromStart()).isEqualByComparingTo(metres);
            assertThat(RoadStake.of(stake.toString())).contains(stake);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "52公里", "K52", "K52+30", "K52+3000", "G341", "H341 K52+300", "K12345+000", "G12345 K1+000"})
    @DisplayName("米数不足三位、没有加号、路线号不对的不收")
    void refused(String written) {
        assertThat(RoadStake.of(written)).isEmpty();
    }
}
