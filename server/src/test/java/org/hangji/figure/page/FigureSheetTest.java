package org.hangji.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.page.SheetWriter;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("明细导出成 Excel")
class FigureSheetTest {

    private static final FigureDefinition FIGURE = new FigureDefinition(
            "mass", "治超", "卸载货物", "吨", List.of(), "按卸货质量合计。", FigureDefinition.Kind.PERIOD, null, false);

    @Test
    @DisplayName("上面写问的什么、口径、时段、范围、以何时所知；下面一行一条，最后是合计")
    void sheet() throws IOException {
        List<Row> rows = written(LocalDate.of(2023, 1, 1), null, List.of(row("豫E12345", "54.5"), row("=1+1", "3")));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("卸载货物 57.5 吨");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("[figure.facts]：按卸货质量合计。");
        assertThat(rows.get(2).getCellText(0)).isEqualTo("2023-01-01 至 2023-11-17");
        assertThat(rows.get(3).getCellText(0)).isEqualTo("[figure.facts.scope]：东县交通运输局");
        assertThat(rows.get(4).getCellText(0)).isEqualTo("[figure.asOf]：2023-11-20");
        assertThat(rows.get(5).getCellText(3))
                .as("the column of numbers is called by its unit")
                .isEqualTo("吨");
        Row first = rows.get(6);
        assertThat(first.getCellText(0)).isEqualTo("豫E12345");
        assertThat(first.getCellAsDate(1)).contains(LocalDateTime.of(2023, 5, 6, 0, 0));
        assertThat(first.getCellText(2)).isEqualTo("东县交通运输局");
        assertThat(first.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("54.5");
        assertThat(first.getCellText(4)).isEqualTo("7");
        assertThat(first.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("2");
        assertThat(rows.get(7).getCell(0).getType()).as("no formula").isEqualTo(CellType.STRING);
        assertThat(rows.get(8).getCellText(0)).isEqualTo("[figure.sum]");
        assertThat(rows.get(8).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("57.5");
        assertThat(rows).hasSize(9);
    }

    @Test
    @DisplayName("没有起始日的只写截止日；问的是一件东西的写明是哪一件")
    void state() throws IOException {
        List<Row> rows = written(null, "南河桥", List.of());
        assertThat(rows.get(2).getCellText(0)).isEqualTo("[figure.to] 2023-11-17");
        assertThat(rows.get(3).getCellText(0)).isEqualTo("[figure.facts.scope]：东县交通运输局，南河桥");
        assertThat(rows.get(6).getCellText(0)).as("the sum comes right below").isEqualTo("[figure.sum]");
    }

    @Test
    @DisplayName("边读边写：上千行一行不少，先后不变")
    void many() throws IOException {
        List<FigureRow> many = java.util.stream.IntStream.range(0, 1203)
                .mapToObj(i -> row("车" + i, "1"))
                .toList();
        List<Row> rows = written(null, null, many);
        assertThat(rows).hasSize(6 + 1203 + 1);
        assertThat(rows.get(6).getCellText(0)).isEqualTo("车0");
        assertThat(rows.get(6 + 1202).getCellText(0)).isEqualTo("车1202");
    }

    private static List<Row> written(@Nullable LocalDate from, @Nullable String object, List<FigureRow> rows)
            throws IOException {
        BigDecimal sum = rows.stream().map(FigureRow::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
        FigureQuestion question = new FigureQuestion(
                "EAST", object, from, LocalDate.of(2023, 11, 17), AsOf.endOf(LocalDate.of(2023, 11, 20)));
        FigureAnswer answer = new FigureAnswer(FIGURE, question, sum, rows.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(
                out,
                new FigureSheet(
                        answer,
                        "东县交通运输局",
                        rows::forEach,
                        () -> {},
                        key -> key.equals("figure.rows") ? "明细" : "[" + key + "]"),
                row -> {});
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static FigureRow row(String label, String contribution) {
        return new FigureRow(
                "7",
                2,
                label,
                LocalDate.of(2023, 5, 6),
                "EAST",
                "东县交通运输局",
                new BigDecimal(contribution),
                "/ledgers/over-limit-case/entries/7");
    }
}
