package org.hangji.bulletin.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("交来的原文件")
class ReadingFolderTest {

    private static final String DIGEST = "ab" + "0".repeat(62);

    @TempDir
    private Path data;

    @Test
    @DisplayName("按摘要存放，取出一字节不差")
    void kept() {
        byte[] content = "关于整改情况的通报".getBytes(StandardCharsets.UTF_8);
        ReadingFolder folder = new ReadingFolder(data);
        folder.keep(DIGEST, content);
        assertThat(folder.content(DIGEST)).isEqualTo(content);
        assertThat(data.resolve("readings/ab/" + DIGEST)).hasBinaryContent(content);
    }

    @Test
    @DisplayName("同一摘要再交一次，原来的文件不动，也不留半个文件")
    void again() throws IOException {
        ReadingFolder folder = new ReadingFolder(data);
        folder.keep(DIGEST, new byte[] {1, 2, 3});
        folder.keep(DIGEST, new byte[] {9});
        assertThat(folder.content(DIGEST)).containsExactly(1, 2, 3);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    @DisplayName("没有的文件说出是哪一个、应在哪里")
    void missing() {
        assertThatThrownBy(() -> new ReadingFolder(data).content(DIGEST))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(DIGEST)
                .hasMessageContaining("readings");
    }
}
