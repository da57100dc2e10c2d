package org.hangji.sample.round;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes shot time and place into a JPEG as cameras do: an Exif segment (CIPA DC-008) right after its first marker. */
final class ShotMarks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    // Where the parts lie in the TIFF block: three directories of 2, 1 and 4 entries, then their data.
    private static final int ROOT = 8;
    private static final int EXIF = ROOT + size(2);
    private static final int GPS = EXIF + size(1);
    private static final int TIME_AT = GPS + size(4);
    private static final int LATITUDE_AT = TIME_AT + 20;
    private static final int LONGITUDE_AT = LATITUDE_AT + 24;
    private static final int END = LONGITUDE_AT + 24;

    private ShotMarks() {}

    /** The same picture with the time in Asia/Shanghai and the place, north and east, in degrees. */
    static byte[] write(byte[] jpeg, LocalDateTime takenAt, double latitude, double longitude) {
        ByteBuffer tiff = ByteBuffer.allocate(END);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(ROOT);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, LONG, 1, EXIF);
        entry(tiff, 0x8825, LONG, 1, GPS);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, ASCII, 20, TIME_AT);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, 'N' << 24);
        entry(tiff, 2, RATIONAL, 3, LATITUDE_AT);
        entry(tiff, 3, ASCII, 2, 'E' << 24);
        entry(tiff, 4, RATIONAL, 3, LONGITUDE_AT);
        tiff.putInt(0);
        tiff.put(TIME.format(takenAt).getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        degrees(tiff, latitude);
        degrees(tiff, longitude);

        ByteArrayOutputStream marked = new ByteArrayOutputStream(jpeg.length + END + 10);
        marked.write(jpeg, 0, 2);
        int length = 2 + 6 + END;
        marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        marked.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        marked.writeBytes(tiff.array());
        marked.write(jpeg, 2, jpeg.length - 2);
        return marked.toByteArray();
    }

    private static int size(int entries) {
        return 2 + 12 * entries + 4;
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        int whole = (int) value;
        double minutes = (value - whole) * 60;
        int seconds = (int) Math.round((minutes - (int) minutes) * 6000);
        tiff.putInt(whole)
                .putInt(1)
                .putInt((int) minutes)
                .putInt(1)
                .putInt(seconds)
                .putInt(100);
    }
}
