package org.hangji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("这台机器上的中文字体")
class FontsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "有 {0}：{1}用 {2}")
    @CsvSource({
        "simfang.ttf simkai.ttf simhei.ttf simsun.ttc, FANGSONG, simfang.ttf",
        "simfang.ttf simkai.ttf simhei.ttf simsun.ttc, KAI, simkai.ttf",
        "simfang.ttf simkai.ttf simhei.ttf simsun.ttc, HEI, simhei.ttf",
        "simfang.ttf simkai.ttf simhei.ttf simsun.ttc, TITLE, simsun.ttc",
        "gbsn00lp.ttf gkai00mp.ttf wqy-microhei.ttc, TITLE, gbsn00lp.ttf",
        "gbsn00lp.ttf gkai00mp.ttf wqy-microhei.ttc, HEI, wqy-microhei.ttc",
        "gbsn00lp.ttf simfang.ttf, FANGSONG, simfang.ttf",
        "FZXBSJW.TTF simsun.ttc, TITLE, FZXBSJW.TTF",
        "gbsn00lp.ttf, KAI, gbsn00lp.ttf",
        "gbsn00lp.ttf, HEI, gbsn00lp.ttf",
        "simhei.ttf, FANGSONG, simhei.ttf",
        "simhei.ttf simfang.ttf, KAI, simfang.ttf"
    })
    @DisplayName("每种字体取最好的一种；缺的用正文的，正文也缺的用有的")
    void best(String files, Face face, String chosen) throws IOException {
        put(folder, files);
        assertThat(fonts(folder).faces().get(face)).hasFileName(chosen);
    }

    @Test
    @DisplayName("前面的地方先用；下几层文件夹里的也找得到")
    void places() throws IOException {
        Path first = Files.createDirectories(folder.resolve("own"));
        Path second = Files.createDirectories(folder.resolve("system/truetype/arphic"));
        put(first, "simfang.ttf");
        put(second, "simfang.ttf simkai.ttf");
        var faces = fonts(first, folder.resolve("system")).faces();
        assertThat(faces.get(Face.FANGSONG)).hasParent(first);
        assertThat(faces.get(Face.KAI)).hasParent(second);
    }

    @Test
    @DisplayName("没有的文件夹不妨碍；不相干的文件不算字体")
    void missing() throws IOException {
        put(folder, "readme.txt arial.ttf gbsn00lp.ttf");
        assertThat(fonts(folder.resolve("none"), folder).faces())
                .containsOnlyKeys(Face.values())
                .allSatisfy((face, file) -> assertThat(file).hasFileName("gbsn00lp.ttf"));
    }

    @Test
    @DisplayName("一种也没有：说出装什么、放到哪里，Word 不受影响")
    void none() throws IOException {
        put(folder, "arial.ttf");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fonts(folder).faces())
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .withMessageContaining("fonts-wqy-microhei")
                .withMessageContaining("simfang.ttf")
                .withMessageContaining(folder.toString())
                .withMessageEndingWith("Word 文件不受影响。");
    }

    private static Fonts fonts(Path... places) {
        return new Fonts(
                String.join(",", Arrays.stream(places).map(Path::toString).toList()));
    }

    private static void put(Path folder, String files) throws IOException {
        for (String name : files.split(" ")) {
            Files.createFile(folder.resolve(name));
        }
    }
}
