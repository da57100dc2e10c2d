package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("列表边读边写成 Excel")
class SheetWriterTest {

    /** A list whose rows are made as they are asked for. */
    record Made(String name, List<String> above, Stream<List<? extends @Nullable Object>> made, boolean sum)
            implements ExportedList {

        @Override
        public List<SheetColumn> columns() {
            return List.of(
                    new SheetColumn("名称", 30), new SheetColumn("数"), new SheetColumn("日期"), new SheetColumn("时间"));
        }

        @Override
        public long rows() {
            return 0;
        }

        @Override
        public void note(long rows) {}

        @Override
        public void each(Consumer<List<? extends @Nullable Object>> reader) {
            made.forEach(reader);
        }

        @Override
        public List<? extends @Nullable Object> below() {
            return sum ? List.of("合计", 7) : List.of();
        }
    }

    @Test
    @DisplayName("数是数、日期是日期、时刻按东八区；空的是空的；上面有问的什么，下面有合计")
    void cells() throws IOException {
        byte[] file = written(
                new Made(
                        "清单",
                        List.of("时段：2023 年"),
                        Stream.of(
                                Arrays.asList(
                                        "豫E12345",
                                        new BigDecimal("54.50"),
                                        LocalDate.of(2023, 11, 5),
                                        Instant.parse("2023-11-05T01:02:03Z")),
                                Arrays.asList(null, null, null, null)),
                        true),
                1000);
        List<Row> rows = sheets(file).getFirst();
        assertThat(rows.get(0).getCellText(0)).isEqualTo("时段：2023 年");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("名称");
        assertThat(rows.get(2).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("54.5");
        assertThat(rows.get(2).getCellAsDate(2)).contains(LocalDateTime.of(2023, 11, 5, 0, 0));
        assertThat(rows.get(2).getCellAsDate(3)).contains(LocalDateTime.of(2023, 11, 5, 9, 2, 3));
        assertThat(rows.getLast().getCellText(0)).isEqualTo("合计");
        assertThat(rows.getLast().getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "<b>&\"",
                "=HYPERLINK(\"http://x\")"
            })
    @DisplayName("像公式的文字只是文字")
    void noFormula(String text) throws IOException {
        byte[] file = written(new Made("清单", List.of(), Stream.of(List.of(text)), false), 1000);
        assertThat(sheets(file).getFirst().get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(sheets(file).getFirst().get(1).getCellText(0)).isEqualTo(text);
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    @DisplayName("一张表满了接着写下一张，表头重写，一行不少")
    void furtherSheets() throws IOException {
        Stream<List<? extends @Nullable Object>> many = IntStream.range(0, 2500).mapToObj(i -> List.of("行" + i, i));
        List<List<Row>> sheets = sheets(written(new Made("清单[1]:a/b", List.of(), many, false), 1001));
        assertThat(sheets).hasSize(3);
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(sheet.getFirst().getCellText(0)).isEqualTo("名称"));
        assertThat(sheets.stream().flatMap(sheet -> sheet.stream().skip(1)).map(row -> row.getCellText(0)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 2500).mapToObj(i -> "行" + i).toList());
    }

    @Test
    @DisplayName("文字写在格子里，不在全书共用的文字表里：那张表会留在内存里")
    void inline() throws IOException {
        Stream<List<? extends @Nullable Object>> many = IntStream.range(0, 100).mapToObj(i -> List.of("各不相同" + i));
        byte[] file = written(new Made("清单", List.of(), many, false), 1000);
        assertThat(part(file, "xl/sharedStrings.xml")).doesNotContain("各不相同");
    }

    @Test
    @DisplayName("太长的文字截到 Excel 放得下")
    void longText() throws IOException {
        byte[] file = written(new Made("清单", List.of(), Stream.of(List.of("长".repeat(40_000))), false), 1000);
        assertThat(sheets(file).getFirst().get(1).getCellText(0)).hasSize(32_767);
    }

    @Test
    @DisplayName("读到一半出错的文件没有结尾，打不开，不会被当成完整的")
    void broken() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream<List<? extends @Nullable Object>> failing = IntStream.range(0, 5000)
                .mapToObj(i -> {
                    if (i == 4000) {
                        throw new IllegalStateException("lost");
                    }
                    return List.of("行" + i);
                });
        assertThatThrownBy(() -> SheetWriter.write(out, new Made("清单", List.of(), failing, false), row -> {}))
                .hasMessage("lost");
        assertThatThrownBy(() -> sheets(out.toByteArray())).isNotNull();
    }

    private static byte[] written(ExportedList list, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(out, list, row -> {}, most);
        return out.toByteArray();
    }

    private static List<List<Row>> sheets(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<Row>> sheets = new java.util.ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.read());
            }
            return sheets;
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
