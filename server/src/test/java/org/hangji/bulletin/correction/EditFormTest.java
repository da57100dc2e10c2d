package org.hangji.bulletin.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hangji.reader.Reading;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("更正识读的表单")
class EditFormTest {

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of(form("dropFigure", "3", null, null, null), new Edit.DropFigure(3)),
                Arguments.of(
                        form("retypeFigure", "3", null, null, "1,234.50"),
                        new Edit.RetypeFigure(3, new BigDecimal("1234.50"), "台", Reading.Bound.EXACT, null)),
                Arguments.of(form("retitleProblem", "p0", null, " 新题 ", null), new Edit.RetitleProblem("p0", "新题")),
                Arguments.of(
                        form("splitProblem", "p0", null, "甲\n乙\n\n丙", null),
                        new Edit.SplitProblem("p0", List.of("甲", "乙", "丙"))),
                Arguments.of(form("joinProblem", "p1", "p0", null, null), new Edit.JoinProblem("p1", "p0")),
                Arguments.of(form("dropProblem", "p1", null, null, null), new Edit.DropProblem("p1")),
                Arguments.of(form("addProblem", null, null, "补一个", null), new Edit.AddProblem("补一个", "")),
                Arguments.of(form("moveMeasure", "p0.m1", "p1", null, null), new Edit.MoveMeasure("p0.m1", "p1")),
                Arguments.of(form("dropMeasure", "p0.m1", null, null, null), new Edit.DropMeasure("p0.m1")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("edits")
    @DisplayName("每种更正各取所需")
    void understood(EditForm form, Edit edit) {
        assertThat(form.toEdit()).isEqualTo(edit);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}：{4}")
    @CsvSource({
        "retypeFigure, 1, , 十八, value",
        "retypeFigure, 1, , , value",
        "retitleProblem, p0, ' ', , title",
        "splitProblem, p0, 只有一行, , title",
        "joinProblem, p0, , , into",
        "moveMeasure, p0.m0, , , into",
        "dropProblem, , , , target",
        "addProblem, , , , title"
    })
    @DisplayName("缺的、错的说出是哪一栏，用中文")
    void refused(String edit, @Nullable String target, @Nullable String title, @Nullable String value, String field) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> form(edit, target, null, title, value).toEdit());
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).endsWith("。");
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"explode, p0", "dropFigure, p0", "dropFigure, 99999999999", ", p0"})
    @DisplayName("不是从页面来的，说格式不对")
    void malformed(@Nullable String edit, String target) {
        EditForm form = new EditForm(edit, target, null, null, null, null, null, null, null);
        assertThat(catchThrowableOfType(Refusal.class, form::toEdit).kind()).isEqualTo(Refusal.Kind.MALFORMED);
    }

    @Test
    @DisplayName("控制字符去掉，太长的不收")
    void cleaned() {
        assertThat(form("retitleProblem", "p0", null, "标\u0000题\t", null).toEdit())
                .isEqualTo(new Edit.RetitleProblem("p0", "标题"));
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> form("retitleProblem", "p0", null, "长".repeat(301), null)
                                        .toEdit())
                        .getMessage())
                .contains("300");
    }

    private static EditForm form(
            String edit,
            @Nullable String target,
            @Nullable String into,
            @Nullable String title,
            @Nullable String value) {
        return new EditForm(edit, target, into, title, null, value, "台", null, " ");
    }
}
