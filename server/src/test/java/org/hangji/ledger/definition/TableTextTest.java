package org.hangji.ledger.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("台账定义变成表")
class TableTextTest {

    static List<LedgerDefinition> ledgers() {
        return new Definitions().all();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("每张表：看得见才查得到，应用只能读和添，不能改不能删")
    void rights(LedgerDefinition ledger) {
        List<String> statements = TableText.of(ledger, "some_role");
        assertThat(statements)
                .anyMatch(text -> text.equals(
                        "alter table " + ledger.table() + " enable row level security, force row level security"));
        List<String> grants =
                statements.stream().filter(text -> text.startsWith("grant")).toList();
        assertThat(grants)
                .singleElement()
                .asString()
                .startsWith("grant select, insert (")
                .endsWith(" on " + ledger.table() + " to some_role")
                .doesNotContain("superseded_at")
                .doesNotContainIgnoringCase("update")
                .doesNotContainIgnoringCase("delete");
        for (LedgerField field : ledger.fields()) {
            assertThat(grants.getFirst()).contains("\"" + field.column() + "\"");
        }
        String record = statements.stream()
                .filter(text -> text.startsWith("create policy record_entry"))
                .findFirst()
                .orElseThrow();
        ledger.entryBy().forEach(role -> assertThat(record).contains("'" + role + "'"));
        assertThat(record).contains("shared.scope()");
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("只加列，不改不删；可以重复执行")
    void additive(LedgerDefinition ledger) {
        List<String> statements = TableText.of(ledger, "some_role");
        for (LedgerField field : ledger.fields()) {
            assertThat(statements)
                    .anyMatch(text -> text.contains("add column if not exists \"" + field.column() + "\" "
                            + field.type().columnType()));
        }
        assertThat(statements)
                .noneMatch(text -> text.matches("(?is).*(drop|alter)\\s+column.*"))
                .noneMatch(text -> text.matches("(?is).*drop\\s+table.*"))
                .filteredOn(text -> text.startsWith("create table") || text.startsWith("create index"))
                .allMatch(text -> text.contains("if not exists"));
    }

    @Test
    @DisplayName("全部台账的语句按目录的先后，表各是各的")
    void all() {
        List<String> tables =
                ledgers().stream().map(LedgerDefinition::table).distinct().toList();
        assertThat(tables).hasSameSizeAs(ledgers()).allMatch(table -> table.matches("ledger\\.[a-z][a-z0-9_]*"));
        assertThat(org.hangji.ledger.LedgerTables.statements("some_role"))
                .containsSubsequence(tables.stream()
                        .map(table -> "alter table " + table + " enable row level security, force row level security")
                        .toList());
    }
}
