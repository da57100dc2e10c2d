package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文件种类：看内容，不看扩展名")
class FileKindTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            一、整改情况                                 | PLAIN
            <一、整改情况>                               | PLAIN
            < 5 个问题                                   | PLAIN
            整改 <b>20</b> 个                            | PLAIN
            <!DOCTYPE html><html><body>                  | HTML
            <!doctype HTML PUBLIC "-//W3C//DTD">         | HTML
            <html lang="zh">                             | HTML
            <HTML><BODY>                                 | HTML
            <body>整改                                   | HTML
            <div class="a">整改                          | HTML
            <p>整改</p>                                  | HTML
            <meta charset="gb2312">                      | HTML
            <!-- 模板 --> <html>                         | HTML
            <?xml version="1.0"?><html>                  | HTML
            <table><tr><td>整改                          | HTML
            <?xml version="1.0"?><report>                | XML
            <!DOCTYPE report>                            | XML
            {\\rtf1\\ansi                                | RTF
            %PDF-1.7                                     | PDF
            这是 %PDF-1.7 的说明                         | PLAIN
            """)
    @DisplayName("开头是什么")
    void heads(String head, FileKind kind) {
        assertThat(FileKind.of(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    @DisplayName("带字节序标记的网页认得出")
    void marked(String charset) {
        byte[] page = "\uFEFF<html><body>整改</body></html>".getBytes(Charset.forName(charset));
        assertThat(FileKind.of(page)).isEqualTo(FileKind.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n<html>", "   <!DOCTYPE html>", "\t<body>"})
    @DisplayName("网页前面可以有空白")
    void blanksBefore(String head) {
        assertThat(FileKind.of(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.HTML);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "504B0304, ZIP",
        "504B0506, ZIP",
        "D0CF11E0A1B11AE1, OLE2",
        "255044462D312E34, PDF",
        "0A255044462D312E34, PDF",
        "FFD8FFE0, PLAIN"
    })
    @DisplayName("开头的字节")
    void magic(String hex, FileKind kind) {
        assertThat(FileKind.of(java.util.HexFormat.of().parseHex(hex))).isEqualTo(kind);
    }
}
