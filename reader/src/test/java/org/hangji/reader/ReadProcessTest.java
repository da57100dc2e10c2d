package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real process with the heap that the launcher gives it. */
@DisplayName("不怀好意的文件：512 MB 内存里读完或明说，没有堆栈")
class ReadProcessTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    /** The command stops itself after four seconds; the rest is room for a busy machine. */
    private static final int SECONDS = 30;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "一行十兆,'','2023年7月17日查处超限车辆801台，占比92.5%，',''",
        "十兆标题,'','一、整改\n（一）不够\n1.问题\n（1）措施\n',''",
        "十兆数字,'','5家',''",
        "十兆左括号,'','（',''",
        "十兆书名号,'','《',''",
        "十兆空格,整,'     ',改",
        "十兆一是,'','一是',''",
        "十兆日期,'','5月6日至',''"
    })
    @DisplayName("十兆的怪文")
    void tenMegabytes(String name, String head, String unit, String tail) throws IOException, InterruptedException {
        int bytes = unit.codePoints().map(c -> c < 0x80 ? 1 : 3).sum();
        survives(head + unit.repeat((TEN_MEGABYTES - 100) / bytes) + tail);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"括号,（,）", "方括号,[,]", "书名号,《,》", "引号,“,”", "标签,<div>,</div>", "强调,<b>,</b>"})
    @DisplayName("一万层嵌套")
    void nested(String name, String open, String close) throws IOException, InterruptedException {
        String closed = open.repeat(10_000) + "整改20个问题" + close.repeat(10_000);
        survives(closed + open.repeat(10_000) + "整改20个问题");
    }

    private void survives(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadCommand.class.getName(),
                        file.toString(),
                        "--json"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() == 0) {
            assertThat(Files.size(err)).isZero();
            assertThat(ends(out)).isEqualTo("{\"schema\":…}\n");
        } else {
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(Files.size(out)).isZero();
            assertThat(Files.readAllLines(err))
                    .singleElement()
                    .asString()
                    .contains("a.txt：", "；")
                    .doesNotContain("Exception");
        }
    }

    /** How the output begins and ends; what lies between may be hundreds of megabytes. */
    private static String ends(Path out) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(out.toFile(), "r")) {
            byte[] head = new byte[10];
            byte[] tail = new byte[2];
            file.readFully(head);
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(head, StandardCharsets.UTF_8) + "…" + new String(tail, StandardCharsets.UTF_8);
        }
    }
}
