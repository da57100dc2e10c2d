package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("输出：JSON 的字段和转义、摘要的用词、命令行的选项")
class JsonFormTest {

    private static String json(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        ReadingJson.write(BulletinReader.read(text), out);
        return out.toString();
    }

    @Test
    @DisplayName("空文也有全部字段：没有的是 null，没有的列表是空的")
    void everyField() throws IOException {
        assertThat(json(""))
                .isEqualTo(
                        "{\"schema\":\"hangji.reading/1\",\"text\":\"\",\"title\":null,\"kind\":\"OTHER\",\"issuer\":null,"
                                + "\"issuedOn\":null,\"inspection\":null,\"declared\":[],\"outline\":[],\"findings\":[],\"figures\":[],"
                                + "\"dates\":[],\"documents\":[],\"organizations\":[],\"checks\":[]}");
    }

    @Test
    @DisplayName("数值照印，位置是一对数")
    void figure() throws IOException {
        assertThat(json("清运渣土1.92万吨。"))
                .contains("\"value\":1.92")
                .contains("\"unit\":\"万吨\"")
                .contains("\"bound\":\"EXACT\"")
                .contains("\"period\":null")
                .contains("\"finding\":null")
                .contains("\"measure\":null")
                .contains("\"span\":[4,10]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            于2023年5月6日开会。   | "from":"2023-05-06" | "to":"2023-05-06" | "precision":"DAY"
            于2023年5月开会。      | "from":"2023-05-01" | "to":"2023-05-31" | "precision":"MONTH"
            于2023年5月上旬开会。  | "from":"2023-05-01" | "to":"2023-05-10" | "precision":"PART_OF_MONTH"
            于2023年开会。         | "from":"2023-01-01" | "to":"2023-12-31" | "precision":"YEAR"
            于2023年上半年开会。   | "from":"2023-01-01" | "to":"2023-06-30" | "precision":"RANGE"
            于5月6日开会。         | "from":null         | "to":null         | "yearPrinted":false
            """)
    @DisplayName("日期是 ISO 8601 的日子，推不出的是 null")
    void dates(String text, String from, String to, String more) throws IOException {
        assertThat(json(text)).contains(from, to, more);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            他说"好"      | 他说\\"好\\"
            甲\\乙        | 甲\\\\乙
            甲/乙         | 甲/乙
            甲<乙>        | 甲<乙>
            """)
    @DisplayName("引号和反斜线转义，别的照写")
    void escapes(String text, String written) throws IOException {
        assertThat(json(text)).contains("\"text\":\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲\n乙\r\n丙\t丁",
                "\u0001\u001f",
                "\ud83d\ude00",
                "\ud83d",
                "\ude00\ud83d",
                "\u2028\ufeff",
                "\"\\\b\f"
            })
    @DisplayName("任何文字都写得成合法的 JSON")
    void valid(String text) throws IOException {
        assertThat(JsonSyntax.isValid(json("整改" + text + "20个。"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每种总数在摘要里都有中文")
    void totals(Reading.Total total) {
        assertThat(SummaryWords.of(total)).matches("\\p{IsHan}{2,5}");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每种通报在摘要里都有中文")
    void kinds(Reading.Kind kind) {
        assertThat(SummaryWords.of(kind)).matches("\\p{IsHan}{2,8}");
    }

    @Test
    @DisplayName("摘要里的记号各不相同")
    void marks() {
        assertThat(List.of(Reading.CheckResult.values()).stream().map(SummaryWords::mark))
                .doesNotHaveDuplicates();
        assertThat(List.of(Reading.Bound.values()).stream().map(SummaryWords::of))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "[{0}] 补到 {1}")
    @CsvSource({"整改, 6, 2", "整改, 4, 1", "整改, 2, 1", "abc, 6, 3", "'', 3, 3", "整a, 6, 3"})
    @DisplayName("补空格：汉字占两格，至少留一格")
    void padded(String text, int width, int blanks) {
        assertThat(SummaryWords.padded(text, width)).isEqualTo(text + " ".repeat(blanks));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a.txt            | a.txt | false | -
            a.txt --json     | a.txt | true  | -
            --json a.txt     | a.txt | true  | -
            a.txt b.txt      | ''    | false | 一次只能读一个文件。
            --xml a.txt      | ''    | false | 不认识的选项 --xml。
            --json           | ''    | true  | 没有指明要读的文件。
            """)
    @DisplayName("命令行")
    void options(String line, String file, boolean json, String error) {
        ReadOptions options = ReadOptions.of(line.split(" "));
        assertThat(options.file()).isEqualTo(file);
        assertThat(options.json()).isEqualTo(json);
        assertThat(options.error()).isEqualTo(error);
    }

    @Test
    @DisplayName("什么也没给")
    void noArguments() {
        assertThat(ReadOptions.of().error()).isEqualTo("没有指明要读的文件。");
    }

    @Test
    @DisplayName("文件名里的换行不折断那一行话")
    void controlCharacters() {
        assertThat(ReadOptions.of("a\nb\t.txt").shownFile()).isEqualTo("a b .txt");
    }

    @Test
    @DisplayName("摘要：先说核对，再说总数、问题、数字")
    void summary() throws IOException {
        StringBuilder out = new StringBuilder();
        ReadingSummary.write(
                BulletinReader.read(
                        "青石县交通运输局关于巡察整改情况的通报\n巡察反馈问题25个，已完成整改22个，正在整改6个。\n一、问题整改情况\n1.台账不全\n整改情况：一是补齐台账约30份。\n完成情况：已完成\n"),
                out);
        String text = out.toString();
        assertThat(text).startsWith("青石县交通运输局关于巡察整改情况的通报\n");
        assertThat(text.indexOf("✗")).isPositive().isLessThan(text.indexOf("文中自报的总数"));
        assertThat(text.indexOf("文中自报的总数")).isLessThan(text.indexOf("印出的问题：1 个，措施 1 条"));
        assertThat(text).contains("状态：已完成").contains("约30份").endsWith("\n");
    }
}
