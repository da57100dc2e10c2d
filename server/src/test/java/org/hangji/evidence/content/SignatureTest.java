package org.hangji.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文件是什么，看开头的字节")
class SignatureTest {

    /** Bytes as hexadecimal digits. */
    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946,     JPEG",
        "ffd8ffe1,                 JPEG",
        "ffd8ffdb,                 JPEG",
        "89504e470d0a1a0a0000,     PNG",
        "524946461a00000057454250, WEBP",
        "255044462d312e37,         PDF",
        "255044462d322e30,         PDF"
    })
    @DisplayName("照片和 PDF")
    void kinds(String hex, ContentType type) {
        assertThat(Signature.of(bytes(hex))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "heic, HEIC",
        "heix, HEIC",
        "mif1, HEIC",
        "msf1, HEIC",
        "isom, MP4",
        "iso2, MP4",
        "mp41, MP4",
        "mp42, MP4",
        "avc1, MP4",
        "'M4V ', MP4",
        "3gp4, MP4",
        "'qt  ', MP4"
    })
    @DisplayName("手机的照片和视频看品牌")
    void brands(String brand, ContentType type) {
        assertThat(Signature.of(ftyp(brand))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M4A ", "avif", "crx ", "f4v "})
    @DisplayName("别的品牌不收，说是哪一种")
    void otherBrands(String brand) {
        assertThat(refused(ftyp(brand))).hasMessageStartingWith("这种视频或图片（" + brand.strip() + "）不能作为证据。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4d5a9000                 | 这是可执行程序，不能上传
            7f454c46                 | 这是可执行程序，不能上传
            23212f62696e2f7368       | 这是可执行程序，不能上传
            d0cf11e0a1b11ae1         | 这是旧版 Office 文件（doc、xls、ppt），请另存为 docx、xlsx 或 PDF
            474946383961             | 这种图片（GIF、BMP）不能作为证据，请转成 JPEG 或 PNG
            424d3e00                 | 这种图片（GIF、BMP）不能作为证据，请转成 JPEG 或 PNG
            526172211a07             | 压缩包不能作为证据，请解压后逐个上传
            377abcaf271c             | 压缩包不能作为证据，请解压后逐个上传
            1f8b0800                 | 认不出这是什么文件
            00                       | 认不出这是什么文件
            ffd8                     | 认不出这是什么文件
            89504e47                 | 认不出这是什么文件
            5249464600000000         | 认不出这是什么文件
            524946461a00000057415645 | 认不出这是什么文件
            2550444620               | 认不出这是什么文件
            """)
    @DisplayName("不收的，说是什么、怎么办，并说收哪些")
    void others(String hex, String reason) {
        Refusal refusal = refused(bytes(hex));
        assertThat(refusal).hasMessage(reason + "。可用 JPEG、PNG、WebP、HEIC 照片，MP4 视频，PDF、OFD、Word（docx）、Excel（xlsx）文件。");
        assertThat(refusal.errors()).extracting(Refusal.FieldError::rule).containsExactly("type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<!DOCTYPE html>",
                "  \r\n\t<svg onload='x'/>",
                "<?xml version='1.0'?>",
                "\ufeff<html>",
                "<SCRIPT>"
            })
    @DisplayName("打开时可能运行程序的网页和矢量图不收，前面有空白也认得")
    void pages(String text) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).hasMessageStartingWith("这是网页或矢量图");
    }

    @Test
    @DisplayName("只有开头几个字节的文件不会越界")
    void shortOnes() {
        byte[] heic = ftyp("heic");
        for (int length = 1; length < heic.length; length++) {
            byte[] cut = Arrays.copyOf(heic, length);
            assertThat(refused(cut).errors()).hasSize(1);
        }
    }

    private static Refusal refused(byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> Signature.of(bytes));
    }

    private static byte[] ftyp(String brand) {
        return ("\0\0\0\u0018ftyp" + brand).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
