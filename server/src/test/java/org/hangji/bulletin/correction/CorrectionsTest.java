package org.hangji.bulletin.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hangji.bulletin.reading.LookAlike;
import org.hangji.reader.Reading;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("更正识读")
class CorrectionsTest {

    @Test
    @DisplayName("不更正时，问题、措施、数字原样")
    void untouched() {
        CorrectedReading plain = apply();
        assertThat(plain.problems()).extracting(CorrectedReading.Problem::key).containsExactly("p0", "p1");
        assertThat(plain.measureCount()).isEqualTo(3);
        assertThat(plain.standingFigures()).hasSize(4);
        assertThat(plain.problems().getFirst().text()).startsWith("1.台账不全");
    }

    @Test
    @DisplayName("一个反馈问题拆成几个具体问题，措施先跟第一个，可再移走")
    void split() {
        CorrectedReading split = apply(
                new Edit.SplitProblem("p0", List.of("台账漏登", "台账更新慢", "台账无人核对")), new Edit.MoveMeasure("p0.m1", "e1.2"));
        assertThat(split.problems())
                .extracting(CorrectedReading.Problem::title)
                .containsExactly("台账漏登", "台账更新慢", "台账无人核对", "联动不够");
        assertThat(split.problems())
                .extracting(problem -> problem.measures().size())
                .containsExactly(1, 0, 1, 1);
        assertThat(split.measureCount()).isEqualTo(3);
    }

    @Test
    @DisplayName("并入另一个问题，措施一并过去")
    void join() {
        CorrectedReading joined = apply(new Edit.JoinProblem("p1", "p0"));
        assertThat(joined.problems()).hasSize(1);
        assertThat(joined.measureCount()).isEqualTo(3);
        assertThatThrownBy(() -> apply(new Edit.JoinProblem("p1", "p1"))).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("去掉的数字不再计数，改正的数字留着原位置")
    void figures() {
        CorrectedReading corrected = apply(
                new Edit.DropFigure(0), new Edit.RetypeFigure(2, new BigDecimal("81"), "份", Reading.Bound.ABOUT, "台账"));
        assertThat(corrected.standingFigures()).hasSize(3);
        assertThat(corrected.figures().get(2).figure().value()).isEqualByComparingTo("81");
        assertThat(corrected.figures().get(2).figure().span()).isEqualTo(LookAlike.span("18份"));
    }

    @Test
    @DisplayName("手工补一个问题，去掉一条措施和一个问题")
    void addAndDrop() {
        CorrectedReading corrected =
                apply(new Edit.AddProblem("培训不到位", ""), new Edit.DropMeasure("p0.m0"), new Edit.DropProblem("p1"));
        assertThat(corrected.problems())
                .extracting(CorrectedReading.Problem::title)
                .containsExactly("台账不全", "培训不到位");
        assertThat(corrected.measureCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("撤销的更正不算")
    void undone() {
        KeptEdit undone = new KeptEdit(1, new Edit.DropProblem("p0"), "甲一", Instant.EPOCH, true);
        assertThat(Corrections.apply(LookAlike.reading(), List.of(undone)).problems())
                .hasSize(2);
    }

    @Test
    @DisplayName("更正对不上时用中文说明")
    void unfit() {
        assertThatThrownBy(() -> apply(new Edit.DropProblem("p9"))).hasMessageContaining("刷新");
        assertThatThrownBy(() -> apply(new Edit.DropMeasure("p0.m9"))).hasMessageContaining("措施");
        assertThatThrownBy(() -> apply(new Edit.DropFigure(44))).hasMessageContaining("45");
    }

    @Test
    @DisplayName("拆分至少两行，数字必须是数")
    void forms() {
        assertThatThrownBy(() -> form("splitProblem", "p0", "只有一行", null).toEdit())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("两行");
        assertThatThrownBy(() -> form("retypeFigure", "1", null, "十八").toEdit()).hasMessageContaining("十八");
        assertThat(form("splitProblem", "p0", "甲\n\n乙 ", null).toEdit())
                .isEqualTo(new Edit.SplitProblem("p0", List.of("甲", "乙")));
    }

    private static EditForm form(String edit, String target, @Nullable String title, @Nullable String value) {
        return new EditForm(edit, target, null, title, null, value, "份", null, null);
    }

    private static CorrectedReading apply(Edit... edits) {
        List<KeptEdit> kept = new ArrayList<>();
        for (Edit edit : edits) {
            kept.add(new KeptEdit(kept.size() + 1, edit, "甲一", Instant.EPOCH, false));
        }
        return Corrections.apply(LookAlike.reading(), kept);
    }
}
