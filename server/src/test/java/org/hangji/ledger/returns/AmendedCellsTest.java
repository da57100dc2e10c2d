package org.hangji.ledger.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.ledger.Amendment.Cell;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("更正说明里的格子")
class AmendedCellsTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    AmendedCells cells;

    @Test
    @DisplayName("改了个人信息，说明里只说改了，不说原来是谁、现在是谁；别的照写")
    void personalDataIsNotTold() {
        LedgerDefinition ledger = ledgers.definition("public-opinion");
        Entry before = entry(Map.of("words", "路灯不亮", "contact", "13800001234", "state", "OPEN"));
        Entry after = entry(Map.of("words", "路灯不亮", "contact", "13900005678", "state", "ANSWERED"));

        assertThat(cells.between(ledger, before, after))
                .extracting(Cell::field, Cell::from, Cell::to)
                .containsExactly(tuple("contact", "已遮盖", "已遮盖"), tuple("state", "待答复", "已答复"));
        assertThat(cells.between(ledger, null, after))
                .filteredOn(cell -> cell.field().equals("contact"))
                .extracting(Cell::from, Cell::to)
                .containsExactly(tuple("", "已遮盖"));
    }

    private static Entry entry(Map<String, Object> values) {
        return new Entry(
                "public-opinion",
                5,
                1,
                LocalDate.of(2024, 2, 1),
                Instant.parse("2024-02-01T02:00:00Z"),
                7L,
                "甲一",
                "EAST",
                "CITY.EAST",
                "东县",
                false,
                "",
                "form",
                "",
                values);
    }
}
