package org.hangji.ledger.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Tables as people in bureaus make them: titles, heads of several rows with merged cells, groups of counties, totals. */
final class Tables {

    private Tables() {}

    /** A workbook of one sheet; {@code null} leaves a cell out. */
    static byte[] workbook(@Nullable Object[][] rows, String... merged) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("表1");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            for (int row = 0; row < rows.length; row++) {
                var line = sheet.createRow(row);
                for (int column = 0; column < rows[row].length; column++) {
                    Object value = rows[row][column];
                    if (value != null) {
                        set(line.createCell(column), value, day);
                    }
                }
            }
            for (String range : merged) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void set(Cell cell, Object value, CellStyle day) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean yes -> cell.setCellValue(yes);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> cell.setCellValue(value.toString());
        }
    }

    /** Hazards under a head of two rows; brackets of both widths, blanks behind, line breaks, two counties, a total. */
    static byte[] hazards() {
        return workbook(
                new @Nullable Object[][] {
                    {"2024年2月安全隐患排查台账（市局汇总）"},
                    {"序号", "县(市、区）", "隐患", null, null, null, "整改 ", null, "备注"},
                    {null, null, "排查\r\n日期", "地点或企业 ", "隐患情况", "等级（一般/重大）", "措施", "期限", null},
                    {1, "东县", LocalDate.of(2024, 2, 5), "S301 K12+300", "边坡\n松动", "一般", "清理", "2024.3.15", ""},
                    {2, null, "2024年2月6日", "南河桥", "护栏缺失", "重大隐患", "补装", 45366, null},
                    {"３", "西县", "２０２４．２．７", "西关站", "灭火器过期", "一般", null, "2024-03-01", "已换"},
                    {null, null, null, null, null, null, null, null, null},
                    {"合计", null, null, 3, null, null, null, null, null}
                },
                "A1:I1",
                "A2:A3",
                "B2:B3",
                "C2:F2",
                "G2:H2",
                "I2:I3",
                "B4:B5");
    }

    /** Planned bridges under the county rows 一 二, a total on top, lengths in brackets of both widths. */
    static byte[] bridges() {
        return workbook(new @Nullable Object[][] {
            {"2024年危桥改造计划表"},
            {"序号", "桥梁名称", "桥长（米）", "桥宽(米)", "总投资（万元）", "测算日期", "县（市、区）", "备注"},
            {"合计", "3座", 118.7, null, "1,480", null, null, null},
            {"一", "东县", null, null, 980, null, null, null},
            {1, "南河桥（试）", "60.00", 12, "５８０", "2024/1/10", "东县", null},
            {2, "北沟桥（试）", 42.35, 10, 400, "2024/1/10", "东县", null},
            {"二", "西县", null, null, 500, null, null, null},
            {1, "西关桥（试）", 16.35, 10, 500, "2024/1/11", "990122", null}
        });
    }
}
