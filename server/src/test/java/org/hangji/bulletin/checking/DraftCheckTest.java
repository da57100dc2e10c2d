package org.hangji.bulletin.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hangji.bulletin.checking.DraftCheck.Kind;
import org.hangji.bulletin.checking.DraftCheck.Weight;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.filling.Filled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("发布前核对怎样说")
class DraftCheckTest {

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(value("over-limit", 7, null), "“超限车辆”27辆由7行记录算出。"),
                Arguments.of(value("over-limit", 0, null), "“超限车辆”为27辆，背后没有一行记录：请核对时段和范围。"),
                Arguments.of(value(null, 0, null), "27辆是手填的，没有记录支撑，发布时会注明。"),
                Arguments.of(value("over-limit", 0, "要说明是哪一座桥"), "【数字1】没有填上：要说明是哪一座桥。"),
                Arguments.of(value(null, 0, "还没有选数字，也没有手填"), "【数字1】没有填上：还没有选数字，也没有手填。"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("sentences")
    @DisplayName("每个数字一句整话")
    void sentence(Filled.Value value, String sentence) {
        assertThat(checks(used("1"), value)).extracting(DraftCheck::sentence).contains(sentence);
    }

    @Test
    @DisplayName("数字表里有、正文里没用的，不说")
    void unused() {
        assertThat(checks(Filled.Line.of(Filled.Kind.PARAGRAPH, "已办理。"), value("over-limit", 0, "错")))
                .isEmpty();
    }

    @Test
    @DisplayName("一个数字在正文里用两次，只说一次")
    void twice() {
        Filled.Line line = new Filled.Line(
                Filled.Kind.PARAGRAPH,
                List.of(new Filled.Run("27辆", "1"), new Filled.Run("，其中", null), new Filled.Run("27辆", "1")),
                false);
        assertThat(checks(line, value("over-limit", 7, null)))
                .filteredOn(check -> "1".equals(check.field()))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Weight.class)
    @DisplayName("按轻重取出，次序不变")
    void ofWeight(Weight weight) {
        List<DraftCheck> checks = List.of(
                new DraftCheck(Kind.HOLDS, Weight.FINE, "甲。", null),
                new DraftCheck(Kind.PERSONAL_DATA, Weight.BLOCKS, "乙。", null),
                new DraftCheck(Kind.TYPED, Weight.MARK, "丙。", "1"),
                new DraftCheck(Kind.CONTRADICTION, Weight.EXPLAIN, "丁。", null),
                new DraftCheck(Kind.WITHOUT_ROWS, Weight.MARK, "戊。", "2"));
        assertThat(DraftCheck.of(checks, weight))
                .isEqualTo(checks.stream()
                        .filter(check -> check.weight() == weight)
                        .toList())
                .isNotEmpty();
    }

    @Test
    @DisplayName("个人信息那一句：哪一段、是什么、怎么办")
    void personal() {
        DraftCheck check = DraftCheck.of(
                        checks(Filled.Line.of(Filled.Kind.PARAGRAPH, "群众李某来信反映石桥路口常有超载车，手机13912345678。")),
                        Weight.BLOCKS)
                .getFirst();
        assertThat(check.sentence()).isEqualTo("“群众李某来信反映石桥路口…”一段里有手机号（139…78）：请删去；对外的联系方式单独写成以“联系方式”开头的一段。");
    }

    private static Filled.Line used(String key) {
        return new Filled.Line(Filled.Kind.PARAGRAPH, List.of(new Filled.Run("27辆", key)), false);
    }

    private static List<DraftCheck> checks(Filled.Line line, Filled.Value... values) {
        Content content = new Content("关于车辆的通报", "东风市交通运输局", "东交", LocalDate.of(2024, 2, 29), null, "", List.of());
        return DraftChecks.of(content, new Filled(List.of(line), List.of(values), List.of()));
    }

    private static Filled.Value value(@Nullable String figure, long rows, @Nullable String fault) {
        return new Filled.Value(
                "1",
                figure,
                "超限车辆",
                "口径",
                "PERIOD",
                null,
                "",
                null,
                null,
                null,
                BigDecimal.valueOf(27),
                "27",
                "辆",
                rows,
                fault);
    }
}
