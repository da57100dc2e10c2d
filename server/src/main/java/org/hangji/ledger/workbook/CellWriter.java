package org.hangji.ledger.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/** Writes values into cells. Text stays text: what begins like a formula is none, and nobody's spreadsheet runs it. */
final class CellWriter {

    private CellWriter() {}

    static void write(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case Long whole -> cell.setCellValue(whole);
            case BigDecimal decimal -> cell.setCellValue(decimal.doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            default -> text(cell, value.toString());
        }
    }

    private static void text(Cell cell, String text) {
        cell.setCellValue(text);
        if (cell.getCellType() != CellType.STRING) {
            throw new IllegalStateException("text was written as " + cell.getCellType());
        }
    }
}
