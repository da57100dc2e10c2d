package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令 read：读到的写标准输出，读不了的在标准错误上说一行")
class ReadCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private int read(String... args) {
        return new ReadCommand(out, new PrintStream(err, true, StandardCharsets.UTF_8)).run(args);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("通报.txt"), text).toString();
    }

    @Test
    @DisplayName("--json 只写一个 JSON 对象，选项在前在后都行")
    void json() throws IOException {
        String file = file("共排查隐患618处。");
        assertThat(read("--json", file)).isZero();
        String first = written();
        assertThat(first)
                .startsWith("{\"schema\":\"hangji.reading/1\",\"text\":\"共排查隐患618处。\"")
                .endsWith("}\n");
        out.reset();
        assertThat(read(file, "--json")).isZero();
        assertThat(written()).isEqualTo(first);
        assertThat(complained()).isEmpty();
    }

    @Test
    @DisplayName("不带选项写给人看的摘要")
    void summary() throws IOException {
        assertThat(read(file("整改通报\n\n共排查隐患618处。"))).isZero();
        assertThat(written()).contains("【核对：", "【印出的问题：", "【数字：").doesNotContain("{");
    }

    @Test
    @DisplayName("读不了的退出码是 2，标准输出上什么也没有")
    void unreadable() throws IOException {
        String missing = folder.resolve("没有.txt").toString();
        assertThat(read(missing, "--json")).isEqualTo(2);
        assertThat(read(file(""), "--json")).isEqualTo(2);
        assertThat(written()).isEmpty();
        assertThat(complained().lines()).hasSize(2).first().asString().startsWith(missing + "：找不到");
    }

    @Test
    @DisplayName("用法不对，退出码 2 并写出用法")
    void usage() {
        assertThat(read()).isEqualTo(2);
        assertThat(read("--json")).isEqualTo(2);
        assertThat(read("a", "b")).isEqualTo(2);
        assertThat(read("a", "--xml")).isEqualTo(2);
        assertThat(complained().lines()).hasSize(4).allMatch(line -> line.endsWith(ReadOptions.USAGE));
    }

    @Test
    @DisplayName("文件名里的换行不把一行拆成两行")
    void newlineInName() {
        assertThat(read("不\n存在\0的.txt")).isEqualTo(2);
        assertThat(read("不\n存在的.txt")).isEqualTo(2);
        assertThat(complained().lines()).hasSize(2);
    }

    @Test
    @DisplayName("输出写不出去时明说")
    void brokenOutput() throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        String file = file("整改通报");
        assertThat(new ReadCommand(broken, new PrintStream(err, true, StandardCharsets.UTF_8)).run(file))
                .isEqualTo(2);
        assertThat(complained()).contains("写不出去");
    }
}
