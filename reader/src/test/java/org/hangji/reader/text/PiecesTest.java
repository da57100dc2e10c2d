package org.hangji.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字的零件：查找、前后空格、折行、引号、数字")
class PiecesTest {
    private static final Source TEXT = Source.of("一、整改  情况：\n 已完成２０个。 ");

    @Test
    @DisplayName("文外的位置是空字符，不出错")
    void outside() {
        assertThat(TEXT.at(-1)).isEqualTo('\0');
        assertThat(TEXT.at(TEXT.length())).isEqualTo('\0');
        assertThat(TEXT.is(-1, "一")).isFalse();
        assertThat(TEXT.is(TEXT.length() - 1, " 。")).isFalse();
        assertThat(TEXT.endsWith(0, "一")).isFalse();
    }

    @ParameterizedTest(name = "{0} 在 {1}")
    @CsvSource({"一, 0", "整改, 2", "情况, 6", "20, 14", "未完成, -1"})
    @DisplayName("查找按折叠后的字")
    void finds(String words, int at) {
        assertThat(TEXT.find(words, 0, TEXT.length())).isEqualTo(at);
        assertThat(TEXT.holds(words, 0, TEXT.length())).isEqualTo(at >= 0);
    }

    @Test
    @DisplayName("只在给定的范围里查找")
    void findsInside() {
        assertThat(TEXT.find("整改", 3, TEXT.length())).isEqualTo(-1);
        assertThat(TEXT.find("整改", 0, 3)).isEqualTo(-1);
        assertThat(TEXT.find("整改", -5, 4)).isEqualTo(2);
    }

    @Test
    @DisplayName("跳过空格，不跳过换行；跳过空白两样都跳")
    void skips() {
        assertThat(TEXT.skipBlanks(4)).isEqualTo(6);
        assertThat(TEXT.skipBlanks(9)).isEqualTo(9);
        assertThat(TEXT.skipSpace(9)).isEqualTo(11);
        assertThat(TEXT.backBlanks(6)).isEqualTo(4);
        assertThat(TEXT.backBlanks(0)).isZero();
        assertThat(TEXT.trimEnd(0, TEXT.length())).isEqualTo(TEXT.length() - 1);
        assertThat(TEXT.lineEnd(0)).isEqualTo(9);
    }

    @Test
    @DisplayName("切出的是印出的字，折叠的是统一的字")
    void cuts() {
        int at = TEXT.find("20", 0, TEXT.length());
        assertThat(TEXT.cut(at, at + 2)).isEqualTo("２０");
        assertThat(TEXT.folded(at, at + 2)).isEqualTo("20");
        assertThat(TEXT.verbatim(at, at)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(textBlock = """
            〇, 0
            零, 0
            十一, 11
            十九, 19
            三十, 30
            一百一, 101
            一百一十, 110
            一百二十, 120
            两百, 200
            五百零六, 506
            一千, 1000
            一千零一十, 1010
            九千九百九十九, 9999
            两万, 20000
            十万, 100000
            一百二十万, 1200000
            三亿, 300000000
            """)
    @DisplayName("汉字数字")
    void numerals(String words, long value) {
        ChineseNumeral numeral = Objects.requireNonNull(ChineseNumeral.read(Source.of(words + "元"), 0));
        assertThat(numeral.value()).isEqualTo(value);
        assertThat(numeral.plain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"二〇二三", "七八", "一二三", "二零二三"})
    @DisplayName("只是一串数字，不是一个数")
    void plainRows(String words) {
        assertThat(Objects.requireNonNull(ChineseNumeral.read(Source.of(words), 0))
                        .plain())
                .isTrue();
    }

    @Test
    @DisplayName("长得不像数的一串不读")
    void tooLong() {
        assertThat(ChineseNumeral.read(Source.of("一".repeat(17)), 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(chars = {'，', '。', '；', '：', '！', '？', '\n', '\r'})
    @DisplayName("分句的标点")
    void clauseEnds(char mark) {
        assertThat(Letters.clauseEnd(Source.of(String.valueOf(mark)).at(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'、', '的', ' ', '（', '“', '1'})
    @DisplayName("不分句的字")
    void noClauseEnds(char mark) {
        assertThat(Letters.clauseEnd(Source.of(String.valueOf(mark)).at(0))).isFalse();
    }

    @ParameterizedTest(name = "{0}：书名号 {1} 个")
    @CsvSource(delimiter = '|', textBlock = """
            《甲》《乙》            | 2
            《关于《甲》的通知》    | 1
            《甲                    | 0
            甲》                    | 0
            》甲《                  | 0
            """)
    @DisplayName("书名号成对，取最外一层")
    void titles(String text, int count) {
        assertThat(Source.of(text).enclosures().titles()).hasSize(count);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"“整改”", "\"整改\"", "「整改」"})
    @DisplayName("各种引号")
    void quotes(String text) {
        assertThat(Source.of(text).enclosures().inQuote(1)).isTrue();
        assertThat(Source.of(text + "完").enclosures().inQuote(text.length())).isFalse();
    }

    @ParameterizedTest(name = "{0} 句")
    @CsvSource(delimiter = '|', textBlock = """
            3 | 甲。乙。丙
            3 | 甲！乙？丙
            1 | 甲，乙；丙
            1 | 甲3.5乙
            """)
    @DisplayName("句子")
    void sentences(int count, String text) {
        Source source = Source.of(text);
        assertThat(source.sentence(text.length() - 1) + 1).isEqualTo(count);
        assertThat(source.sentenceEnd(count - 1)).isEqualTo(text.length());
    }
}
