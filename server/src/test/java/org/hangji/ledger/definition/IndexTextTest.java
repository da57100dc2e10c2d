package org.hangji.ledger.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.UniqueRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("台账的索引")
class IndexTextTest {

    private static final Definitions ALL = new Definitions();

    @Test
    @DisplayName("按日子的索引带上短的字段，长的文字不带")
    void asked() {
        String index = IndexText.of(ALL.require("over-limit-case")).get(1);
        assertThat(index)
                .startsWith("create index if not exists over_limit_case_asked_")
                .contains("(occurred_on, entry) include (recorded_at, superseded_at, withdrawn, unit_path")
                .contains("\"unloaded_mass\"", "\"found_by\"")
                .doesNotContain("\"place\"", "\"cargo\"");
    }

    @Test
    @DisplayName("不重复的规则是只管现行各版的唯一索引；同一月、同一年用年和月")
    void unique() {
        assertThat(IndexText.of(ALL.require("safety-letter")).getLast())
                .startsWith("create unique index if not exists safety_letter_unique_")
                .endsWith("(\"direction\", \"number\", unit, (extract(year from occurred_on)))"
                        + " where superseded_at is null and not withdrawn");
        assertThat(IndexText.of(ALL.require("enterprise-income")).getLast())
                .contains("(extract(year from occurred_on)), (extract(month from occurred_on))")
                .doesNotContain(", unit,");
    }

    @Test
    @DisplayName("一家企业的记录按单位和日子找得到")
    void unit() {
        assertThat(IndexText.of(ALL.require("hazard")).get(2))
                .startsWith("create index if not exists hazard_unit_")
                .endsWith("(unit, occurred_on, entry)");
    }

    @Test
    @DisplayName("定义变了名字就变，旧的只按自己的名字去掉")
    void names() {
        LedgerDefinition letters = ALL.require("safety-letter");
        List<UniqueRule> none = List.of();
        LedgerDefinition without = new LedgerDefinition(
                letters.id(),
                letters.name(),
                letters.row(),
                letters.day(),
                letters.subject(),
                letters.entryBy(),
                letters.fields(),
                none);
        assertThat(IndexText.of(without)).hasSize(3);
        assertThat(IndexText.of(letters).get(1)).isEqualTo(IndexText.of(without).get(1));
        assertThat(IndexText.of(letters).getFirst())
                .contains("^safety_letter_(day$|path$|changed$|asked_|unit_|unique_)");
        List<LedgerField> longer = new ArrayList<>(letters.fields());
        longer.add(number("pages"));
        LedgerDefinition grown = new LedgerDefinition(
                letters.id(),
                letters.name(),
                letters.row(),
                letters.day(),
                letters.subject(),
                letters.entryBy(),
                longer,
                none);
        assertThat(name(IndexText.of(grown).get(1)))
                .isNotEqualTo(name(IndexText.of(without).get(1)));
    }

    @Test
    @DisplayName("名字不超过数据库允许的63个字符，列数不超过32")
    void limits() {
        for (LedgerDefinition ledger : ALL.all()) {
            for (String text :
                    IndexText.of(ledger).subList(1, IndexText.of(ledger).size())) {
                assertThat(name(text)).hasSizeLessThan(64);
            }
        }
        List<LedgerField> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(number("n" + i));
        }
        LedgerDefinition wide =
                new LedgerDefinition("wide", "宽", "一行", "日期", "n0", java.util.Set.of(), many, List.of());
        assertThat(IndexText.of(wide).get(1).split(",")).hasSizeLessThan(32);
    }

    private static String name(String text) {
        return text.replaceAll("(?s).*if not exists (\\S+) on .*", "$1");
    }

    private static LedgerField number(String id) {
        return new LedgerField(
                id,
                "数",
                FieldType.INTEGER,
                false,
                "",
                0,
                null,
                null,
                null,
                20,
                List.of(),
                null,
                null,
                false,
                false,
                "");
    }
}
