package org.hangji.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hangji.evidence.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("证据文件夹")
class ContentFolderTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path data;

    private ContentFolder folder = new ContentFolder("unset");

    @BeforeEach
    void open() {
        folder = new ContentFolder(data.toString());
    }

    @Test
    @DisplayName("按 SHA-256 放好，读得回来；同样的字节只有一份，不管叫什么名字")
    void kept() throws IOException {
        String sha256 = folder.keep(Content.check("纪要.pdf", PDF));
        assertThat(sha256).matches("[0-9a-f]{64}");
        assertThat(folder.file(sha256))
                .isEqualTo(data.resolve("evidence")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256.substring(2, 4))
                        .resolve(sha256))
                .hasBinaryContent(PDF);
        assertThat(folder.holds(sha256)).isTrue();
        assertThat(folder.keep(Content.check("另一个名字.pdf", PDF))).isEqualTo(sha256);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    @DisplayName("照片另有一张小图，文件没有")
    void thumbnails() {
        String photo = folder.keep(Content.check("a.jpg", Photos.jpeg(3, 320, 240)));
        assertThat(folder.thumbnail(photo)).exists();
        String pdf = folder.keep(Content.check("a.pdf", PDF));
        assertThat(folder.thumbnail(pdf)).doesNotExist();
    }

    @Test
    @DisplayName("改了一个字节、短了一截、不见了，都不算还在")
    void tampered() throws IOException {
        String sha256 = folder.keep(Content.check("a.pdf", PDF));
        byte[] changed = PDF.clone();
        changed[changed.length - 1] ^= 1;
        Files.write(folder.file(sha256), changed);
        assertThat(folder.holds(sha256)).isFalse();
        Files.write(folder.file(sha256), new byte[0]);
        assertThat(folder.holds(sha256)).isFalse();
        folder.keep(Content.check("a.pdf", PDF));
        assertThat(folder.holds(sha256))
                .as("a file that was cut short is written again")
                .isTrue();
        Files.delete(folder.file(sha256));
        assertThat(folder.holds(sha256)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../etc/passwd", "G", "/etc/passwd"})
    @DisplayName("不是摘要的名字不当路径")
    void names(String name) {
        assertThatThrownBy(() -> folder.file(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.thumbnail(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.file("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
