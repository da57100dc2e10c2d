package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("读不了的文件：一句话说清是哪个文件、怎么回事、怎么办")
@Timeout(30)
class UnreadableFileTest {
    private static void refused(byte[] content, String reason) {
        assertThatThrownBy(() -> SourceText.read(content, "某.docx"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("某.docx：")
                .hasMessageContaining(reason)
                .hasMessageMatching("[^\\n]*；[^\\n]*[。]");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("找不到、是文件夹")
    void missingOrFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> SourceText.read(folder))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("文件夹");
        assertThatThrownBy(() -> SourceText.read(folder.resolve("无.txt"))).hasMessageContaining("无.txt：找不到");
    }

    @Test
    @DisplayName("空的、只有空白的、过大的")
    void sizes() {
        refused(new byte[0], "空的");
        refused(utf8(" \r\n\t\u3000\u00A0\uFEFF\n"), "没有文字");
        refused(new byte[SourceText.LARGEST_FILE + 1], "超过 10 MB");
    }

    @Test
    @DisplayName("图片、程序、乱码")
    void binary() {
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "不是文字文件");
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        refused(noise, "不是文字文件");
        byte[] odd = new byte[3000];
        Arrays.fill(odd, (byte) 0xFF);
        refused(odd, "编码");
    }

    @Test
    @DisplayName("旧式 doc、加密的 docx、别的 OLE2 文件")
    void oldOffice() throws IOException {
        refused(ole2("WordDocument"), "旧式 .doc");
        refused(ole2("EncryptedPackage"), "已加密");
        refused(ole2("Workbook"), "旧式 Office");
        refused(Arrays.copyOf(ole2("WordDocument"), 600), "已损坏");
    }

    private static byte[] ole2(String entry) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    @DisplayName("RTF、XML 请先另存")
    void otherText() {
        refused(utf8("{\\rtf1\\ansi 整改}"), "RTF");
        refused(utf8("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), "XML");
    }

    @Test
    @DisplayName("不是 docx 的压缩包、截断的压缩包")
    void otherArchives() {
        refused(DocxBuilder.zip(Map.of("通报.txt", "整改")), "请先解压");
        refused(DocxBuilder.zip(Map.of("OFD.xml", "<a/>")), "OFD");
        byte[] whole = new DocxBuilder().paragraph("整改完成。".repeat(200)).build();
        refused(Arrays.copyOf(whole, whole.length / 2), "损坏");
        refused(Arrays.copyOf(whole, 40), "损坏");
        refused(DocxBuilder.zip(Map.of("[Content_Types].xml", "<Types/>")), "不是 Word 文档");
    }

    @Test
    @DisplayName("压缩炸弹在解压途中停下")
    void zipBomb() {
        refused(new DocxBuilder().paragraph("整".repeat(20_000_000)).build(), "过大");
    }

    @Test
    @DisplayName("文档里的 XML 实体一律拒绝，嵌套过深的也是")
    void hostileXml() {
        String declared = "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        refused(new DocxBuilder().prolog(declared).paragraph("&a;").build(), "实体");
        refused(
                new DocxBuilder()
                        .xml("<w:p>".repeat(10_000) + "</w:p>".repeat(10_000))
                        .build(),
                "过深");
        refused(new DocxBuilder().xml("<w:p><w:r>").build(), "损坏");
    }

    @Test
    @DisplayName("加密的 PDF、扫描件、损坏的 PDF")
    void pdf() {
        refused(new PdfBuilder().page().next(80, "整改通报").password("secret").build(), "已加密");
        refused(new PdfBuilder().page().raw("0 0 100 100 re f\n").build(), "没有文字层");
        refused(utf8("%PDF-1.7\nnothing"), "损坏");
    }

    @Test
    @DisplayName("反复画字的 PDF 在限时内停下")
    void endlessPdf() {
        refused(
                new PdfBuilder()
                        .page()
                        .raw("BT /F1 9 Tf <6574> Tj ET\n".repeat(1_600_000))
                        .build(),
                "已停止");
    }

    @Test
    @DisplayName("标签多到装不下的网页")
    void tooManyTags() {
        refused(utf8("<html><p>整" + "<b>".repeat(500_000)), "标签太多");
    }
}
