package org.hangji.ledger.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts what a reviewer remarked at the cells of a workbook that goes out (退回的批注). */
final class CellRemarks {

    private static final String AUTHOR = "审核批注";

    private final XSSFSheet sheet;

    CellRemarks(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Nothing where the words are empty. */
    void at(XSSFCell cell, String words) {
        if (words.isEmpty()) {
            return;
        }
        CellStyle marked = sheet.getWorkbook().createCellStyle();
        marked.cloneStyleFrom(cell.getCellStyle());
        marked.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(marked);
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 4));
        comment.setString(words);
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }
}
