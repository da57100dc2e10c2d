package org.hangji.evidence.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * A PNG stripped to its head and its EXIF block. Its texts and its colour profile are packed, and 20 MB of them unpack to
 * gigabytes; nobody asks for them.
 */
final class PngExif {

    private static final int SIGNATURE = 8;
    /** Length, type and checksum around the data of a block. */
    private static final int AROUND = 12;

    private static final int IHDR = 0x49484452;
    private static final int EXIF = 0x65584966;
    private static final int IEND = 0x49454e44;

    private PngExif() {}

    /** Blocks up to the first damaged one. */
    static byte[] alone(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(png, 0, Math.min(SIGNATURE, png.length));
        ByteBuffer blocks = ByteBuffer.wrap(png);
        int at = SIGNATURE;
        while (at <= png.length - AROUND) {
            int length = blocks.getInt(at);
            if (length < 0 || length > png.length - AROUND - at) {
                break;
            }
            int type = blocks.getInt(at + 4);
            if (type == IHDR || type == EXIF || type == IEND) {
                kept.write(png, at, length + AROUND);
            }
            at += length + AROUND;
        }
        return kept.toByteArray();
    }
}
