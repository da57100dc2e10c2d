package org.hangji.sample.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("样例照片和它的拍摄时间、地点")
class ShotMarksTest {

    private static final LocalDateTime TAKEN = LocalDateTime.of(2023, 10, 9, 8, 5, 3);

    private static byte[] drawn = {};

    @BeforeAll
    static void draw() {
        drawn = Snapshot.draw(1);
    }

    @Test
    @DisplayName("拍摄时间读得回来，月日时分不丢前面的零")
    void time() throws IOException, ImageProcessingException {
        ExifSubIFDDirectory exif =
                read(ShotMarks.write(drawn, TAKEN, 36.1, 114.35)).getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)).isEqualTo("2023:10:09 08:05:03");
    }

    @ParameterizedTest(name = "北纬{0}、东经{1}")
    @CsvSource({"36.1, 114.35", "35.99999, 114.00001", "36, 114", "0.5, 179.99", "36.07125, 113.81644"})
    @DisplayName("地点读得回来，差不到一米")
    void place(double latitude, double longitude) throws IOException, ImageProcessingException {
        GeoLocation place = read(ShotMarks.write(drawn, TAKEN, latitude, longitude))
                .getFirstDirectoryOfType(GpsDirectory.class)
                .getGeoLocation();
        assertThat(place.getLatitude()).isCloseTo(latitude, within(0.00001));
        assertThat(place.getLongitude()).isCloseTo(longitude, within(0.00001));
    }

    @Test
    @DisplayName("仍是一张能打开的图；除了加进去的一段，一字节不动")
    void picture() throws IOException {
        byte[] marked = ShotMarks.write(drawn, TAKEN, 36.1, 114.35);
        assertThat(ImageIO.read(new ByteArrayInputStream(marked)).getWidth()).isEqualTo(480);
        assertThat(marked).startsWith(0xff, 0xd8, 0xff, 0xe1);
        int added = marked.length - drawn.length;
        byte[] rest = java.util.Arrays.copyOfRange(marked, 2 + added, marked.length);
        assertThat(rest).isEqualTo(java.util.Arrays.copyOfRange(drawn, 2, drawn.length));
    }

    @Test
    @DisplayName("没有写过的图里没有时间地点")
    void unmarked() throws IOException, ImageProcessingException {
        assertThat(read(drawn).containsDirectoryOfType(GpsDirectory.class)).isFalse();
    }

    @Test
    @DisplayName("每个种子一张不同的图，同一个种子同一张")
    void seeds() {
        assertThat(Snapshot.draw(1)).isEqualTo(drawn);
        assertThat(Snapshot.draw(2)).isNotEqualTo(drawn);
    }

    private static Metadata read(byte[] bytes) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
    }
}
