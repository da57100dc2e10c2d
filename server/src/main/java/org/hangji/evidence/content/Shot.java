package org.hangji.evidence.content;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What a picture or video says of itself (拍摄信息).
 *
 * @param takenAt when it was taken; a time without an offset is a time in Asia/Shanghai
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param orientation how to turn the picture, 1 to 8 as EXIF counts
 */
public record Shot(
        @Nullable Instant takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int orientation) {

    static final Shot UNKNOWN = new Shot(null, null, null, 1);

    /** A camera whose clock was never set says 1904, 1970 or 1980. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    static Shot of(ContentType type, byte[] bytes) {
        byte[] told = type == ContentType.PNG ? PngExif.alone(bytes) : bytes;
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(told), told.length);
            GeoLocation place = place(metadata);
            return new Shot(
                    takenAt(metadata),
                    place == null ? null : (Double) place.getLatitude(),
                    place == null ? null : (Double) place.getLongitude(),
                    orientation(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            // Damaged metadata is no reason to refuse a picture; it has no shot time then, and is marked so.
            return UNKNOWN;
        }
    }

    private static @Nullable GeoLocation place(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        boolean known = place != null
                && !place.isZero()
                && Math.abs(place.getLatitude()) <= 90
                && Math.abs(place.getLongitude()) <= 180;
        return known ? place : null;
    }

    private static @Nullable Instant takenAt(Metadata metadata) {
        Date date = null;
        for (ExifSubIFDDirectory exif : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            date = date == null ? exif.getDateOriginal(TimeZone.getTimeZone(AsOf.ZONE)) : date;
        }
        if (date == null) {
            date = date(metadata.getFirstDirectoryOfType(Mp4Directory.class), Mp4Directory.TAG_CREATION_TIME);
        }
        if (date == null) {
            date = date(
                    metadata.getFirstDirectoryOfType(QuickTimeDirectory.class), QuickTimeDirectory.TAG_CREATION_TIME);
        }
        return date == null || date.toInstant().isBefore(EARLIEST) ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Directory directory, int tag) {
        return directory == null ? null : directory.getDate(tag);
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }
}
