package org.hangji.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码")
class CreditCodeTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @CsvSource({
        "91110000802100433B,91110000802100433B",
        "9144030071526726XG,9144030071526726XG",
        "914403001922038216,914403001922038216",
        "91330100799655058B,91330100799655058B",
        "91410502MA00AB124D,91410502MA00AB124D",
        "'91410502 ma00ab124d ',91410502MA00AB124D",
        "９１４１０５０２ＭＡ００ＡＢ１２４Ｄ,91410502MA00AB124D"
    })
    @DisplayName("校验位对的收下，全角、小写、空格不碍事")
    void sound(String written, String kept) {
        assertThat(CreditCode.of(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9141",
                "91410502MA00AB124DD",
                "91410502MA0OAB124D",
                "91410502MI00AB124D",
                "请填代码请填代码请填代码请填代码请填"
            })
    @DisplayName("位数不对，或有 I、O、S、V、Z 的，不是代码")
    void malformed(String written) {
        assertThat(CreditCode.read(written)).isInstanceOf(CreditCode.Reading.Malformed.class);
    }

    @Test
    @DisplayName("抄错任何一位都发现，并知道校验位应是什么")
    void everyDigitCounts() {
        String sound = "91410502MA00AB124D";
        for (int place = 0; place < 17; place++) {
            for (char other : SIGNS.toCharArray()) {
                if (other != sound.charAt(place)) {
                    String wrong = sound.substring(0, place) + other + sound.substring(place + 1);
                    assertThat(CreditCode.of(wrong)).as(wrong).isEmpty();
                }
            }
        }
        assertThat(CreditCode.read("91410502MA00AB124X")).isEqualTo(new CreditCode.Reading.WrongCheck('D'));
    }
}
