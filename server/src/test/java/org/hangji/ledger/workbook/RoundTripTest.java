package org.hangji.ledger.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("发出去再原样交回来：什么也没有变")
class RoundTripTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 9);

    private static final String WORDS = """
            id: x
            name: 各种字段
            row: 一条
            day: 日期
            subject: line
            fields:
              - {id: line, name: 一行字, type: text, required: true}
              - {id: lines, name: 几行字, type: long-text}
              - {id: whole, name: 整数, type: integer}
              - {id: part, name: 小数, type: decimal, unit: 吨, decimals: 3}
              - {id: until, name: 到期, type: date}
              - {id: at, name: 时刻, type: time}
              - {id: done, name: 办完, type: yes-no}
              - {id: kind, name: 种类, type: choice, choices: {WAVE: 波形梁, WALL: 混凝土}}
              - {id: office, name: 单位, type: organization}
              - {id: who, name: 人员, type: person}
              - {id: area, name: 区划, type: division}
              - {id: plate, name: 号牌, type: plate}
              - {id: lorry, name: 货车, type: coloured-plate}
              - {id: code, name: 信用代码, type: credit-code}
              - {id: stake, name: 桩号, type: stake}
              - {id: spot, name: 坐标, type: point}
              - {id: course, name: 培训, type: reference, reference: training}
            """;

    @Autowired
    Imports imports;

    @Autowired
    IssuedWorkbooks templates;

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Test
    @DisplayName("每一种字段填上，发出、存一次、交回：一条没有改动；像公式的话在格子里只是文字")
    void unchanged() {
        LedgerDefinition definition = as("safe.clerk", () -> ledgers.define(LedgerText.read(WORDS), 0, "往返"));
        Entry entry = as("east.clerk", () -> ledgers.record(definition.id(), draft(), "form"));
        assertThat(entry.values().keySet())
                .containsExactlyElementsOf(
                        definition.fields().stream().map(LedgerField::id).toList());
        assertThat(definition.fields().stream().map(LedgerField::type).toList())
                .as("every type that can be filled in in a workbook")
                .containsAll(List.of(FieldType.values()).stream()
                        .filter(FieldType::isTyped)
                        .toList());
        byte[] issued = as("east.clerk", () -> templates.issue(definition.id(), "EAST", DAY, DAY))
                .bytes();
        byte[] saved = FilledWorkbook.filled(issued, open -> {
            Cell cell = open.cell(3, "line");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=cmd|'/c calc'!A1");
            assertThat(open.cell(3, "lines").getCellType()).isEqualTo(CellType.STRING);
        });
        Import.Outcome outcome = Objects.requireNonNull(as(
                        "east.clerk",
                        () -> imports.require(definition.id(), imports.receive(definition.id(), "原样.xlsx", saved)))
                .outcome());
        assertThat(outcome.listed()).isEmpty();
        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.unchanged()).isOne();
        assertThat(outcome.corrected() + outcome.recorded()).isZero();
        assertThat(as("east.clerk", () -> ledgers.versions(definition.id(), entry.id())))
                .hasSize(1);
    }

    private Draft draft() {
        Entry course = ledgers.record(
                "training", new Draft("2024-01-08", null, Map.of("kind", "OTHER", "title", "往返", "people", 3)), "form");
        Map<String, Object> values = new HashMap<>(Map.of(
                "line", "=cmd|'/c calc'!A1",
                "lines", "-2+3\n@SUM(A1)",
                "whole", 1_234_567,
                "part", "12.345",
                "until", "2024-02-29",
                "at", "08:30",
                "done", true,
                "kind", "WALL",
                "office", "EAST",
                "who", "戊一"));
        values.putAll(Map.of(
                "area", "990121",
                "plate", "豫E12345",
                "lorry", "豫E12345 黄",
                "code", "91410502MA00AB124D",
                "stake", "G341 K52+300",
                "spot", "114.352482,36.103442",
                "course", course.id()));
        return new Draft(DAY.toString(), null, values);
    }

    private <T> T as(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }
}
