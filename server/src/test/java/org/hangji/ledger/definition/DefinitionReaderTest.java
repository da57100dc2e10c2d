package org.hangji.ledger.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.UniqueRule;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("台账定义")
class DefinitionReaderTest {

    private static final String SOUND = """
            id: road-sign
            name: 标志
            row: 一块标志
            day: 安装日期
            subject: place
            entryBy: [CLERK, BUREAU_LEADER]
            unique: [{fields: [place, kind], within: [unit, month]}]
            fields:
              - {id: place, name: 地点, type: text, required: true, pattern: "K.*", maxLength: 20}
              - {id: faceArea, name: 面积, type: decimal, unit: 平方米, decimals: 3, min: 0.1, max: 50, summed: true}
              - {id: kind, name: 种类, type: choice, choices: {WARNING: 警告, GUIDE: 指路}}
              - {id: removedOn, name: 拆除日期, type: date, past: true, notBefore: occurredOn}
            """;

    @Test
    @DisplayName("读出字段、类型、单位、范围、选项和谁登记")
    void sound() {
        LedgerDefinition ledger = read(SOUND);
        assertThat(ledger.table()).isEqualTo("ledger.road_sign");
        assertThat(ledger.entryBy()).containsExactlyInAnyOrder(Role.CLERK, Role.BUREAU_LEADER);
        LedgerField area = ledger.field("faceArea").orElseThrow();
        assertThat(area.column()).isEqualTo("face_area");
        assertThat(area.type()).isEqualTo(FieldType.DECIMAL);
        assertThat(area.decimals()).isEqualTo(3);
        assertThat(area.min()).isEqualByComparingTo("0.1");
        assertThat(area.summed()).isTrue();
        LedgerField kind = ledger.field("kind").orElseThrow();
        assertThat(kind.choices()).extracting(LedgerField.Choice::code).containsExactly("WARNING", "GUIDE");
        assertThat(kind.word("GUIDE")).isEqualTo("指路");
        assertThat(kind.word("GONE")).isEqualTo("GONE");
        assertThat(ledger.field("removedOn").orElseThrow().notBefore()).isEqualTo("occurredOn");
        UniqueRule once = ledger.unique().getFirst();
        assertThat(once).isEqualTo(new UniqueRule(List.of("place", "kind"), true, UniqueRule.Span.MONTH));
        assertThat(ledger.once(once)).isEqualTo("同一单位同一月内地点、种类不重复");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: road-sign           | id: RoadSign            | 只用小写字母
            row: 一块标志           | row: 一块标志\\nrow2: x | 不认识
            subject: place          | subject: nothing        | 不是字段
            id: faceArea            | id: face_area           | 不能用
            id: faceArea            | id: digest              | 不能用
            id: faceArea            | id: place               | 写了两次
            type: decimal           | type: money             | 可用的有
            summed: true            | sumed: true             | 不认识
            notBefore: occurredOn   | notBefore: nothing      | 不是
            type: choice            | type: text              | 不能有选项
            entryBy: [CLERK         | entryBy: [NOBODY        | 可用的有
            day: 安装日期           | days: 安装日期          | 不认识
            fields: [place, kind]   | fields: [place, town]   | town”不是字段
            fields: [place, kind]   | fields: []              | 没有写字段
            fields: [place, kind]   | field: [place, kind]    | 不认识“field”
            within: [unit, month]   | within: [unit, week]    | 可用的有
            within: [unit, month]   | within: [day, month]    | 只能写一个时间范围
            unique: [{fields        | unique: {x: [{fields    | 应是一列
            """)
    @DisplayName("写错的定义启动时就拒绝，不悄悄忽略")
    void faults(String right, String wrong, String why) {
        String broken = SOUND.replace(right, wrong.replace("\\n", "\n"))
                .replace("unit, month]}]", wrong.startsWith("unique: {x") ? "unit, month]}]}" : "unit, month]}]");
        assertThat(broken).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> read(broken)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @MethodSource("real")
    @DisplayName("每本台账：列名不重复，合计的都是数，选项有字，所有字段有中文名")
    void everyLedger(LedgerDefinition ledger) {
        Set<String> columns = new HashSet<>();
        assertThat(ledger.fields()).allSatisfy(field -> {
            assertThat(columns.add(field.column())).as(field.id()).isTrue();
            assertThat(field.name()).containsPattern("\\p{IsHan}");
            assertThat(!field.summed() || field.type().isNumber())
                    .as(field.id())
                    .isTrue();
            assertThat(field.atMost() == null || field.type().isNumber()).isTrue();
            assertThat(field.notBefore() == null || field.type() == FieldType.DATE)
                    .isTrue();
            assertThat(field.choices()).allSatisfy(choice -> {
                assertThat(choice.code()).matches("[A-Z][A-Z0-9_]*");
                assertThat(choice.word()).isNotBlank();
            });
        });
        assertThat(ledger.field(ledger.subject()).orElseThrow().required())
                .as("what entries are called by")
                .isTrue();
        assertThat(ledger.row()).startsWith("一");
    }

    @Test
    @DisplayName("没有的台账用中文拒绝")
    void unknown() {
        assertThatThrownBy(() -> new Definitions().require("x; drop table"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请从台账目录里选择");
    }

    static Iterable<LedgerDefinition> real() {
        return new Definitions().all();
    }

    private static LedgerDefinition read(String yaml) {
        return DefinitionText.read(yaml);
    }
}
