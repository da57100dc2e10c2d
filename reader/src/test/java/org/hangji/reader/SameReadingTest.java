package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hangji.reader.Reading.Heading;
import org.hangji.reader.source.SourceText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own look-alike report, printed another way each time: what is read must stay the same. */
@DisplayName("同一份通报换一种印法，读出的不变")
class SameReadingTest {
    private static final Path REPORT = Path.of("src/test/resources/org/hangji/reader/changed/report.txt");
    private static String text = "";
    private static String read = "";

    @BeforeAll
    static void readAsPrinted() throws Exception {
        text = SourceText.read(REPORT);
        read = facts(text);
    }

    static Stream<String> changes() {
        return changed().keySet().stream();
    }

    private static Map<String, UnaryOperator<String>> changed() {
        Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
        changes.put("换行用 CRLF", text -> text.replace("\n", "\r\n"));
        changes.put("换行用 CR", text -> text.replace('\n', '\r'));
        changes.put("段间空一行", text -> text.replace("\n", "\n\n"));
        changes.put("段首空两格", text -> text.replaceAll("(?m)^(?=.)", "　　"));
        changes.put("段首不换行空格", text -> text.replaceAll("(?m)^(?=.)", "\u00a0\u00a0"));
        changes.put("行尾带空格", text -> text.replaceAll("(?m)$", "  "));
        changes.put("半角标点", SameReadingTest::halfWidth);
        changes.put("全角数字", SameReadingTest::wideDigits);
        changes.put("括号半角", text -> text.replace('（', '(').replace('）', ')'));
        changes.put("1. 印成 1．", text -> text.replaceAll("(?m)^(\\d{1,2})\\.(?=\\p{IsHan})", "$1．"));
        changes.put("1. 印成 1、", text -> text.replaceAll("(?m)^(\\d{1,2})\\.(?=\\p{IsHan})", "$1、"));
        changes.put("标题前后有网页杂项", text -> "首页 > 巡视巡察 > 整改公开\n浏览次数：1024 字号：[大 中 小]\n" + text);
        changes.put("标题分两行", text -> text.replaceFirst("关于", "\n关于"));
        changes.put("年月日之间有空格", text -> text.replaceAll("(\\d{4})年(\\d{1,2})月(\\d{1,2})日", "$1 年 $2 月 $3 日"));
        changes.put("月日补零", text -> text.replaceAll("年([1-9])月", "年0$1月"));
        changes.put("日期用连接号", text -> text.replaceAll("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?!至)", "$1-$2-$3"));
        changes.put("范围用破折号", text -> text.replaceAll("日至(?=\\d)", "日—"));
        changes.put("字段用方头括号", text -> text.replaceAll("(?m)^(整改情况|完成情况|整改时限)：", "【$1】"));
        changes.put("字段各占一行", text -> text.replaceAll("(?m)^整改情况：", "整改情况：\n"));
        changes.put("问题加【】", text -> text.replaceAll("(?m)^问题(\\d)：", "【问题$1】"));
        return changes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("换印法")
    void sameWhateverThePrint(String change) {
        String other = changed().get(change).apply(text);
        assertThat(other).as("the change changes something").isNotEqualTo(text);
        assertThat(facts(other)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("换编码、换格式")
    void sameWhateverTheFile(String name) throws Exception {
        assertThat(facts(SourceText.read(file(name), name))).isEqualTo(read);
    }

    static List<String> files() {
        return List.of("GB18030", "UTF-16", "UTF-8 带签名", "网页", "网页，段内折行", "网页，一格表格里");
    }

    private static byte[] file(String name) {
        String paragraphs = text.lines().map(line -> "<p>" + line + "</p>").reduce("", String::concat);
        return switch (name) {
            case "GB18030" -> text.getBytes(Charset.forName("GB18030"));
            case "UTF-16" -> text.getBytes(StandardCharsets.UTF_16);
            case "UTF-8 带签名" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "网页" -> page(paragraphs);
            case "网页，段内折行" -> page(paragraphs.replaceAll("，", "，\n      "));
            default -> page("<table><tr><td>" + paragraphs + "</td></tr></table>");
        };
    }

    private static byte[] page(String body) {
        return ("<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>" + body + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("原文读出了该有的问题、措施和数字")
    void readsTheReport() throws Exception {
        Reading reading = BulletinReader.read(Files.readString(REPORT));
        assertThat(reading.findings()).hasSize(5);
        assertThat(reading.findings().stream().mapToInt(one -> one.measures().size()))
                .containsExactly(2, 3, 1, 2, 2);
        assertThat(reading.figures()).hasSizeGreaterThan(20);
    }

    /** What was read, without places and printed marks. */
    private static String facts(String text) {
        Reading reading = BulletinReader.read(text);
        List<String> facts = new ArrayList<>();
        facts.add("title " + bare(reading.title()) + ", issuer " + reading.issuer() + ", on " + reading.issuedOn());
        facts.add(String.valueOf(reading.inspection()));
        reading.declared().forEach(one -> facts.add("declared " + one.what() + " " + one.value()));
        headings(reading.outline(), facts);
        reading.findings()
                .forEach(one -> facts.add("finding " + one.number() + " " + bare(one.title()) + " "
                        + one.measures().size() + " " + one.status() + " " + one.deadline()));
        reading.figures()
                .forEach(one -> facts.add("figure " + one.bound() + " " + one.value() + one.unit() + " in "
                        + one.finding() + "." + one.measure()));
        reading.dates().forEach(one -> facts.add("date " + one.from() + " to " + one.to()));
        reading.documents().forEach(one -> facts.add("document " + bare(one.title())));
        reading.checks().forEach(one -> facts.add(one.kind() + " " + one.result()));
        return String.join("\n", facts);
    }

    private static void headings(List<Heading> headings, List<String> facts) {
        for (Heading heading : headings) {
            facts.add("heading " + heading.level() + " " + bare(heading.title()));
            headings(heading.children(), facts);
        }
    }

    private static String bare(String words) {
        return wideless(String.valueOf(words)).replaceAll("[\\s，,（）()：:；;、。]", "");
    }

    private static String wideless(String words) {
        StringBuilder plain = new StringBuilder();
        words.chars().forEach(c -> plain.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return plain.toString();
    }

    private static String halfWidth(String text) {
        return text.replace('，', ',').replace('：', ':').replace('；', ';');
    }

    private static String wideDigits(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }
}
