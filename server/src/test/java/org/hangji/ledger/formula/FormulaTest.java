package org.hangji.ledger.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.definition.DefinitionFault;
import org.hangji.ledger.definition.FaultyDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公式：定义时核对，登记时算")
class FormulaTest {

    private static final String LEDGER = """
            id: weighing
            name: 称重
            row: 一次称重
            day: 日期
            subject: plate
            fields:
            - {id: plate, name: 车牌, type: text, required: true}
            - {id: gross, name: 总重, type: decimal, unit: 吨, decimals: 3}
            - {id: axles, name: 轴数, type: integer}
            - {id: kind, name: 类别, type: choice, choices: {A: 甲类, B: 乙类}}
            - {id: from, name: 起, type: date}
            - {id: to, name: 止, type: date}
            - {id: lit, name: 亮灯, type: yes-no}
            - {id: phone, name: 电话, type: text, personal: true}
            - {id: place, name: 坐标, type: point}
            - {id: old, name: 旧数, type: integer, retired: true}
            """;

    private static final Map<String, Object> VALUES = Map.of(
            "plate",
            "豫E12345",
            "gross",
            new BigDecimal("66.364"),
            "axles",
            6L,
            "kind",
            "A",
            "from",
            LocalDate.of(2024, 2, 28),
            "to",
            LocalDate.of(2024, 3, 1),
            "lit",
            true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            decimal | gross * 2                          | 132.73
            decimal | 0.1 + 0.2                          | 0.30
            integer | axles / 4                          | 2
            integer | days(from, to)                     | 2
            integer | year(from) * 100 + month(to)       | 202403
            decimal | max(gross - 49, 0)                 | 17.36
            decimal | round(gross, 0) + abs(-1)          | 67.00
            decimal | gross / (axles - 6)                | -
            text    | kind == "甲类" ? "一" : "二"       | 一
            text    | plate + "-" + kind                 | 豫E12345-甲类
            yes-no  | gross > 49 && lit                  | true
            date    | to                                 | 2024-03-01
            decimal | orZero(gross) + min(1e2, 7)        | 73.36
            """)
    @DisplayName("各种写法算出什么；除以 0 就空着")
    void values(String type, String formula, @Nullable String expected) {
        Object value = computed(type, formula).value(VALUES);
        assertThat(value == null ? null : value.toString()).isEqualTo(expected);
    }

    @Test
    @DisplayName("用到的字段空着就空着；orZero 里的当 0")
    void empty() {
        assertThat(computed("decimal", "gross + axles").value(Map.of("gross", BigDecimal.ONE)))
                .isNull();
        assertThat(computed("integer", "orZero(gross) + orZero(axles)").value(Map.of("axles", 6L)))
                .hasToString("6");
        assertThat(computed("integer", "orZero(gross) + orZero(axles)").value(Map.of()))
                .hasToString("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decimal | gross + plate          | “+”不能用在数和文字上
            decimal | gross + nothing        | 没有“nothing”
            decimal | [总量] * 2             | 没有名为“总量”的字段
            decimal | gross *                | 个字附近写得不对
            decimal | sqrt(gross)            | 没有“sqrt”
            text    | gross                  | 算出来是数，这个字段要的是文字
            decimal | gross + old            | 已经停用的“旧数”
            text    | phone                  | 不是谁都能看的“电话”
            text    | place                  | 不能用“坐标”
            decimal | sum + 1                | 绕回了自己
            choice  | plate                  | 不能用公式算
            point   | plate                  | 不能用公式算
            decimal | [1].all(x, x > 0)      | 写得不对
            """)
    @DisplayName("写错的在定义时就说，用字段的名称说")
    void faults(String type, String formula, String said) {
        FaultyDefinition faulty = catchThrowableOfType(FaultyDefinition.class, () -> read(type, formula, ""));
        assertThat(faulty).as(formula).isNotNull();
        assertThat(faulty.faults()).extracting(DefinitionFault::message).anyMatch(each -> each.contains("字段“得数”"));
        if (!said.equals("写得不对")) {
            assertThat(faulty.faults()).extracting(DefinitionFault::message).anyMatch(each -> each.contains(said));
        }
    }

    @Test
    @DisplayName("太长的、必填的、互相绕的都不收；得数可以再算，先算被用到的")
    void together() {
        assertThat(catchThrowableOfType(
                        FaultyDefinition.class, () -> read("decimal", "gross" + " + 1".repeat(200), "")))
                .hasMessageContaining("最多 500 个字");
        assertThat(catchThrowableOfType(FaultyDefinition.class, () -> read("decimal", "gross", ", required: true")))
                .hasMessageContaining("不能写必填");
        String twice = LEDGER + "- {id: sum, name: 得数, type: decimal, formula: other + 1}\n";
        assertThat(catchThrowableOfType(
                        FaultyDefinition.class,
                        () -> LedgerText.read(twice + "- {id: other, name: 又一数, type: decimal, formula: sum * 2}\n")))
                .hasMessageContaining("绕回了自己");
        LedgerDefinition ledger =
                LedgerText.read(twice + "- {id: other, name: 又一数, type: decimal, formula: gross * 2}\n");
        assertThat(Formulas.of(ledger.fields()))
                .extracting(formula -> formula.field().id())
                .containsExactly("other", "sum");
        assertThat(LedgerText.read(LedgerText.write(ledger))).isEqualTo(ledger);
    }

    @Test
    @DisplayName("用名称写的和用代号写的互相换；引号里的不动")
    void names() {
        Map<String, String> ids = new LinkedHashMap<>(Map.of("总重", "gross", "轴数", "axles"));
        String formula = Formulas.withIds("orZero([总重]) / [轴数] > 1 ? \"gross\" : '[轴数]'", ids);
        assertThat(formula).startsWith("orZero(gross) / axles > 1 ? \"gross\"");
        assertThat(Formulas.withNames(
                        "orZero(gross) / axles + max(1, 2) + \"gross\"", Map.of("gross", "总重", "axles", "轴数")))
                .isEqualTo("orZero([总重]) / [轴数] + max(1, 2) + \"gross\"");
    }

    private static LedgerDefinition read(String type, String formula, String more) {
        return LedgerText.read(
                LEDGER + "- {id: sum, name: 得数, type: " + type + ", formula: '" + formula + "'" + more + "}\n");
    }

    private static Formula computed(String type, String formula) {
        List<LedgerField> fields = read(type, formula, "").fields();
        return Formulas.of(fields).getFirst();
    }
}
