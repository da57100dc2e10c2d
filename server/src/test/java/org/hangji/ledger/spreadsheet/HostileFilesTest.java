package org.hangji.ledger.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What is asked is five seconds; the bound here leaves room for a machine that does other things as well. */
@PlatformTest
@DisplayName("不怀好意或弄错了的表格，两条路都一样：很快得到一句明白话")
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    /** The template that is filled in, and the mapping of any table. */
    private static final List<String> WAYS = List.of("/api/ledgers/training/workbook", "/ledgers/training/mapping");

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    private static Arguments kind(String what, String words, UnaryOperator<byte[]> made) {
        return Arguments.of(what, words, made);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                        kind("空文件", "文件是空的", book -> new byte[0]),
                        kind(
                                "压缩炸弹",
                                "200 MB",
                                book -> HostileFiles.with(book, SHEET, HostileFiles.noughts(300L << 20))),
                        kind("上万个部件", "一万个部件", HostileFiles::manyParts),
                        kind(
                                "外部链接",
                                "外部链接",
                                book -> HostileFiles.with(
                                        book, "xl/externalLinks/externalLink1.xml", "<externalLink/>")),
                        kind("带宏改名", "宏", book -> HostileFiles.with(book, "xl/vbaProject.bin", "x")),
                        kind("PDF 改名", "PDF", book -> HostileFiles.text("%PDF-1.7\n1 0 obj")),
                        kind(
                                "网页改名",
                                "网页",
                                book -> HostileFiles.text("<html><table><tr><td>1</td></tr></table></html>")),
                        kind("旧格式改名", "旧格式", book -> HostileFiles.oldExcel()),
                        kind("文本改名", "文本文件", book -> HostileFiles.text("日期,人数\n2024-01-05,12\n")),
                        kind("截断", "损坏", book -> Arrays.copyOf(book, book.length / 2)),
                        kind(
                                "实体炸弹",
                                "DTD",
                                book -> HostileFiles.with(book, SHEET, HostileFiles.entities(StandardCharsets.UTF_8))),
                        kind(
                                "实体炸弹，UTF-16",
                                "DTD",
                                book -> HostileFiles.with(
                                        book, "xl/sharedStrings.xml", HostileFiles.entities(StandardCharsets.UTF_16))),
                        kind(
                                "极大的文字表",
                                "文字或格式太多",
                                book -> HostileFiles.with(
                                        book, "xl/sharedStrings.xml", HostileFiles.noughts(120L << 20))),
                        kind(
                                "极多的文字",
                                "文字或格式太多",
                                book -> HostileFiles.with(book, "xl/sharedStrings.xml", out -> {
                                    byte[] piece =
                                            "<si><t/></si>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                                    for (int times = 0; times < 300; times++) {
                                        out.write(piece);
                                    }
                                })),
                        kind("压缩包里的工作簿", "不是 xlsx", HostileFiles::nested),
                        kind("打开密码", "打开密码", HostileFiles::encrypted))
                .flatMap(kind ->
                        WAYS.stream().map(way -> Arguments.of(kind.get()[0], way, kind.get()[1], kind.get()[2])));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    @DisplayName("不收下，说明是什么、怎么办")
    void refused(String what, String way, String words, UnaryOperator<byte[]> made) throws Exception {
        MockHttpServletResponse answer = sent(way, made.apply(template()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(words)
                .doesNotContain("Exception");
    }

    static Stream<Arguments> wide() {
        return Stream.of(
                        Arguments.of("一百多万行只有格式的空行", "<row r=\"%d\" s=\"1\" customFormat=\"1\"/>"),
                        Arguments.of("每行只有第16384列一个空格子", "<row r=\"%d\"><c r=\"XFD%d\" s=\"1\"/></row>"),
                        Arguments.of("表里没有的列", "<row r=\"%d\"><c r=\"ZZZZZZ%d\"/></row>"))
                .flatMap(kind -> WAYS.stream().map(way -> Arguments.of(kind.get()[0], way, kind.get()[1])));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wide")
    @DisplayName("空行空列再多，也在限定的时间里办完，一条也不登记")
    void wide(String what, String way, String row) throws Exception {
        MockHttpServletResponse answer = sent(way, HostileFiles.longer(template(), SHEET, row));
        assertThat(answer.getStatus()).isIn(202, 303, 422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Exception", "故障");
    }

    @Test
    @DisplayName("别的台账的工作簿：说是哪里的")
    void otherLedger() throws Exception {
        MockHttpServletResponse answer = sent("/api/ledgers/hazard/workbook", template());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("另一本台账");
    }

    private MockHttpServletResponse sent(String way, byte[] file) throws Exception {
        long begun = System.nanoTime();
        MockHttpServletResponse answer = web.perform(as(multipart(way)
                        .file(new MockMultipartFile("file", "填好的.xlsx", "application/octet-stream", file))))
                .andReturn()
                .getResponse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        return answer;
    }

    private byte[] template() throws Exception {
        return web.perform(as(get("/api/ledgers/training/workbook")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(
            AbstractMockHttpServletRequestBuilder<B> request) {
        return request.header("Authorization", "Bearer " + city.token("east.clerk"));
    }
}
