package org.hangji.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Photos made for tests: coloured fields from a seed, with the EXIF data that a camera would write. */
public final class Photos {

    private Photos() {}

    /** A photo whose fields follow from the seed; the same seed in another size is the same scene. */
    public static byte[] jpeg(int seed, int width, int height) {
        return encoded(scene(seed, width, height), "jpeg");
    }

    public static byte[] png(int seed, int width, int height) {
        return encoded(scene(seed, width, height), "png");
    }

    private static BufferedImage scene(int seed, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(seed);
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 12; column++) {
                graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
                graphics.fillRect(column * width / 12, row * height / 8, width / 12 + 1, height / 8 + 1);
            }
        }
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * A photo with a shot time.
     *
     * @param time as EXIF writes it: {@code 2024:02:29 10:30:00}
     * @param offset such as {@code +01:00}, or {@code null} where the camera does not say
     */
    public static byte[] taken(int seed, String time, @Nullable String offset) {
        byte[] plain = jpeg(seed, 640, 480);
        byte[] exif = exif(time, offset == null ? "" : offset);
        ByteBuffer out = ByteBuffer.allocate(plain.length + exif.length + 10);
        out.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif).put(plain, 2, plain.length - 2);
        return out.array();
    }

    /** TIFF with an Exif directory (time, offset) and a GPS directory for 36°06'N 114°21'E. */
    private static byte[] exif(String time, String offset) {
        int exifAt = 8 + 2 + 2 * 12 + 4;
        int gpsAt = exifAt + 2 + 2 * 12 + 4;
        int dataAt = gpsAt + 2 + 4 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(dataAt + 96).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, 4, 1, exifAt);
        entry(tiff, 0x8825, 4, 1, gpsAt);
        tiff.putInt(0);
        tiff.putShort((short) (offset.isEmpty() ? 1 : 2));
        entry(tiff, 0x9003, 2, 20, dataAt);
        if (!offset.isEmpty()) {
            entry(tiff, 0x9011, 2, 7, dataAt + 20);
        }
        tiff.position(gpsAt);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, dataAt + 28);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, dataAt + 52);
        tiff.putInt(0);
        tiff.put(dataAt, time.getBytes(StandardCharsets.ISO_8859_1));
        tiff.put(dataAt + 20, offset.getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(dataAt + 28);
        for (int part : new int[] {36, 6, 0, 114, 21, 0}) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
