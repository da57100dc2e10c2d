package org.hangji.ledger.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("找表头、认列")
class HeadTest {

    @Autowired
    private Ledgers ledgers;

    @Test
    @DisplayName("两行合并的表头接成“隐患/地点”，标题不算，备注只写一次；列按名称和内容对上字段")
    void twoRows() {
        LedgerDefinition hazard = ledgers.definition("hazard");
        Grid grid = Spreadsheet.read("隐患.xlsx", Tables.hazards()).getFirst();
        Head head = Head.find(grid, hazard);
        assertThat(List.of(head.first(), head.last())).containsExactly(2, 3);
        assertThat(head.names())
                .containsExactly(
                        "序号", "县(市、区）", "隐患/排查日期", "隐患/地点或企业", "隐患/隐患情况", "隐患/等级（一般/重大）", "整改/措施", "整改/期限", "备注");
        assertThat(guess(hazard, grid, head))
                .isEqualTo(Map.of(
                        1,
                        "unit",
                        2,
                        "occurredOn",
                        3,
                        "place",
                        4,
                        "description",
                        5,
                        "level",
                        6,
                        "measure",
                        7,
                        "deadline"));
    }

    @Test
    @DisplayName("一行表头、上面有标题、下面先是合计再是分组")
    void oneRow() {
        LedgerDefinition bridge = ledgers.definition("planned-bridge");
        Grid grid = Spreadsheet.read("桥.xlsx", Tables.bridges()).getFirst();
        Head head = Head.find(grid, bridge);
        assertThat(List.of(head.first(), head.last())).containsExactly(2, 2);
        assertThat(guess(bridge, grid, head))
                .containsEntry(1, "name")
                .containsEntry(2, "length")
                .containsEntry(3, "width")
                .containsEntry(4, "investment")
                .containsEntry(5, "occurredOn")
                .containsEntry(6, "division")
                .doesNotContainKey(0);
    }

    @Test
    @DisplayName("治超明细：号牌的各种叫法、重量的单位")
    void overload() {
        LedgerDefinition cases = ledgers.definition("over-limit-case");
        Grid grid = Spreadsheet.read("治超.xlsx", Tables.workbook(new Object[][] {
                    {"检测时间", "车牌号", "站点名称", "轴数", "车货总质量（kg）", "限值（kg）", "卸货质量（kg）", "查处方式"},
                    {"2024-02-01", "豫E12345", "示范站", 6, 60500, 49000, 11500, "站点检测"}
                }))
                .getFirst();
        assertThat(guess(cases, grid, Head.find(grid, cases)))
                .containsEntry(0, "occurredOn")
                .containsEntry(1, "plate")
                .containsEntry(3, "axles")
                .containsEntry(4, "grossMass")
                .containsEntry(5, "limitMass")
                .containsEntry(6, "unloadedMass")
                .containsEntry(7, "foundBy");
    }

    @Test
    @DisplayName("以前说过的表头叫法，胜过猜的")
    void said() {
        LedgerDefinition cases = ledgers.definition("over-limit-case");
        Head head = new Head(1, 1, List.of("站点名称", "车牌号"));
        assertThat(Guess.of(cases, head, List.of(), Map.of("站点名称", "place"))).isEqualTo(Map.of(0, "place", 1, "plate"));
    }

    private static Map<Integer, String> guess(LedgerDefinition definition, Grid grid, Head head) {
        return Guess.of(
                definition,
                head,
                grid.lines().stream()
                        .filter(line -> line.number() > head.last())
                        .toList(),
                Map.of());
    }
}
