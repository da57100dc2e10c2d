package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("PDF 在单独的进程里读，到时就停")
@Timeout(60)
class ApartTextTest {
    private static final Duration ENOUGH = Duration.ofSeconds(40);

    @Test
    @DisplayName("读出的和直接读的一样")
    void same() throws Exception {
        byte[] pdf =
                new PdfBuilder().page().next(80, "一、整改情况").next(80, "已整改20个。").build();
        assertThat(ApartText.read(pdf, "通报.pdf", ENOUGH)).isEqualTo(SourceText.read(pdf, "通报.pdf"));
    }

    @Test
    @DisplayName("读不了的原因照样说清，带着文件名")
    void refused() {
        byte[] locked =
                new PdfBuilder().page().next(80, "整改").password("secret").build();
        assertThatThrownBy(() -> ApartText.read(locked, "密.pdf", ENOUGH))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("密.pdf：")
                .hasMessageContaining("已加密");
    }

    @Test
    @DisplayName("时间一到进程就结束，只说一句话")
    void ended() {
        byte[] pdf = new PdfBuilder().page().next(80, "整改").build();
        assertThatThrownBy(() -> ApartText.read(pdf, "慢.pdf", Duration.ofMillis(1)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching("慢\\.pdf：[^\\n]*已停止；[^\\n]*。");
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains("ApartText")))
                .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    @DisplayName("不是 PDF 的就在这里读")
    void others() throws Exception {
        assertThat(ApartText.read("整改20个。".getBytes(StandardCharsets.UTF_8), "a.txt", Duration.ofMillis(1)))
                .isEqualTo("整改20个。");
        assertThatThrownBy(() -> ApartText.read(new byte[0], "空.pdf", ENOUGH)).hasMessageContaining("空的");
    }
}
