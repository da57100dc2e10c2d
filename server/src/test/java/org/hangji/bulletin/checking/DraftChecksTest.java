package org.hangji.bulletin.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.filling.Filled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("发布前核对")
class DraftChecksTest {

    private static final Content CONTENT =
            new Content("关于整改情况的通报", "东风市交通运输局", "东交", LocalDate.parse("2024-03-01"), null, "", List.of());

    @Test
    @DisplayName("正文里的电话挡住送签，联系方式一段里的可以")
    void personalData() {
        assertThat(checks(line("司机电话13912345678。", null)))
                .filteredOn(check -> check.kind() == DraftCheck.Kind.PERSONAL_DATA)
                .singleElement()
                .satisfies(check -> assertThat(check.weight()).isEqualTo(DraftCheck.Weight.BLOCKS));
        assertThat(checks(Filled.Line.of(Filled.Kind.CONTACT, "联系方式：0990-5550100")))
                .noneMatch(check -> check.kind() == DraftCheck.Kind.PERSONAL_DATA);
    }

    @Test
    @DisplayName("手填的和没有记录的要标出，没填上的要先改")
    void fields() {
        List<DraftCheck> checks = DraftChecks.of(
                CONTENT,
                new Filled(
                        List.of(line("手册", "1"), line("隐患", "2"), line("桥", "3"), line("函", "4"), line("谁", "9")),
                        List.of(
                                value("1", null, "2000", 0, null),
                                value("2", "hazards-found", "0", 0, null),
                                value("3", "bridge-length", "", 0, "要说明是哪一座桥"),
                                value("4", "warning-letters", "27", 27, null)),
                        List.of()));
        assertThat(kind(checks, "1")).isEqualTo(DraftCheck.Kind.TYPED);
        assertThat(kind(checks, "2")).isEqualTo(DraftCheck.Kind.WITHOUT_ROWS);
        assertThat(kind(checks, "3")).isEqualTo(DraftCheck.Kind.UNFILLED);
        assertThat(kind(checks, "4")).isEqualTo(DraftCheck.Kind.HOLDS);
        assertThat(kind(checks, "9")).isEqualTo(DraftCheck.Kind.UNFILLED);
        assertThat(checks.getFirst().weight()).isEqualTo(DraftCheck.Weight.BLOCKS);
    }

    @Test
    @DisplayName("还没交办的问题没有状态可写")
    void states() {
        Filled filled = new Filled(
                List.of(),
                List.of(),
                List.of(new Filled.FindingList(
                        "L1",
                        List.of(new Filled.Item(1, 1, "台账不全", "已登记，尚未交办"), new Filled.Item(2, 9, "联动不够", "已整改")))));
        assertThat(DraftChecks.of(CONTENT, filled))
                .filteredOn(check -> check.kind() == DraftCheck.Kind.WITHOUT_STATE)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("台账不全"));
    }

    private static DraftCheck.Kind kind(List<DraftCheck> checks, String field) {
        return checks.stream()
                .filter(check -> field.equals(check.field()))
                .map(DraftCheck::kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<DraftCheck> checks(Filled.Line line) {
        return DraftChecks.of(CONTENT, new Filled(List.of(line), List.of(), List.of()));
    }

    private static Filled.Line line(String words, @Nullable String field) {
        return new Filled.Line(Filled.Kind.PARAGRAPH, List.of(new Filled.Run(words, field)), false);
    }

    private static Filled.Value value(
            String key, @Nullable String figure, String shown, long rows, @Nullable String fault) {
        return new Filled.Value(
                key,
                figure,
                "名",
                "口径",
                "PERIOD",
                "CITY",
                "市局",
                null,
                null,
                null,
                BigDecimal.ONE,
                shown,
                "份",
                rows,
                fault);
    }
}
