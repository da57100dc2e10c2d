package org.hangji.bulletin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("按字取原文")
class CodePointsTest {

    private static final CodePoints TEXT = new CodePoints("𠮷祥路27处");

    @ParameterizedTest(name = "{0}到{1}：{2}")
    @CsvSource({"0, 1, 𠮷", "0, 3, 𠮷祥路", "1, 2, 祥", "3, 6, 27处", "3, 99, 27处", "6, 6, ''", "40, 99, ''"})
    @DisplayName("生僻字算一个字；超出原文的到末尾为止")
    void between(int start, int end, String words) {
        assertThat(TEXT.between(start, end)).isEqualTo(words);
        assertThat(TEXT.at(new Span(start, end))).isEqualTo(words);
    }

    @Test
    @DisplayName("长度按字数")
    void length() {
        assertThat(TEXT.length()).isEqualTo(6);
        assertThat(TEXT.point(0)).isEqualTo("𠮷".codePointAt(0));
        assertThat(new CodePoints("").length()).isZero();
    }
}
