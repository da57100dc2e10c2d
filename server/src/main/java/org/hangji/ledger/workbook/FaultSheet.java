package org.hangji.ledger.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of a marked workbook: what is to be mended, with links to the cells. */
final class FaultSheet {

    static final String NAME = "要改的地方";

    private static final List<String> HEAD = List.of("位置", "列", "填的内容", "怎么改");
    private static final int[] WIDTHS = {10, 22, 26, 90};

    /**
     * A fault as it is listed.
     *
     * @param row the row, 0 for the whole workbook
     * @param cell where it is
     * @param head what the column is called
     * @param content what stands there
     */
    record Line(int row, String cell, String head, String content, String message) {}

    private FaultSheet() {}

    /** The list as a workbook of its own, for a file that is too large to be marked. */
    static byte[] alone(Import.Outcome outcome) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<Line> lines = outcome.listed().stream()
                    .map(fault -> new Line(fault.row(), fault.cell(), "", "", fault.message()))
                    .toList();
            write(workbook, null, lines, outcome.faults(), "处要改，一行也没有登记。您的工作簿太大，错处没有标在里面：请按“位置”在您自己的文件里改好，再交那一个文件。");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** In a workbook, with links to its cells. */
    static void write(XSSFWorkbook workbook, String dataSheet, List<Line> lines, long all) {
        write(workbook, dataSheet, lines, all, "处要改，一行也没有登记。改好以后保存，把这个文件再交一次；这一页不用删。");
    }

    private static void write(
            XSSFWorkbook workbook, @Nullable String dataSheet, List<Line> lines, long all, String remedy) {
        XSSFSheet sheet = workbook.createSheet(NAME);
        workbook.setSheetOrder(NAME, 0);
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            workbook.getSheetAt(index).setSelected(index == 0);
        }
        workbook.setActiveSheet(0);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, 256 * WIDTHS[column]);
        }
        CellStyle bold = bold(workbook);
        CellStyle wrapped = wrapped(workbook);
        CellStyle link = link(workbook);
        Row title = sheet.createRow(0);
        title.createCell(0).setCellValue("有 " + all + " " + remedy);
        title.getCell(0).setCellStyle(bold);
        Row head = sheet.createRow(1);
        for (int column = 0; column < HEAD.size(); column++) {
            head.createCell(column).setCellValue(HEAD.get(column));
            head.getCell(column).setCellStyle(bold);
        }
        for (Line line : lines) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            List<String> words = List.of(place(line), line.head(), line.content(), line.message());
            for (int column = 0; column < words.size(); column++) {
                CellWriter.write(row.createCell(column), words.get(column));
                row.getCell(column).setCellStyle(wrapped);
            }
            if (line.row() > 0 && dataSheet != null) {
                XSSFHyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                target.setAddress("'" + dataSheet + "'!" + (line.cell().matches("\\d+") ? "A" : "") + line.cell());
                row.getCell(0).setHyperlink(target);
                row.getCell(0).setCellStyle(link);
            }
        }
        if (all > lines.size()) {
            sheet.createRow(sheet.getLastRowNum() + 1)
                    .createCell(0)
                    .setCellValue("还有 " + (all - lines.size()) + " 处没有列出：改好上面的再交，会列出其余的。");
        }
        sheet.createFreezePane(0, 2);
    }

    private static String place(Line line) {
        return line.row() == 0 ? "整份" : line.cell().matches("\\d+") ? "第 " + line.row() + " 行" : line.cell();
    }

    private static CellStyle bold(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        return style;
    }

    private static CellStyle wrapped(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle link(Workbook workbook) {
        CellStyle style = wrapped(workbook);
        Font font = workbook.createFont();
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        style.setFont(font);
        return style;
    }
}
