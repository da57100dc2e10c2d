package org.hangji.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.hangji.evidence.Photos;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("证据文件按内容检查")
class ContentTest {

    @Test
    @DisplayName("照片：类型、拍摄时间、地点、缩略图")
    void photo() throws IOException {
        Content content = Content.check("桥墩.jpg", Photos.taken(1, "2024:02:29 10:30:00", null));
        assertThat(content.type()).isEqualTo(ContentType.JPEG);
        assertThat(content.shot().takenAt()).as("没有时区的时间按北京时间").isEqualTo("2024-02-29T02:30:00Z");
        assertThat(content.shot().latitude()).isEqualTo(36.1);
        assertThat(content.shot().longitude()).isEqualTo(114.35);
        var small = ImageIO.read(new ByteArrayInputStream(content.thumbnail().orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(184);
        assertThat(small.getHeight()).isEqualTo(123);
    }

    @Test
    @DisplayName("照片写明时区的，按它的时区")
    void offset() {
        assertThat(Content.check("a.jpg", Photos.taken(1, "2024:02:29 10:30:00", "+01:00"))
                        .shot()
                        .takenAt())
                .isEqualTo("2024-02-29T09:30:00Z");
    }

    @Test
    @DisplayName("没有拍摄时间、时钟没调过的，都算没有")
    void withoutTime() {
        assertThat(Content.check("a.png", Photos.png(1, 300, 200)).shot().takenAt())
                .isNull();
        assertThat(Content.check("a.jpg", Photos.taken(1, "1980:01:01 00:00:00", null))
                        .shot()
                        .takenAt())
                .isNull();
    }

    @Test
    @DisplayName("缩小、换格式另存的照片仍认得出，另一张照片不会认错")
    void lookAlikes() {
        long original = hash(Photos.jpeg(7, 1600, 1200));
        assertThat(Long.bitCount(original ^ hash(Photos.jpeg(7, 800, 600)))).isLessThanOrEqualTo(4);
        assertThat(Long.bitCount(original ^ hash(Photos.png(7, 1200, 900)))).isLessThanOrEqualTo(4);
        assertThat(Long.bitCount(original ^ hash(Photos.jpeg(8, 1600, 1200)))).isGreaterThan(10);
    }

    @ParameterizedTest(name = "{0}：{2}")
    @CsvSource({
        "page.jpg,<!doctype html><script>alert(1)</script>,网页",
        "photo.png,<svg xmlns='http://www.w3.org/2000/svg'/>,矢量图",
        "photo.jpg,MZ this program cannot be run,可执行程序",
        "run.pdf,#!/bin/sh,可执行程序",
        "a.gif,GIF89a,GIF",
        "说明.txt,今天天气不错,认不出"
    })
    @DisplayName("不收的文件说明原因，不看文件名")
    void refused(String name, String text, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Content.check(name, text.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining(reason);
    }

    @Test
    @DisplayName("空文件、超过20MB的文件不收")
    void size() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Content.check("a.jpg", new byte[0]))
                .withMessageContaining("空的");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Content.check("a.jpg", new byte[Content.MOST_BYTES + 1]))
                .withMessageContaining("20 MB")
                .satisfies(refusal -> assertThat(refusal.kind().status()).isEqualTo(413));
    }

    @Test
    @DisplayName("像素炸弹不解开就拒绝")
    void pixels() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Content.check("a.png", hugePng()))
                .withMessageContaining("像素");
    }

    @Test
    @DisplayName("PNG 里压缩的文字和色彩描述不解开：它们可以解出几个 GB")
    void packedBlocks() {
        byte[] plain = Photos.png(1, 300, 200);
        byte[] exif = block("eXIf", "MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        byte[] packed = block("iCCP", new byte[1 << 20]);
        int afterHead = 8 + 12 + 13;
        byte[] photo = ByteBuffer.allocate(plain.length + packed.length + exif.length)
                .put(plain, 0, afterHead)
                .put(packed)
                .put(exif)
                .put(plain, afterHead, plain.length - afterHead)
                .array();
        assertThat(PngExif.alone(photo))
                .hasSize(afterHead + exif.length + 12)
                .startsWith(Arrays.copyOf(plain, afterHead))
                .containsSequence(exif);
        assertThat(Content.check("a.png", photo).thumbnail()).isPresent();
    }

    @Test
    @DisplayName("一块的长度是假的：读到那里为止")
    void lyingLength() {
        byte[] photo = Photos.png(1, 300, 200);
        ByteBuffer.wrap(photo).putInt(8 + 12 + 13, Integer.MAX_VALUE);
        assertThat(PngExif.alone(photo)).hasSize(8 + 12 + 13);
        ByteBuffer.wrap(photo).putInt(8 + 12 + 13, -1);
        assertThat(PngExif.alone(photo)).hasSize(8 + 12 + 13);
    }

    @Test
    @DisplayName("又窄又长的图片也只解开一小部分")
    void strips() {
        assertThat(Picture.step(4000, 3000)).as("够缩略图用").isEqualTo(8);
        assertThat(Picture.step(300, 200)).isEqualTo(1);
        assertThat(Picture.step(360, 220_000)).isEqualTo(5);
        assertThat(Picture.step(1, 80_000_000)).isEqualTo(5);
    }

    @Test
    @DisplayName("Word、Excel 收，普通压缩包、带宏的、压缩炸弹不收")
    void archives() throws IOException {
        assertThat(Content.check("a.docx", zip("[Content_Types].xml", "word/document.xml"))
                        .type())
                .isEqualTo(ContentType.DOCX);
        assertThat(Content.check("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))
                        .type())
                .isEqualTo(ContentType.XLSX);
        assertThat(Content.check("导出.xlsx", exported()).type()).as("平台自己导出的表").isEqualTo(ContentType.XLSX);
        byte[] torn = zip("[Content_Types].xml", "word/document.xml");
        assertRefused(Arrays.copyOf(torn, torn.length / 2), "损坏");
        assertRefused(zip("photo.jpg"), "压缩包");
        assertRefused(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "宏");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        assertRefused(bomb.toByteArray(), "炸弹");
    }

    @Test
    @DisplayName("文件名去掉路径和危险字符，后缀与内容相符")
    void names() {
        byte[] photo = Photos.jpeg(1, 64, 64);
        assertThat(Content.check("../../etc/照片.JPG", photo).fileName()).isEqualTo("照片.JPG");
        assertThat(Content.check("C:\\x\\页面.html", photo).fileName()).isEqualTo("页面.html.jpg");
        assertThat(Content.check("\"<a>\r\n.jpeg", photo).fileName()).isEqualTo("a.jpeg");
        assertThat(Content.check("", photo).fileName()).isEqualTo("文件.jpg");
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Content.check("a.docx", bytes))
                .withMessageContaining(reason);
    }

    private static long hash(byte[] photo) {
        return Optional.ofNullable(Content.check("a.jpg", photo).pictureHash()).orElseThrow();
    }

    private static byte[] exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("问题").value(0, 0, "编号");
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] block(String type, byte[] data) {
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt(0)
                .array();
    }

    /** A PNG that says it has 30,000 × 30,000 pixels. */
    private static byte[] hugePng() {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(30_000).putInt(30_000).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
