package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.UniqueRule;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("台账的填报表")
class EntryFormTest {

    private static final LedgerDefinition SIGNS = new LedgerDefinition(
            "road-sign",
            "标志",
            "一块标志",
            "安装日期",
            "place",
            java.util.Set.of(Role.CLERK),
            List.of(
                    field("place", FieldType.TEXT, true, 0, "写桩号"),
                    field("kind", FieldType.CHOICE, true, 3, ""),
                    field("maker", FieldType.CHOICE, true, 6, ""),
                    field("colour", FieldType.CHOICE, false, 2, ""),
                    field("lit", FieldType.YES_NO, true, 0, ""),
                    field("unitOfWork", FieldType.ORGANIZATION, true, 0, ""),
                    field("division", FieldType.DIVISION, true, 0, "选县"),
                    field("area", FieldType.DECIMAL, false, 0, "")),
            List.of(
                    new UniqueRule(List.of("place", "kind"), true, UniqueRule.Span.YEAR),
                    new UniqueRule(List.of("place"), false, null)));

    private static final Entry STANDING = new Entry(
            "road-sign",
            12,
            3,
            LocalDate.of(2024, 2, 29),
            Instant.parse("2024-03-01T01:00:00Z"),
            7L,
            "甲一",
            "EAST",
            "uCITY.uEAST",
            "东县",
            false,
            "",
            "form",
            "",
            Map.of("place", "K52+300", "area", new BigDecimal("3.50"), "lit", true));

    @Test
    @DisplayName("新填送到列表，更正送到那一条")
    void action() {
        assertThat(form(null).action()).isEqualTo("/ledgers/road-sign/entries");
        assertThat(form(STANDING).action()).isEqualTo("/ledgers/road-sign/entries/12");
        assertThat(form(STANDING).base()).isEqualTo("/ledgers/road-sign");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,       3, true",
        "maker,      6, false",
        "colour,     2, false",
        "lit,        2, true",
        "unitOfWork, 2, true",
        "division,   1, true",
        "area,       0, false"
    })
    @DisplayName("必填的、选项少的摊开；多的、可以不填的收在一个框里")
    void open(String id, int choices, boolean open) {
        LedgerField field = SIGNS.field(id).orElseThrow();
        assertThat(form(null).choices(field)).hasSize(choices);
        assertThat(form(null).open(field)).isEqualTo(open);
    }

    @Test
    @DisplayName("选项给人看词，送回来是代码；是与否也一样")
    void choices() {
        assertThat(form(null).choices(SIGNS.field("colour").orElseThrow()))
                .containsExactly(new Choice("C0", "选项0"), new Choice("C1", "选项1"));
        assertThat(form(null).choices(SIGNS.field("lit").orElseThrow()))
                .containsExactly(new Choice("true", "是"), new Choice("false", "否"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            place,    写桩号；地点-place不重复
            kind,     同一单位同一年内地点-place、地点-kind不重复
            division, 选县
            area,     -
            """)
    @DisplayName("提示：怎么填，和什么不能重复；重复的规则写在最后一个字段旁")
    void hint(String id, @Nullable String hint) {
        assertThat(form(null).hint(SIGNS.field(id).orElseThrow())).isEqualTo(hint);
    }

    @Test
    @DisplayName("送来的成为草稿：没送的字段当空，表里没有的不收")
    void draft() {
        Draft draft = EntryForm.draft(
                SIGNS, Map.of("occurredOn", "2024-02-29", "unit", "EAST", "place", "K1", "_csrf", "x", "evil", "y"));
        assertThat(draft.occurredOn()).isEqualTo("2024-02-29");
        assertThat(draft.unit()).isEqualTo("EAST");
        assertThat(draft.values())
                .hasSize(SIGNS.fields().size())
                .containsEntry("place", "K1")
                .containsEntry("area", "");
        assertThat(EntryForm.draft(SIGNS, Map.of()).occurredOn()).isNull();
    }

    @Test
    @DisplayName("更正时表上是现在的值，写成能再送回来的样子")
    void filled() {
        Form form = EntryForm.filled(STANDING);
        assertThat(form.value("occurredOn")).isEqualTo("2024-02-29");
        assertThat(form.value("unit")).isEqualTo("EAST");
        assertThat(form.value("place")).isEqualTo("K52+300");
        assertThat(form.value("area")).isEqualTo("3.5");
        assertThat(form.value("lit")).isEqualTo("true");
        assertThat(form.value("kind")).isEmpty();
        assertThat(form.errors()).isEmpty();
    }

    @Test
    @DisplayName("更正只说改的：没说的照旧，写空的就是去掉")
    void over() {
        Draft over = new Draft(null, null, Map.of("area", "", "kind", "C1")).over(STANDING);
        assertThat(over.occurredOn()).isEqualTo("2024-02-29");
        assertThat(over.unit()).isEqualTo("EAST");
        assertThat(over.values())
                .containsEntry("place", "K52+300")
                .containsEntry("lit", true)
                .containsEntry("area", "")
                .containsEntry("kind", "C1")
                .hasSize(4);
        Draft moved = new Draft("2024-03-01", "WEST", Map.of()).over(STANDING);
        assertThat(moved.occurredOn()).isEqualTo("2024-03-01");
        assertThat(moved.unit()).isEqualTo("WEST");
    }

    private static EntryForm form(@Nullable Entry standing) {
        return new EntryForm(
                SIGNS,
                Form.empty(),
                List.of(),
                List.of(new Choice("EAST", "东县"), new Choice("WEST", "西县")),
                List.of(new Choice("990121", "东县")),
                Map.of(),
                Map.of(),
                standing);
    }

    private static LedgerField field(String id, FieldType type, boolean required, int choices, String help) {
        return new LedgerField(
                id,
                "地点-" + id,
                type,
                required,
                "",
                2,
                null,
                null,
                null,
                200,
                java.util.stream.IntStream.range(0, choices)
                        .mapToObj(i -> new LedgerField.Choice("C" + i, "选项" + i))
                        .toList(),
                null,
                null,
                false,
                false,
                help);
    }
}
