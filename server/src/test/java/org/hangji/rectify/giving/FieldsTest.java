package org.hangji.rectify.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("填写的各项")
class FieldsTest {

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", " ", "\t", "　"})
    @DisplayName("空白等于没填")
    void blank(String value) {
        Fields fields = new Fields(Map.of("x", value));
        assertThat(fields.optional("x")).isEmpty();
        assertThat(fields.limited("x", "内容", 3)).isEmpty();
        assertThat(fields.day("x", "日期")).isNull();
        assertThat(fields.number("x", "编号")).isNull();
        assertThat(fields.smallNumber("x", "序号")).isNull();
        assertThatCode(fields::requireNoFault).doesNotThrowAnyException();
        fields.required("x", "内容");
        assertThat(only(fields)).isEqualTo(new Refusal.FieldError("x", "required", "请填写内容。"));
    }

    @ParameterizedTest(name = "{0} 字")
    @CsvSource({"1, true", "5, true", "6, false"})
    @DisplayName("最长几个字，多了说现在多长")
    void length(int length, boolean fits) {
        Fields fields = new Fields(Map.of("x", "字".repeat(length)));
        fields.limited("x", "方面", 5);
        if (fits) {
            assertThatCode(fields::requireNoFault).doesNotThrowAnyException();
        } else {
            assertThat(only(fields).message()).isEqualTo("方面最多 5 字，现在是 6 字，请精简。");
            assertThat(only(fields).rule()).isEqualTo("length");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"昨天", "2023/11/17", "2023-11-31", "2023-13-01", "2023-11", "20231117", "99999-01-01"})
    @DisplayName("不是日子的，说写的是什么、应怎么写")
    void notDays(String value) {
        Fields fields = new Fields(Map.of("x", value));
        assertThat(fields.requiredDay("x", "期限")).isEqualTo(LocalDate.MIN);
        assertThat(only(fields).message()).contains("期限“" + value + "”不是日期").contains("2023-11-17");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"张三", "1.5", "1e3", "12 3", "99999999999999999999"})
    @DisplayName("不是编号的，请从列表中选")
    void notNumbers(String value) {
        Fields fields = new Fields(Map.of("x", value));
        assertThat(fields.requiredNumber("x", "措施序号")).isZero();
        assertThat(only(fields).message()).isEqualTo("措施序号“" + value + "”不是编号：请从列表中选。");
    }

    @ParameterizedTest(name = "“{0}”：{1}")
    @CsvSource({"RECTIFIED, ", "rectified, choice", "已整改, choice", "'', required"})
    @DisplayName("只从给的里面选；错了列出有哪些")
    void choices(String value, @Nullable String rule) {
        Fields fields = new Fields(Map.of("x", value));
        Outcome outcome = fields.choice("x", "销号结果", Outcome.class);
        if (rule == null) {
            assertThat(outcome).isEqualTo(Outcome.RECTIFIED);
            assertThatCode(fields::requireNoFault).doesNotThrowAnyException();
        } else {
            assertThat(only(fields).rule()).isEqualTo(rule);
            assertThat(only(fields).message()).contains("销号结果", "RECTIFIED、UNFOUNDED、TRANSFERRED");
        }
    }

    @Test
    @DisplayName("几处错一次说全，次序同填写")
    void all() {
        Fields fields = new Fields(Map.of("b", "昨天"));
        fields.required("a", "甲");
        fields.day("b", "乙");
        fields.requiredNumber("c", "丙");
        fields.fault("d", "order", "丁早于乙。");
        Refusal refusal = catchThrowableOfType(Refusal.class, fields::requireNoFault);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("a", "b", "c", "d");
    }

    private static Refusal.FieldError only(Fields fields) {
        Refusal refusal = catchThrowableOfType(Refusal.class, fields::requireNoFault);
        assertThat(refusal.errors()).hasSize(1);
        return refusal.errors().getFirst();
    }
}
