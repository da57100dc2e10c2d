package org.hangji.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字的底层：汉字数字、折叠、引号、分句、位置")
class NumeralsTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "一, 1",
        "两, 2",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十一, 21",
        "九十九, 99",
        "一百, 100",
        "一百零三, 103",
        "一百一十二, 112",
        "三百五十, 350",
        "一千二百, 1200",
        "三千零五, 3005",
        "一万, 10000",
        "二十三万五千, 235000",
        "一亿, 100000000",
        "一亿两千万, 120000000",
        "三亿零五十万, 300500000",
        "一万亿, 1000000000000"
    })
    void numerals(String words, long value) {
        ChineseNumeral numeral = Objects.requireNonNull(ChineseNumeral.read(Source.of(words + "个"), 0));
        assertThat(numeral.value()).isEqualTo(value);
        assertThat(numeral.end()).isEqualTo(words.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "个", "，一", "a", "第"})
    @DisplayName("不以汉字数字开头")
    void noNumerals(String words) {
        assertThat(ChineseNumeral.read(Source.of(words), 0)).isNull();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ＡＢ１２|AB12
            （一）|(一)
            〔2023〕|(2023)
            ％，：；！？|%,:;!?
            5–9—10―11|5-9-10-11
            ～〜|~~
            ○二三|〇二三
            """)
    @DisplayName("全角半角、各种括号和连接号折叠成一种")
    void folding(String printed, String plain) {
        Source source = Source.of(printed.strip());
        assertThat(source.folded(0, source.length())).isEqualTo(plain.strip());
        assertThat(source.cut(0, source.length())).isEqualTo(printed.strip());
    }

    @Test
    @DisplayName("各种空格折成空格，各种换行折成换行，长度不变")
    void blanks() {
        String text = "\t\u00a0\u3000\u2003\ufeff\r\u2028\f";
        assertThat(new String(Folding.fold(text))).isEqualTo("     \n\n\n");
    }

    @Test
    @DisplayName("位置按码点数")
    void places() {
        Source source = Source.of("\ud83d\ude00整\ud83d改");
        assertThat(source.span(2, 3).start()).isEqualTo(1);
        assertThat(source.span(0, source.length()).end()).isEqualTo(4);
    }

    @Test
    @DisplayName("书名号里、引号里、口号里")
    void enclosures() {
        Source source = Source.of("印发《办法（试行）》，落实“一岗双责”。他说“已经把这件事情全部办好了”。");
        Enclosures enclosures = source.enclosures();
        assertThat(enclosures.inTitle(source.find("试行", 0, source.length()))).isTrue();
        assertThat(enclosures.inTitle(source.find("落实", 0, source.length()))).isFalse();
        assertThat(enclosures.inQuote(source.find("岗双", 0, source.length()))).isTrue();
        assertThat(enclosures.inSlogan(source.find("岗双", 0, source.length()))).isTrue();
        assertThat(enclosures.inSlogan(source.find("事情", 0, source.length()))).isFalse();
        assertThat(enclosures.titles()).hasSize(1);
    }

    @Test
    @DisplayName("句子到句号或行尾为止")
    void sentences() {
        Source source = Source.of("甲。乙！丙\n丁");
        assertThat(source.sentence(0)).isNotEqualTo(source.sentence(2));
        assertThat(source.sentence(4)).isNotEqualTo(source.sentence(6));
        assertThat(source.sentenceStart(source.sentence(2))).isEqualTo(2);
        assertThat(source.sentenceEnd(source.sentence(0))).isEqualTo(2);
    }
}
