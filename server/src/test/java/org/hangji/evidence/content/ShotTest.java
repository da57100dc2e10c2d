package org.hangji.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hangji.evidence.Photos;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("照片自己说的拍摄信息")
class ShotTest {

    private static final Map<String, int[]> CORNERS = Map.of(
            "左上", new int[] {20, 20},
            "右上", new int[] {164, 20},
            "左下", new int[] {20, 103},
            "右下", new int[] {164, 103});

    /**
     * EXIF 2.32, tag 0x0112: where the first row and the first column of what is stored belong. Red is stored in the upper
     * left corner, blue in the upper right.
     */
    @ParameterizedTest(name = "方向 {0}：红在{1}，蓝在{2}")
    @CsvSource({
        "1, 左上, 右上",
        "2, 右上, 左上",
        "3, 右下, 左下",
        "4, 左下, 右下",
        "5, 左上, 左下",
        "6, 右上, 右下",
        "7, 右下, 右上",
        "8, 左下, 左上",
        "0, 左上, 右上",
        "9, 左上, 右上"
    })
    @DisplayName("相机怎么拿的，缩略图都转正")
    void orientation(int orientation, String red, String blue) throws IOException {
        byte[] photo = oriented(orientation);
        int kept = orientation < 1 || orientation > 8 ? 1 : orientation;
        assertThat(Shot.of(ContentType.JPEG, photo).orientation()).isEqualTo(kept);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                Content.check("a.jpg", photo).thumbnail().orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(184);
        Color atRed = at(small, red);
        Color atBlue = at(small, blue);
        assertThat(atRed.getRed()).as("red").isGreaterThan(180);
        assertThat(atRed.getBlue()).isLessThan(80);
        assertThat(atBlue.getBlue()).as("blue").isGreaterThan(180);
        assertThat(atBlue.getRed()).isLessThan(80);
    }

    @ParameterizedTest
    @CsvSource({
        "2024:02:29 10:30:00, 2024-02-29T02:30:00Z",
        "2024:01:01 00:00:00, 2023-12-31T16:00:00Z",
        "1990:01:02 00:00:00, 1990-01-01T16:00:00Z"
    })
    @DisplayName("没写时区的是北京时间")
    void time(String written, String instant) {
        assertThat(Shot.of(ContentType.JPEG, Photos.taken(1, written, null)).takenAt())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "not a time at all..", "1970:01:01 08:00:00"})
    @DisplayName("时钟没调过、时间是乱码的，算没有拍摄时间，照片照收")
    void noTime(String written) {
        byte[] photo = Photos.taken(1, written, null);
        assertThat(Shot.of(ContentType.JPEG, photo).takenAt()).isNull();
        assertThat(Content.check("a.jpg", photo).thumbnail()).isPresent();
    }

    @Test
    @DisplayName("拍摄信息坏了的照片照收，算什么也没说")
    void damaged() {
        byte[] photo = Photos.taken(1, "2024:02:29 10:30:00", null);
        Arrays.fill(photo, 12, 40, (byte) 0xff);
        Content content = Content.check("a.jpg", photo);
        assertThat(content.shot()).isEqualTo(Shot.UNKNOWN);
        assertThat(content.thumbnail()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 40})
    @DisplayName("只剩开头几个字节，也不出错")
    void cut(int length) {
        byte[] photo = Arrays.copyOf(Photos.taken(1, "2024:02:29 10:30:00", null), length);
        assertThat(Shot.of(ContentType.JPEG, photo).takenAt()).isNull();
        assertThat(Shot.of(ContentType.PNG, photo)).isEqualTo(Shot.UNKNOWN);
        assertThat(Shot.of(ContentType.MP4, photo).takenAt()).isNull();
    }

    private static Color at(BufferedImage image, String corner) {
        int[] place = CORNERS.getOrDefault(corner, new int[] {0, 0});
        return new Color(image.getRGB(place[0], place[1]));
    }

    /** A JPEG of 300 × 300 pixels with this orientation. */
    private static byte[] oriented(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 300, 300);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 150, 150);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(150, 0, 150, 150);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        byte[] plain = out.toByteArray();
        ByteBuffer exif = ByteBuffer.allocate(8 + 2 + 12 + 4)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return ByteBuffer.allocate(plain.length + exif.capacity() + 10)
                .put(plain, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.capacity() + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }
}
