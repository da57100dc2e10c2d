package org.hangji.ledger.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody fills it in, by the hidden ids of its columns. */
final class FilledWorkbook {

    final XSSFWorkbook workbook;
    final XSSFSheet sheet;

    private FilledWorkbook(byte[] issued, int at) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(issued));
        this.sheet = workbook.getSheetAt(at);
    }

    /** Opens what was issued, lets somebody fill it in, and saves it. */
    static byte[] filled(byte[] issued, Consumer<FilledWorkbook> by) {
        return filled(issued, 1, by);
    }

    /** The same, where the rows stand on another sheet than the second; {@code at} from 0. */
    static byte[] filled(byte[] issued, int at, Consumer<FilledWorkbook> by) {
        try {
            FilledWorkbook open = new FilledWorkbook(issued, at);
            by.accept(open);
            return open.saved();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    byte[] saved() throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            workbook.close();
            return out.toByteArray();
        }
    }

    /** Where the column with this id stands. */
    int column(String id) {
        for (Cell cell : sheet.getRow(TemplateWriter.IDS)) {
            if (cell.getStringCellValue().equals(Columns.MARK + id)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** A cell; {@code row} as the spreadsheet numbers it, the first to fill in is 3. */
    Cell cell(int row, String id) {
        XSSFRow found = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        return found.getCell(column(id)) == null ? found.createCell(column(id)) : found.getCell(column(id));
    }

    FilledWorkbook put(int row, String id, Object value) {
        Cell cell = cell(row, id);
        switch (value) {
            case Integer number -> cell.setCellValue(number);
            case Double number -> cell.setCellValue(number);
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            case Boolean yes -> cell.setCellValue(yes);
            default -> cell.setCellValue(value.toString());
        }
        return this;
    }
}
