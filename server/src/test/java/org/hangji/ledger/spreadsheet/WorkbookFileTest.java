package org.hangji.ledger.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("不怀好意或弄错了的文件：很快得到一句明白话")
class WorkbookFileTest {

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                Arguments.of("空文件", "a.xlsx", new byte[0], "空的"),
                Arguments.of("旧格式", "a.xls", xls(), "旧格式"),
                Arguments.of("旧格式改了名", "a.xlsx", xls(), "旧格式"),
                Arguments.of("有打开密码", "a.xlsx", encrypted(), "打开密码"),
                Arguments.of("网页改名", "a.xlsx", text("<html><table><tr><td>1</td></tr></table></html>"), "网页"),
                Arguments.of("XML 改名", "a.xlsx", text("\n <?xml version=\"1.0\"?><Workbook/>"), "XML"),
                Arguments.of("csv", "a.csv", text("日期,人数\n2023-11-05,12\n"), "csv"),
                Arguments.of("csv 改名", "a.xlsx", text("日期,人数\n2023-11-05,12\n"), "文本文件"),
                Arguments.of("别的二进制", "a.xlsx", new byte[] {1, 2, 0, 4}, "认不出"),
                Arguments.of("压缩包截断", "a.xlsx", truncated(), "损坏"),
                Arguments.of("带宏", "a.xlsm", zip("xl/vbaProject.bin", "x"), "宏"),
                Arguments.of("外部链接", "a.xlsx", zip("xl/externalLinks/externalLink1.xml", "<a/>"), "外部链接"),
                Arguments.of("二进制表格", "a.xlsb", zip("xl/workbook.bin", "x"), "xlsb"),
                Arguments.of("普通压缩包", "a.zip", bare(), "不是 xlsx"),
                Arguments.of(
                        "实体展开",
                        "a.xlsx",
                        zip(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                        "DTD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("说明是什么、怎么办")
    void refused(String what, String name, byte[] bytes, String words) {
        assertThatThrownBy(() -> WorkbookFile.check(bytes)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.getMessage()).contains(words);
        });
    }

    @Test
    @DisplayName("压缩炸弹：两兆解开成两吉，解到两百兆就停")
    void bomb() throws IOException {
        byte[] bomb = bomb(2L << 30);
        assertThat(bomb.length).isLessThan(4 << 20);
        long begun = System.nanoTime();
        assertThatThrownBy(() -> WorkbookFile.check(bomb)).hasMessageContaining("200 MB");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("合并的格子看得出来，也分得清是哪一页的")
    void merged() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("甲");
            var second = book.createSheet("乙");
            second.createRow(0).createCell(0).setCellValue("一");
            second.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:B3"));
            book.setSheetOrder("乙", 0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            WorkbookFile container = WorkbookFile.check(out.toByteArray());
            try (var read = new org.dhatim.fastexcel.reader.ReadableWorkbook(
                    new java.io.ByteArrayInputStream(out.toByteArray()))) {
                assertThat(container.merged(read.findSheet("乙").orElseThrow())).hasSize(1);
                assertThat(container.merged(read.findSheet("甲").orElseThrow())).isEmpty();
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            return written(book::write);
        }
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (XSSFWorkbook book = new XSSFWorkbook();
                    OutputStream out = encryptor.getDataStream(files)) {
                book.createSheet();
                book.write(out);
            }
            return written(files::writeFilesystem);
        }
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static byte[] truncated() throws IOException {
        byte[] whole = zip("xl/worksheets/sheet1.xml", "<a/>");
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bare() throws IOException {
        return zip(Map.of("读我.txt", "你好"));
    }

    private static byte[] zip(String name, String content) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types/>");
        if (!name.equals("xl/workbook.bin")) {
            entries.put("xl/workbook.xml", "<workbook/>");
        }
        entries.put(name, content);
        return zip(entries);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb(long unpacked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] noughts = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (long written = 0; written < unpacked; written += noughts.length) {
                zip.write(noughts);
            }
        }
        return bytes.toByteArray();
    }
}
