package org.hangji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("国密 SM3")
class Sm3Test {

    @Test
    @DisplayName("标准附录里的示例：abc")
    void standardVector() {
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    @DisplayName("字段分界不同、空与无，摘要都不同")
    void fieldsDoNotRunTogether() {
        assertThat(Sm3.ofFields("k", "ab", "c")).isNotEqualTo(Sm3.ofFields("k", "a", "bc"));
        assertThat(Sm3.ofFields("k", "", "x")).isNotEqualTo(Sm3.ofFields("k", null, "x"));
        assertThat(Sm3.ofFields("k", "-")).isNotEqualTo(Sm3.ofFields("k", (Object) null));
        assertThat(Sm3.ofFields("k", 7L)).isEqualTo(Sm3.ofFields("k", "7"));
    }
}
