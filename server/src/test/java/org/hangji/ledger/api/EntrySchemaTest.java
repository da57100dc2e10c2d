package org.hangji.ledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("台账的填报格式（JSON Schema）")
class EntrySchemaTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            TEXT,         string,  -
            LONG_TEXT,    string,  -
            INTEGER,      integer, -
            DECIMAL,      number,  -
            DATE,         string,  date
            YES_NO,       boolean, -
            ORGANIZATION, string,  -
            DIVISION,     string,  -
            PLATE,        string,  -
            """)
    @DisplayName("每种字段有相应的 JSON 类型")
    void types(FieldType type, String json, @org.jspecify.annotations.Nullable String format) {
        Map<?, ?> field = property(type);
        assertThat(field.get("title")).isEqualTo("字段");
        assertThat(field.get("type")).isEqualTo(json);
        assertThat(field.get("format")).isEqualTo(format);
    }

    @Test
    @DisplayName("选项列出代码，数有上下限，文字有长度")
    void limits() {
        assertThat(property(FieldType.CHOICE).get("enum")).isEqualTo(List.of("ROAD", "STATION"));
        assertThat(property(FieldType.DECIMAL).get("minimum")).isEqualTo(BigDecimal.ZERO);
        assertThat(property(FieldType.DECIMAL).get("maximum")).isEqualTo(new BigDecimal("99.5"));
        assertThat(property(FieldType.TEXT).get("maxLength")).isEqualTo(80);
        assertThat(property(FieldType.TEXT).get("enum")).isNull();
    }

    static List<LedgerDefinition> ledgers() {
        return new Definitions().all();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("每本台账：日期和值必须有，必填的列出来，没有的字段不许送")
    void everyLedger(LedgerDefinition ledger) {
        Map<String, Object> schema = EntrySchema.of(ledger);
        assertThat(schema.get("required")).isEqualTo(List.of("occurredOn", "values"));
        Map<?, ?> values = values(schema);
        assertThat(values.get("additionalProperties")).isEqualTo(false);
        assertThat(values.get("required"))
                .isEqualTo(ledger.fields().stream()
                        .filter(LedgerField::required)
                        .map(LedgerField::id)
                        .toList());
        Map<?, ?> properties = (Map<?, ?>) values.get("properties");
        assertThat(properties).isNotNull();
        assertThat(List.copyOf(properties.keySet()))
                .isEqualTo(ledger.fields().stream().map(LedgerField::id).toList());
        assertThat(DefinitionJson.of(ledger).schema()).isEqualTo(schema);
        assertThat(DefinitionJson.of(ledger).fields()).hasSameSizeAs(ledger.fields());
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    @DisplayName("字段类型的名字和定义文件里的一样写")
    void names(FieldType type) {
        String name = DefinitionJson.of(ledger(type)).fields().getFirst().type();
        assertThat(name).matches("[a-z]+(-[a-z]+)*");
        assertThat(FieldType.valueOf(name.replace('-', '_').toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(type);
    }

    private static Map<?, ?> property(FieldType type) {
        Map<?, ?> properties = (Map<?, ?>) values(EntrySchema.of(ledger(type))).get("properties");
        assertThat(properties).isNotNull();
        Map<?, ?> field = (Map<?, ?>) properties.get("field");
        assertThat(field).isNotNull();
        return field;
    }

    private static Map<?, ?> values(Map<String, Object> schema) {
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        assertThat(properties).isNotNull();
        Map<?, ?> values = (Map<?, ?>) properties.get("values");
        assertThat(values).isNotNull();
        return values;
    }

    private static LedgerDefinition ledger(FieldType type) {
        LedgerField field = new LedgerField(
                "field",
                "字段",
                type,
                true,
                "吨",
                2,
                BigDecimal.ZERO,
                new BigDecimal("99.5"),
                null,
                80,
                List.of(new LedgerField.Choice("ROAD", "路面"), new LedgerField.Choice("STATION", "站点")),
                null,
                null,
                false,
                false,
                "");
        return new LedgerDefinition("x", "台账", "一条", "日期", "field", Set.of(Role.CLERK), List.of(field), List.of());
    }
}
