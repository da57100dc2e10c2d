package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("纯文本：认编码，文字一字不改")
class PlainTextTest {
    private static final String TEXT = "一、整改情况\r\n\r\n已完成\u00A0７个，“持续推进”２个。\n\t𠮷田路\r\n";

    private static String read(byte[] content) throws UnreadableFile {
        return SourceText.read(content, "通报.txt");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    @DisplayName("各种编码读出同样的文字，行尾照旧")
    void charsets(String charset) throws UnreadableFile {
        assertThat(read(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    @DisplayName("去掉 UTF-8 的字节序标记")
    void dropsByteOrderMark() throws UnreadableFile {
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    @DisplayName("小端 UTF-16 带标记")
    void littleEndian() throws UnreadableFile {
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
    }

    @Test
    @DisplayName("半个代理对变成替换符，其余文字照读")
    void halfSurrogatePair() throws UnreadableFile {
        byte[] utf8 = "已整改□个，完成。".getBytes(StandardCharsets.UTF_8);
        utf8[9] = (byte) 0xED;
        utf8[10] = (byte) 0xA0;
        utf8[11] = (byte) 0x80;
        assertThat(read(utf8)).startsWith("已整改\uFFFD").endsWith("个，完成。");
        assertThat(read("\uFEFF已整改\uD800个".getBytes(StandardCharsets.UTF_16BE))).startsWith("已整改");
    }

    @Test
    @DisplayName("末尾被截断的半个汉字不影响前文")
    void cutInTheMiddle() throws UnreadableFile {
        byte[] whole = "共排查隐患618处。".getBytes(StandardCharsets.UTF_8);
        assertThat(read(java.util.Arrays.copyOf(whole, whole.length - 1))).startsWith("共排查隐患618处");
        byte[] national = "共排查隐患618处。".getBytes(PlainText.GB18030);
        assertThat(read(java.util.Arrays.copyOf(national, national.length - 1))).startsWith("共排查隐患618处");
    }

    @Test
    @DisplayName("一行 10 MB 的文字照读")
    void tenMegabytesOnOneLine() throws UnreadableFile {
        String line = "查处超限车辆801台，".repeat(SourceText.LARGEST_FILE / 27);
        assertThat(read(line.getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
    }
}
