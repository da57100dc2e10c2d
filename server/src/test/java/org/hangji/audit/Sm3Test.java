package org.hangji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("国密 SM3")
class Sm3Test {

    @Test
    @DisplayName("标准附录里的示例：abc")
    void standardVector() {
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            abcd, 16,      debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732
            a,    1000000, c8aaf89429554029e231941a2acc0ad61ff2a5acd8fadd25847a3a732b3b02c3
            a,    0,       1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b
            夯基, 1,       4f55d8c7eb54ef24ea2647a0e58bd7f258b86ad2af3528c209ad124155be0405
            """)
    @DisplayName("标准附录里的两块、一百万个 a、空文、汉字按 UTF-8（与别家的实现一致）")
    void vectors(String part, int times, String digest) {
        String text = part.repeat(times);
        assertThat(Sm3.hex(text)).isEqualTo(digest);
        assertThat(Sm3.hex(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(digest);
    }

    @Test
    @DisplayName("多个字段的摘要今天和以前一样算，封存过的才核得上")
    void fieldsStayTheSame() {
        assertThat(Sm3.ofFields("k", "ab", "c", null, ""))
                .isEqualTo("aa4ca4bdf193f2b978e14b7103274c4be22bcc6c11373b9c68e7dd2d65af9b0a")
                .isEqualTo(Sm3.hex("k\n2:ab\n1:c\n-\n0:\n"));
        assertThat(Sm3.ofFields("k/1", "ab")).isNotEqualTo(Sm3.ofFields("k/2", "ab"));
        assertThat(Sm3.ofFields("k", "a", "b")).isNotEqualTo(Sm3.ofFields("k", "b", "a"));
        assertThat(Sm3.ofFields("k", "a\n1:b")).isNotEqualTo(Sm3.ofFields("k", "a", "b"));
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
