package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("一版记录的摘要")
class RecordDigestTest {

    private static final Instant AT = Instant.parse("2024-03-01T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Map<String, Object> VALUES =
            Map.of("plate", "豫E12345", "grossMass", new BigDecimal("54.5"), "axles", 6L);
    private static final Entry ENTRY = entry(VALUES);

    static Stream<Arguments> changed() {
        return Stream.of(
                Arguments.of("台账", entry("hazard", 5, 1, DAY, AT, 7L, "甲一", "EAST", "uC.uE", false, "", "form")),
                Arguments.of("编号", entry("case", 6, 1, DAY, AT, 7L, "甲一", "EAST", "uC.uE", false, "", "form")),
                Arguments.of("版本", entry("case", 5, 2, DAY, AT, 7L, "甲一", "EAST", "uC.uE", false, "", "form")),
                Arguments.of(
                        "日期", entry("case", 5, 1, DAY.plusDays(1), AT, 7L, "甲一", "EAST", "uC.uE", false, "", "form")),
                Arguments.of(
                        "登记时间",
                        entry("case", 5, 1, DAY, AT.plusNanos(1000), 7L, "甲一", "EAST", "uC.uE", false, "", "form")),
                Arguments.of("登记人", entry("case", 5, 1, DAY, AT, 8L, "甲一", "EAST", "uC.uE", false, "", "form")),
                Arguments.of("没有登记人", entry("case", 5, 1, DAY, AT, null, "甲一", "EAST", "uC.uE", false, "", "form")),
                Arguments.of("姓名", entry("case", 5, 1, DAY, AT, 7L, "甲二", "EAST", "uC.uE", false, "", "form")),
                Arguments.of("单位", entry("case", 5, 1, DAY, AT, 7L, "甲一", "WEST", "uC.uE", false, "", "form")),
                Arguments.of("位置", entry("case", 5, 1, DAY, AT, 7L, "甲一", "EAST", "uC.uW", false, "", "form")),
                Arguments.of("撤销", entry("case", 5, 1, DAY, AT, 7L, "甲一", "EAST", "uC.uE", true, "", "form")),
                Arguments.of("理由", entry("case", 5, 1, DAY, AT, 7L, "甲一", "EAST", "uC.uE", false, "x", "form")),
                Arguments.of("来源", entry("case", 5, 1, DAY, AT, 7L, "甲一", "EAST", "uC.uE", false, "", "api")),
                Arguments.of("一个数", entry(with("grossMass", new BigDecimal("54.6")))),
                Arguments.of("多一个字段", entry(with("cargo", "煤"))),
                Arguments.of("少一个字段", entry(Map.of("plate", "豫E12345", "axles", 6L))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
    @DisplayName("改任何一样，摘要都不同")
    void everything(String what, Entry changed) {
        assertThat(RecordDigest.of(changed)).as(what).isNotEqualTo(RecordDigest.of(ENTRY));
    }

    @Test
    @DisplayName("字段的先后、小数末尾的零、单位的名字、原来写着的摘要，都不改变摘要")
    void nothing() {
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("axles", 6L);
        other.put("grossMass", new BigDecimal("54.500"));
        other.put("plate", "豫E12345");
        assertThat(RecordDigest.of(ENTRY)).matches("[0-9a-f]{64}");
        assertThat(RecordDigest.of(entry(other))).isEqualTo(RecordDigest.of(ENTRY));
        assertThat(RecordDigest.of(ENTRY.withDigest("f".repeat(64)))).isEqualTo(RecordDigest.of(ENTRY));
        assertThat(ENTRY.withDigest("ff").digest()).isEqualTo("ff");
    }

    @ParameterizedTest
    @CsvSource({"54.50, 54.5", "100, 100", "100.00, 100", "1E+3, 1000", "0.00, 0", "-0.10, -0.1"})
    @DisplayName("数写成不带多余零的样子")
    void written(BigDecimal number, String text) {
        assertThat(RecordDigest.written(number)).isEqualTo(text);
    }

    @Test
    @DisplayName("记录里的数：整数、小数都取得出，没有填的、不是数的当零")
    void numbers() {
        assertThat(ENTRY.number("axles")).isEqualByComparingTo("6");
        assertThat(ENTRY.number("grossMass")).isEqualByComparingTo("54.5");
        assertThat(ENTRY.number("plate")).isZero();
        assertThat(ENTRY.number("cargo")).isZero();
        assertThat(ENTRY.value("cargo")).isNull();
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(VALUES);
        values.put(field, value);
        return values;
    }

    private static Entry entry(Map<String, Object> values) {
        return new Entry("case", 5, 1, DAY, AT, 7L, "甲一", "EAST", "uC.uE", "东县", false, "", "form", "", values);
    }

    private static Entry entry(
            String ledger,
            long id,
            int version,
            LocalDate day,
            Instant at,
            @Nullable Long by,
            String name,
            String unit,
            String path,
            boolean withdrawn,
            String reason,
            String origin) {
        return new Entry(
                ledger, id, version, day, at, by, name, unit, path, "别的名字", withdrawn, reason, origin, "", VALUES);
    }
}
