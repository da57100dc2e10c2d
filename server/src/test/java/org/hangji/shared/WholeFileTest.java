package org.hangji.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("文件整件写入")
class WholeFileTest {

    private static final byte[] BYTES = "内容".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path root;

    @Test
    @DisplayName("写进去的原样在那里，路上的半件不留")
    void written() throws IOException {
        Path target = root.resolve("ab").resolve("abcd");
        WholeFile.write(root, target, BYTES);
        assertThat(target).hasBinaryContent(BYTES);
        assertThat(left()).isZero();
    }

    @Test
    @DisplayName("放不到位：说出错，半件也不留")
    void nothingHalf() throws IOException {
        Path target = Files.createDirectories(root.resolve("ab").resolve("taken"));
        Files.createFile(target.resolve("inside"));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> WholeFile.write(root, target, BYTES));
        assertThat(left()).isZero();
    }

    @Test
    @DisplayName("要给数据库留下余地：不够就不收，说清楚该找谁")
    void reserve() {
        assertThatCode(() -> WholeFile.requireRoom(WholeFile.RESERVE + 10, 10)).doesNotThrowAnyException();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> WholeFile.requireRoom(WholeFile.RESERVE + 9, 10))
                .withMessageContaining("系统管理员")
                .matches(refusal -> refusal.kind().status() == 507);
    }

    private long left() throws IOException {
        try (Stream<Path> incoming = Files.list(root.resolve("incoming"))) {
            return incoming.count();
        }
    }
}
