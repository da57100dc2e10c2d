package org.hangji.ledger.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读别人做的表")
class SpreadsheetTest {

    @Test
    @DisplayName("文字去掉两头空白，数是数，日期格式的数是日期；空行不算，行号还是表里的行号")
    void cells() {
        Grid grid = Spreadsheet.read("a.xlsx", Tables.workbook(new Object[][] {
                    {" 甲\u00a0", 1.1 + 2.2, LocalDate.of(2024, 2, 29), true}, {"", null}, {"\n", "乙"}
                }))
                .getFirst();
        assertThat(grid.lines()).hasSize(2);
        assertThat(grid.lines().getFirst().cells())
                .isEqualTo(Map.of(0, "甲", 1, new BigDecimal("3.30000000000000"), 2, "2024-02-29", 3, true));
        assertThat(grid.lines().get(1)).isEqualTo(new Grid.Line(3, Map.of(1, "乙")));
        assertThat(grid.lines().getFirst().text(1)).isEqualTo("3.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    @DisplayName("csv：两种编码，引号里的逗号、换行和引号")
    void csv(String charset) {
        String text = "地点,说明\r\n\"示范站,东\",\"第一行\n第二行\"\r\n\r\n西关,\"他说\"\"好\"\"\"\n";
        Grid grid = Spreadsheet.read("a.csv", text.getBytes(Charset.forName(charset)))
                .getFirst();
        assertThat(grid.lines())
                .extracting(Grid.Line::cells)
                .containsExactly(
                        Map.of(0, "地点", 1, "说明"), Map.of(0, "示范站,东", 1, "第一行\n第二行"), Map.of(0, "西关", 1, "他说\"好\""));
    }

    @Test
    @DisplayName("csv：带标记的、分号和制表符隔开的")
    void separators() {
        for (String text : List.of("\ufeff甲,乙\n1,2", "甲;乙\n1;2", "甲\t乙\r1\t2")) {
            assertThat(Spreadsheet.read("a.csv", text.getBytes(StandardCharsets.UTF_8))
                            .getFirst()
                            .lines())
                    .extracting(Grid.Line::cells)
                    .containsExactly(Map.of(0, "甲", 1, "乙"), Map.of(0, "1", 1, "2"));
        }
    }

    @Test
    @DisplayName("旧格式、空文件、改了名的、坏的、没有内容的，各说各的办法")
    void refused() throws IOException {
        refused("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "另存为 xlsx");
        refused("a.xlsx", new byte[0], "文件是空的");
        refused("a.xlsx", "<html>".getBytes(StandardCharsets.UTF_8), "网页");
        refused("a.csv", new byte[] {'a', 0, 'b'}, "不是文本文件");
        refused("a.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}, "打不开");
        refused("a.xlsx", zip("word/document.xml", "<a/>"), "不是 xlsx");
        refused("a.xlsx", zip("xl/vbaProject.bin", "x"), "带有宏");
        refused("a.xlsx", zip("xl/externalLinks/externalLink1.xml", "x"), "引用了别的文件");
        refused("a.xlsx", Tables.workbook(new Object[][] {{null}}), "没有内容");
        refused("a.csv", " \n,,\n".getBytes(StandardCharsets.UTF_8), "没有内容");
    }

    @Test
    @DisplayName("解开后太大的不解开")
    void bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        refused("a.xlsx", out.toByteArray(), "解开后超过 200 MB");
    }

    @Test
    @DisplayName("行数太多的请分开传")
    void rows() {
        byte[] many = "甲\n".repeat(100_001).getBytes(StandardCharsets.UTF_8);
        refused("a.csv", many, "100000 行");
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void refused(String name, byte[] bytes, String words) {
        assertThatThrownBy(() -> Spreadsheet.read(name, bytes))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }
}
