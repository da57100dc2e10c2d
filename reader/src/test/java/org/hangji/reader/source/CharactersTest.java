package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("版式还原的小规则：宽字符、部首码、页码页眉、段落、表格行")
class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"整", "、", "。", "（", "５", "“", "—", "·", "①", "\ud842\udfb7"})
    @DisplayName("宽字符之间不留空格")
    void wide(String character) {
        assertThat(CharacterClass.isWide(character.codePointAt(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "5", ".", "(", " ", "é"})
    @DisplayName("窄字符")
    void narrow(String character) {
        assertThat(CharacterClass.isWide(character.codePointAt(0))).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"⼀, 一", "⼆⼗, 二十", "⼯作, 工作", "整改⽅案, 整改方案", "整改, 整改", "abc, abc", "（５）, （５）", "①, ①"})
    @DisplayName("部首码还原成常用字，别的不动")
    void radicals(String printed, String usual) {
        assertThat(PdfCharacters.plain(printed)).isEqualTo(usual);
    }

    private static PdfLine line(int page, double middle, String text) {
        return new PdfLine(page, 80, 80 + text.length() * 16.0, middle, 16, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "- 1 -", "— 1 —", "第1页", "第 1 页", "第1页 共3页", "1/3", "1 / 3", "－1－", "·1·"})
    @DisplayName("页边的页码不是正文")
    void pageNumbers(String number) {
        assertThat(PdfFrame.without(List.of(line(1, 0.5, "正文。"), line(1, 0.95, number))))
                .extracting(PdfLine::text)
                .containsExactly("正文。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"共12处。", "2023年", "1.整改", "一", "第一页正文"})
    @DisplayName("页边的正文仍是正文")
    void textInTheMargin(String words) {
        assertThat(PdfFrame.without(List.of(line(1, 0.5, "正文。"), line(1, 0.95, words))))
                .hasSize(2);
    }

    @Test
    @DisplayName("页中间的数字不是页码")
    void numberInTheMiddle() {
        assertThat(PdfFrame.without(List.of(line(1, 0.5, "12")))).hasSize(1);
    }

    @Test
    @DisplayName("每页都有的页眉不是正文，只有一页有的是")
    void runningHeads() {
        List<PdfLine> lines = List.of(
                line(1, 0.05, "青石县整改通报"),
                line(1, 0.5, "甲。"),
                line(2, 0.05, "青石县整改通报"),
                line(2, 0.5, "乙。"),
                line(3, 0.05, "青石县整改通报"),
                line(3, 0.5, "丙。"),
                line(3, 0.95, "落款单位"));
        assertThat(PdfFrame.without(lines)).extracting(PdfLine::text).containsExactly("甲。", "乙。", "丙。", "落款单位");
    }

    private static PdfLine full(String text) {
        return new PdfLine(1, 80, 500, 0.5, 16, text);
    }

    private static PdfLine indented(String text) {
        return new PdfLine(1, 112, 500, 0.5, 16, text);
    }

    private static PdfLine shorter(String text) {
        return new PdfLine(1, 80, 300, 0.5, 16, text);
    }

    @Test
    @DisplayName("满行接下一行，缩进、短行之后另起一段")
    void paragraphs() {
        assertThat(PdfParagraphs.join(List.of(
                        indented("巡察反馈问题三十七个，已经整改完"),
                        full("成三十四个，其余三个正在抓紧推进整"),
                        shorter("改，年底前可以完成的有两个。"),
                        indented("二是建立健全台账并且逐项核对销号整"),
                        shorter("改到位的情况，做到账实相符。"))))
                .isEqualTo("巡察反馈问题三十七个，已经整改完成三十四个，其余三个正在抓紧推进整改，年底前可以完成的有两个。\n二是建立健全台账并且逐项核对销号整改到位的情况，做到账实相符。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、总体情况以及相关工作的开展", "（一）总体情况以及相关工作", "1.总体情况以及相关工作的开展", "（1）总体情况以及相关工作的", "①总体情况以及相关工作的开展"})
    @DisplayName("句号之后的编号另起一段")
    void headingsBeginParagraphs(String heading) {
        assertThat(PdfParagraphs.join(List.of(full("上一段的话正好写满一整行到此为止。"), full(heading))))
                .isEqualTo("上一段的话正好写满一整行到此为止。\n" + heading);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            序号;问题;措施                       | true
            序号;存在问题;整改措施;完成情况      | true
            类别;问题;措施;状态                  | true
            问题;状态                            | false
            姓名;单位;职务                       | false
            序号;问题;这一列说的是采取了哪些具体的整改措施 | false
            """)
    @DisplayName("第一行是不是表头")
    void namesColumns(String cells, boolean named) {
        assertThat(TableRow.namesColumns(
                        List.of(cells.split(";")).stream().map(List::of).toList()))
                .isEqualTo(named);
    }

    @Test
    @DisplayName("有表头的行一行到底；没有的，短格并排、长格分行")
    void rows() {
        List<List<String>> cells =
                List.of(List.of("1"), List.of("台账不全"), List.of("一是补。", "二是查。"), List.of(), List.of("已完成"));
        assertThat(TableRow.line(cells)).isEqualTo("1\t台账不全\t一是补。 二是查。\t\t已完成");
        assertThat(TableRow.lines(cells)).containsExactly("1\t台账不全", "一是补。", "二是查。", "已完成");
        assertThat(TableRow.lines(List.of())).isEmpty();
        assertThat(TableRow.lines(List.of(List.of(" "), List.of()))).isEmpty();
    }
}
