package org.hangji.ledger.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.spreadsheet.CellValue.Fault;
import org.hangji.ledger.spreadsheet.CellValue.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("格子里写的是什么：每一种写法都有一个定准的回答")
class CellValueTest {

    private interface Write extends BiConsumer<Workbook, Cell> {}

    private static Arguments is(String what, FieldType type, Object value, Write write) {
        return Arguments.of(what, type, new Given(value), write);
    }

    static Stream<Arguments> given() {
        return Stream.of(
                is("空格子", FieldType.TEXT, "", (book, cell) -> {}),
                is("只有格式的空格子", FieldType.DATE, "", (book, cell) -> cell.setCellStyle(format(book, "yyyy-mm-dd"))),
                is("前后空格", FieldType.TEXT, "石桥", (book, cell) -> cell.setCellValue("  石桥　 ")),
                is("网页里的不换行空格", FieldType.INTEGER, "12", (book, cell) -> cell.setCellValue("\u00a012\u200b")),
                is("只有空格", FieldType.TEXT, "", (book, cell) -> cell.setCellValue(" 　\u00a0")),
                is("全角数字原样交给校验", FieldType.INTEGER, "１２", (book, cell) -> cell.setCellValue("１２")),
                is("千分位原样交给校验", FieldType.DECIMAL, "1,234", (book, cell) -> cell.setCellValue("1,234")),
                is("约数原样交给校验", FieldType.INTEGER, "约20", (book, cell) -> cell.setCellValue("约20")),
                is("文字写的日期原样交给校验", FieldType.DATE, "2023年11月5日", (book, cell) -> cell.setCellValue("2023年11月5日")),
                is("数字", FieldType.DECIMAL, new BigDecimal("12.5"), (book, cell) -> cell.setCellValue(12.5)),
                is(
                        "二进制的零头",
                        FieldType.DECIMAL,
                        new BigDecimal("0.300000000000000"),
                        (book, cell) -> cell.setCellValue(0.1 + 0.2)),
                is("日期格子", FieldType.DATE, "2023-11-05", (book, cell) -> {
                    cell.setCellValue(45235);
                    cell.setCellStyle(format(book, "yyyy/m/d"));
                }),
                is("没有格式的日期序号", FieldType.DATE, "2023-11-05", (book, cell) -> cell.setCellValue(45235)),
                is("带时刻的日期", FieldType.DATE, "2023-11-05", (book, cell) -> cell.setCellValue(45235.75)),
                is("八位数不是日期序号", FieldType.DATE, "20231105", (book, cell) -> cell.setCellValue(20231105)),
                is("负数不是日期序号", FieldType.DATE, "-3", (book, cell) -> cell.setCellValue(-3)),
                is("文字列里的数", FieldType.TEXT, "13800000000", (book, cell) -> cell.setCellValue(13800000000d)),
                is("文字列里的日期格子", FieldType.TEXT, "2023-11-05", (book, cell) -> {
                    cell.setCellValue(45235);
                    cell.setCellStyle(format(book, "yyyy-mm-dd"));
                }),
                is("时刻的格子", FieldType.TIME, "08:30", (book, cell) -> cell.setCellValue(8.5 / 24)),
                is("是与否的格子", FieldType.YES_NO, true, (book, cell) -> cell.setCellValue(true)),
                is("公式按结果", FieldType.INTEGER, new BigDecimal("30.0"), (book, cell) -> {
                    cell.setCellFormula("10+20");
                    cell.setCellValue(30);
                }),
                is("公式得文字", FieldType.TEXT, "东县1", (book, cell) -> {
                    cell.setCellFormula("\"东县\"&1");
                    cell.setCellValue("东县1");
                }),
                is(
                        "像公式的文字是文字",
                        FieldType.TEXT,
                        "=cmd|' /C calc'!A0",
                        (book, cell) -> cell.setCellValue("=cmd|' /C calc'!A0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("given")
    @DisplayName("交给唯一的校验")
    void value(String what, FieldType type, CellValue expected, Write write) throws IOException {
        assertThat(read(type, write)).isEqualTo(expected);
    }

    @Test
    @DisplayName("公式出错、公式没有结果：说出来，不当作空")
    void faults() throws IOException {
        assertThat(read(FieldType.INTEGER, (book, cell) -> cell.setCellErrorValue(FormulaError.REF.getCode())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.message()).contains("公式出错", "#REF!"));
        assertThat(read(FieldType.INTEGER, (book, cell) -> {
                    cell.setCellFormula("1/0");
                    cell.setCellErrorValue(FormulaError.DIV0.getCode());
                }))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.message()).contains("公式出错", "#DIV/0!"));
        assertThat(read(FieldType.TEXT, (book, cell) -> cell.setCellFormula("A1&B1")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.message()).contains("没有算出结果"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "无",
            value = {
                "yyyy-mm-dd,true",
                "m/d/yy,true",
                "[$-804]yyyy\"年\"m\"月\"d\"日\",true",
                "0.00,false",
                "General,false",
                "无,false",
                "[Red]0,false"
            })
    @DisplayName("看得出日期格式")
    void dateFormats(String format, boolean date) {
        assertThat(CellValue.isDate(format)).isEqualTo(date);
    }

    @Test
    @DisplayName("从1904年数日子的旧工作簿")
    void since1904() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            book.createSheet().createRow(0).createCell(0).setCellValue(45235 - 1462);
            try (ReadableWorkbook read = opened(book)) {
                assertThat(read.isDate1904()).isTrue();
                assertThat(CellValue.of(
                                read.getFirstSheet().read().getFirst().getCell(0),
                                FieldType.DATE,
                                "日期",
                                read.isDate1904()))
                        .isEqualTo(new Given("2023-11-05"));
            }
        }
    }

    private static CellValue read(FieldType type, Write write) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Cell cell = book.createSheet().createRow(0).createCell(0);
            write.accept(book, cell);
            try (ReadableWorkbook read = opened(book)) {
                List<org.dhatim.fastexcel.reader.Row> rows =
                        read.getFirstSheet().read();
                return CellValue.of(
                        rows.isEmpty()
                                ? null
                                : rows.getFirst().getOptionalCell(0).orElse(null),
                        type,
                        "字段",
                        false);
            }
        }
    }

    private static ReadableWorkbook opened(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, true));
    }

    private static org.apache.poi.ss.usermodel.CellStyle format(Workbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
