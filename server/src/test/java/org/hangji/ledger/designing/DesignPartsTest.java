package org.hangji.ledger.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerText;
import org.hangji.page.Form;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("定义台账：草稿、减负、已有的数据")
class DesignPartsTest {

    private static LedgerDefinition ledger(String id, String period, String fields) {
        return LedgerText.read("""
                id: %s
                name: 台账%s
                row: 一行
                day: 日期
                subject: place
                period: %s
                fields:
                  - {id: place, name: 桩号位置, type: text, required: true}
                %s""".formatted(id, id, period, fields.indent(2)));
    }

    @ParameterizedTest
    @CsvSource({"month,100", "event,100", "week,433", "day,2200", "quarter,33", "year,8"})
    @DisplayName("减负：字段数乘单位数乘次数，分钟只进不舍")
    void burden(String period, int times) {
        Burden burden = Burden.of(ledger("a", period, "- {id: length, name: 长度, type: decimal, unit: 米}"), 10);
        assertThat(burden).isEqualTo(new Burden(2, 10, times, 52));
        assertThat(burden.minutes()).isEqualTo((long) Math.ceil(52.0 * 10 * times / 6000));
        assertThat(burden.values()).isEqualTo((long) Math.ceil(2.0 * 10 * times / 100));
        assertThat(burden.each()).isEqualTo(1);
    }

    @Test
    @DisplayName("已有的：同名同类型的在前，相近的在后；类型或单位不同、到处都有的名字不算")
    void held() {
        LedgerDefinition draft = ledger("a", "month", """
                - {id: mass, name: 卸货质量, type: decimal, unit: 吨}
                - {id: note, name: 备注, type: text}
                - {id: car, name: 车牌号码, type: plate}
                """);
        LedgerDefinition other = ledger("b", "month", """
                - {id: mass, name: 卸货质量, type: decimal, unit: 吨}
                - {id: grams, name: 卸货质量, type: decimal, unit: 公斤}
                - {id: note, name: 备注, type: text}
                - {id: car, name: 车牌号, type: plate}
                - {id: car2, name: 车牌号码, type: text}
                """);
        assertThat(Held.of(draft, List.of(draft, other)))
                .extracting(Held::field, Held::there)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("place", "桩号位置"),
                        org.assertj.core.groups.Tuple.tuple("mass", "卸货质量"),
                        org.assertj.core.groups.Tuple.tuple("car", "车牌号"));
    }

    @Test
    @DisplayName("选项：改行保留代码，去掉的停用，加的得新代码，可以改字")
    void choices() {
        Map<String, Object> first = FieldWords.choices("波形梁\n混凝土\n\n 缆索 ", Map.of());
        assertThat(first).containsExactly(Map.entry("C1", "波形梁"), Map.entry("C2", "混凝土"), Map.entry("C3", "缆索"));
        Map<String, Object> second = FieldWords.choices("缆索\nC1=波形梁护栏\n示警桩", Map.of("choices", first));
        assertThat(second)
                .containsEntry("C3", "缆索")
                .containsEntry("C1", "波形梁护栏")
                .containsEntry("C4", "示警桩")
                .containsEntry("C2", Map.of("word", "混凝土", "retired", "true"));
        assertThat(FieldWords.form(Map.of("choices", second)).value("choices")).isEqualTo("缆索\n波形梁护栏\n示警桩");
    }

    @Test
    @DisplayName("草稿：加、移、停用；代号不重复；第一个文字字段称呼记录")
    void design() {
        Design design = new Design(1, null, 0, Design.blank());
        design.put(field("f1", "decimal"));
        assertThat(design.newFieldId()).isEqualTo("f2");
        design.put(field("f2", "text"));
        assertThat(design.words()).containsEntry("subject", "f2");
        design.move("f2", true);
        design.move("f2", true);
        assertThat(design.fields()).extracting(each -> each.get("id")).containsExactly("f2", "f1");
        design.retire("f1", true);
        assertThat(design.field("f1").orElseThrow()).containsEntry("retired", "true");
        design.retire("f1", true);
        assertThat(design.field("f1").orElseThrow()).doesNotContainKey("retired");
        design.retire("f2", false);
        assertThat(design.fields()).hasSize(1);
        assertThat(design.words()).doesNotContainKey("subject");
        assertThat(design.newFieldId()).isEqualTo("f2");
    }

    @Test
    @DisplayName("表单说什么就记什么，表单没有的（停用、写法）留着")
    void sent() {
        Form form = new Form(
                Map.of(
                        "type", List.of("text"),
                        "name", List.of(" 电话 "),
                        "help", List.of(""),
                        "personal", List.of("true"),
                        "visibleTo", List.of("VERIFIER", "AUDITOR")),
                List.of());
        assertThat(FieldWords.sent("f1", Map.of("retired", "true", "required", "true"), form, Map.of()))
                .containsOnly(
                        Map.entry("id", "f1"),
                        Map.entry("type", "text"),
                        Map.entry("name", "电话"),
                        Map.entry("personal", "true"),
                        Map.entry("visibleTo", List.of("VERIFIER", "AUDITOR")),
                        Map.entry("retired", "true"));
    }

    private static Map<String, Object> field(String id, String type) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("id", id);
        field.put("name", id);
        field.put("type", type);
        return field;
    }
}
