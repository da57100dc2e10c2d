package org.hangji.sample.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("样例文件里的话")
class ToldTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"day: 2023-11-07", "day: '2023-11-07'", "{day: 2023-11-07, title: 甲}"})
    @DisplayName("日子加不加引号都是那一天，不因时区差一天")
    void days(String yaml) {
        assertThat(Told.day(read(yaml), "day")).isEqualTo(LocalDate.of(2023, 11, 7));
    }

    @Test
    @DisplayName("数字也当文字读；没有写的列是空的")
    void texts() {
        Map<String, Object> told = read("{title: 甲, count: 20, rows: [1, 2]}");
        assertThat(Told.text(told, "title")).isEqualTo("甲");
        assertThat(Told.text(told, "count")).isEqualTo("20");
        assertThat(Told.list(told.get("rows"))).isEqualTo(List.of(1, 2));
        assertThat(Told.list(told.get("none"))).isEmpty();
    }

    @Test
    @DisplayName("缺的说出缺哪一项、在哪一处")
    void missing() {
        Map<String, Object> told = read("{title: 甲}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Told.text(told, "unit"))
                .withMessageContaining("unit")
                .withMessageContaining("甲");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Told.day(told, "day"))
                .withMessageContaining("day is missing");
    }

    private static Map<String, Object> read(String yaml) {
        return Told.map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }
}
