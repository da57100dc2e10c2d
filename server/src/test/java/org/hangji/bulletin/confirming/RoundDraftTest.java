package org.hangji.bulletin.confirming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.bulletin.correction.CorrectedReading.Measure;
import org.hangji.bulletin.correction.CorrectedReading.Problem;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.bulletin.reading.LookAlike;
import org.hangji.reader.Reading;
import org.hangji.reader.Span;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.NewRound;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("由识读形成轮次")
class RoundDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final RoundDraft.Assignment NOBODY = new RoundDraft.Assignment(null, null, null);

    @Test
    @DisplayName("19个反馈问题分解为20个：每个都登记，分解的两个同属一条反馈")
    void nineteenToTwenty() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            problems.add(problem("p" + i, "问题" + i, i, List.of("一")));
        }
        problems.add(7, problem("e1.1", "问题6的另一半", 6, List.of("一")));
        List<NewFinding> findings = draft(problems, NOBODY).round().findings();
        assertThat(findings).hasSize(20).extracting(NewFinding::title).doesNotHaveDuplicates();
        assertThat(findings.stream().map(NewFinding::feedbackItem).distinct()).hasSize(19);
        assertThat(findings.get(6).feedbackItem())
                .isEqualTo(findings.get(7).feedbackItem())
                .isEqualTo(7);
    }

    @Test
    @DisplayName("手工补的问题自成一条反馈；措施按次序带上；方面是上一级标题")
    void carried() {
        NewFinding finding = draft(List.of(problem("e1.1", "培训不到位", null, List.of("一"))), NOBODY)
                .round()
                .findings()
                .getFirst();
        assertThat(finding.feedbackItem()).isNull();
        assertThat(finding.aspect()).isEqualTo("整改情况");
        assertThat(finding.measures()).extracting("text").containsExactly("一是补课。", "二是考核。");
        assertThat(draft(List.of(problem("p0", "题", 0, List.of("九"))), NOBODY)
                        .round()
                        .findings()
                        .getFirst()
                        .aspect())
                .isEmpty();
    }

    @ParameterizedTest(name = "单位{0}、期限{1}：交办{2}")
    @CsvSource({"EAST, 2024-06-28, true", "EAST, , false", ", 2024-06-28, false", "' ', 2024-06-28, false"})
    @DisplayName("单位和期限都给了才当即交办")
    void assigned(@Nullable String unit, @Nullable LocalDate deadline, boolean complete) {
        RoundDraft.Assignment assignment = new RoundDraft.Assignment(unit, 7L, deadline);
        NewFinding finding = draft(List.of(problem("p0", "题", 0, List.of())), assignment)
                .round()
                .findings()
                .getFirst();
        assertThat(finding.unit()).isEqualTo(complete ? "EAST" : null);
        assertThat(finding.leader()).isEqualTo(complete ? Long.valueOf(7) : null);
    }

    @ParameterizedTest(name = "反馈{0}、检查结束{1}、印发{2}：{3}")
    @CsvSource({
        "2023-11-20, 2023-10-20, 2024-03-15, 2023-11-20",
        ", 2023-10-20, 2024-02-15, 2023-10-20",
        ", , 2024-02-15, 2024-02-15",
        ", , 2024-03-15, 2024-03-01",
        ", , , 2024-03-01"
    })
    @DisplayName("反馈日：印了用印的，否则检查结束日、印发日、今天；不落在以后")
    void day(@Nullable LocalDate feedback, @Nullable LocalDate to, @Nullable LocalDate issued, LocalDate expected) {
        Reading.Inspection inspection =
                feedback == null && to == null ? null : new Reading.Inspection("巡察组", "市局", null, to, feedback);
        RoundDraft draft = draft(
                reading(Reading.Kind.INSPECTION, "标题", issued, inspection),
                List.of(problem("p0", "题", 0, List.of())),
                NOBODY);
        assertThat(draft.round().occurredOn()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Reading.Kind.class)
    @DisplayName("审计的记为审计，其余记为检查；没有标题的用文件名")
    void source(Reading.Kind kind) {
        NewRound round = draft(reading(kind, null, null, null), List.of(problem("p0", "题", 0, List.of())), NOBODY)
                .round();
        assertThat(round.source()).isEqualTo(kind == Reading.Kind.AUDIT ? "AUDIT" : "INSPECTION");
        assertThat(round.name()).isEqualTo("样子.txt");
    }

    @Test
    @DisplayName("一个问题也没有，不能确认，说出怎么办")
    void empty() {
        assertThatThrownBy(() -> draft(List.of(), NOBODY).round())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("补充问题");
    }

    private static RoundDraft draft(List<Problem> problems, RoundDraft.Assignment assignment) {
        return draft(LookAlike.reading(), problems, assignment);
    }

    private static RoundDraft draft(Reading reading, List<Problem> problems, RoundDraft.Assignment assignment) {
        KeptReading kept = new KeptReading(5, "CITY", "CITY", "a".repeat(64), "样子.txt", 100, 1, Instant.EPOCH, reading);
        return new RoundDraft(kept, new CorrectedReading(problems, List.of()), assignment, TODAY);
    }

    private static Reading reading(
            Reading.Kind kind,
            @Nullable String title,
            @Nullable LocalDate issued,
            Reading.@Nullable Inspection inspection) {
        Reading like = LookAlike.reading();
        return new Reading(
                like.text(),
                title,
                kind,
                like.issuer(),
                issued,
                inspection,
                like.declared(),
                like.outline(),
                like.findings(),
                like.figures(),
                like.dates(),
                like.documents(),
                like.organizations(),
                like.checks());
    }

    private static Problem problem(String key, String title, @Nullable Integer origin, List<String> path) {
        return new Problem(
                key,
                "1",
                title,
                path,
                "全文" + title,
                null,
                null,
                origin,
                List.of(
                        new Measure(key + ".m0", "一是", "一是补课。", new Span(0, 1)),
                        new Measure(key + ".m1", "二是", "二是考核。", new Span(1, 2))),
                false);
    }
}
