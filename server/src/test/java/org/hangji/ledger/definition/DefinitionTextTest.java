package org.hangji.ledger.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Reporting;
import org.hangji.shared.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("台账定义的文本")
class DefinitionTextTest {

    private static final String RICH = """
            id: guard-rail
            name: 护栏
            row: 一处护栏
            day: 排查日期
            subject: place
            entryBy: [CLERK, RESPONSIBLE_LEADER]
            period: month
            review: [CLERK, BUREAU_LEADER]
            group: 护栏专项
            opens: {when: bad, deadline: until}
            unique: [{fields: [place], within: [unit, year]}]
            fields:
              - {id: place, name: 地点, type: stake, required: true, help: "照: 桩号牌填"}
              - {id: mass, name: 质量, type: decimal, unit: 吨, decimals: 3, min: 0, max: 99.5, summed: true}
              - {id: kind, name: 种类, type: choice, choices: {NO: 无, WAVE: {word: 波形梁, retired: true}}}
              - {id: until, name: 期限, type: date, notBefore: occurredOn}
              - {id: phone, name: 电话, type: text, maxLength: 20, personal: true, visibleTo: [VERIFIER]}
              - {id: bridge, name: 桥梁, type: reference, reference: dangerous-bridge}
              - {id: old, name: 旧字段, type: integer, retired: true}
            """;

    @Test
    @DisplayName("新的词都读得出：周期、审核、开问题、可见范围、关联、停用")
    void rich() {
        LedgerDefinition ledger = LedgerText.read(RICH);
        assertThat(ledger.reporting())
                .isEqualTo(new Reporting(
                        Reporting.Period.MONTH, java.util.List.of(Role.CLERK, Role.BUREAU_LEADER), Reporting.DUE));
        assertThat(ledger.opens()).containsEntry("deadline", "until");
        assertThat(ledger.group()).isEqualTo("护栏专项");
        assertThat(ledger.asked()).hasSize(6);
        assertThat(ledger.field("kind").orElseThrow().offered()).hasSize(1);
        assertThat(ledger.field("kind").orElseThrow().word("WAVE")).isEqualTo("波形梁");
        assertThat(ledger.field("phone").orElseThrow().privacy().visibleTo()).containsExactly(Role.VERIFIER);
        assertThat(ledger.field("bridge").orElseThrow().reference()).isEqualTo("dangerous-bridge");
    }

    @Test
    @DisplayName("写出来再读回来是同一个定义")
    void back() {
        LedgerDefinition ledger = LedgerText.read(RICH);
        assertThat(LedgerText.read(LedgerText.write(ledger))).isEqualTo(ledger);
        assertThat(DefinitionText.read(DefinitionWriter.words(ledger)).definition())
                .isEqualTo(ledger);
        assertThat(DefinitionText.read(DefinitionText.plain(RICH)).definition()).isEqualTo(ledger);
    }

    @ParameterizedTest
    @MethodSource("real")
    @DisplayName("自带的每本台账也一样")
    void everyLedger(LedgerDefinition ledger) {
        assertThat(LedgerText.read(LedgerText.write(ledger))).isEqualTo(ledger);
    }

    @Test
    @DisplayName("所有错处一次说完，每处有行号")
    void allFaults() {
        String broken = RICH.replace("min: 0, max: 99.5", "min: 100, max: 99.5")
                .replace("type: stake", "type: stak")
                .replace("reference: dangerous-bridge", "help: 无")
                .replace("period: month", "period: fortnight");
        FaultyDefinition faulty = catchThrowableOfType(FaultyDefinition.class, () -> LedgerText.read(broken));
        assertThat(faulty.faults())
                .extracting(DefinitionFault::line, DefinitionFault::key)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(7, "period"),
                        org.assertj.core.groups.Tuple.tuple(13, "type"),
                        org.assertj.core.groups.Tuple.tuple(14, "max"),
                        org.assertj.core.groups.Tuple.tuple(18, "reference"));
        assertThat(faulty.getMessage()).contains("第 14 行：字段“质量”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: phone                | id: xmin                 | 不能用
            personal: true, visible  | personal: true, summed: true, visible | 不能合计
            subject: place           | subject: phone           | 不能是个人信息
            subject: place           | subject: mass            | 应是文字
            entryBy: [CLERK,         | entryBy: [AUDITOR,       | 不登记业务数据
            maxLength: 20            | pattern: "(a+)+b"        | 太复杂
            maxLength: 20            | pattern: "("             | 不是正则表达式
            maxLength: 20            | maxLength: 999999        | 1 到 10000
            retired: true}           | required: maybe}         | true 或 false
            name: 旧字段             | name: 电话, name: 旧字段 | 写了两次
            """)
    @DisplayName("不该有的都指出来")
    void faults(String right, String wrong, String why) {
        String broken = RICH.replace(right, wrong);
        assertThat(broken).isNotEqualTo(RICH);
        assertThatThrownBy(() -> LedgerText.read(broken)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "只是一句话",
                "- 一\n- 二",
                "id: [",
                "\t坏",
                "a: &a [*a]",
                "? {x: 1}\n: 2",
                "id: !!java.lang.Object {}"
            })
    @DisplayName("不是定义的文本用中文拒绝，不出别的错")
    void nonsense(String text) {
        assertThatThrownBy(() -> LedgerText.read(text))
                .isInstanceOf(FaultyDefinition.class)
                .hasMessageContaining("第 1 行");
    }

    static Iterable<LedgerDefinition> real() {
        return new Definitions().all();
    }
}
