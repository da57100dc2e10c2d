package org.hangji.e2e;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of the platform in the hands of whoever fills it in: he sees its heads and cells, not its hidden ids. */
final class ReturnedFile {

    private static final int HEADS = 1;
    private static final int FIRST = 2;
    private static final DataFormatter SHOWN = new DataFormatter();

    private final XSSFWorkbook workbook;

    private ReturnedFile(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Opens a file, lets somebody work at it and saves it. */
    static byte[] changed(Path file, Consumer<ReturnedFile> by) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            by.accept(new ReturnedFile(workbook));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The sheet to fill in stands behind one that explains. */
    private Sheet sheet(String head) {
        for (Sheet sheet : workbook) {
            if (sheet.getRow(HEADS) != null && column(sheet, head) >= 0) {
                return sheet;
            }
        }
        throw new IllegalArgumentException("no sheet has a column " + head);
    }

    private static int column(Sheet sheet, String head) {
        for (Cell cell : sheet.getRow(HEADS)) {
            if (SHOWN.formatCellValue(cell).replaceAll("[（\\n].*", "").equals(head)) {
                return cell.getColumnIndex();
            }
        }
        return -1;
    }

    /** Types a value into a line, from 1, below this head. */
    ReturnedFile types(int line, String head, Object value) {
        Sheet sheet = sheet(head);
        int at = FIRST + line - 1;
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        Cell cell = row.getCell(column(sheet, head), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            default -> cell.setCellValue(value.toString());
        }
        return this;
    }

    /** Where that cell stands, as the spreadsheet names it. */
    String place(int line, String head) {
        return new CellReference(FIRST + line - 1, column(sheet(head), head)).formatAsString(false);
    }

    /** What is noted at that cell, empty where nothing is. */
    String note(int line, String head) {
        Row row = sheet(head).getRow(FIRST + line - 1);
        Cell cell = row == null ? null : row.getCell(column(sheet(head), head));
        return cell == null || cell.getCellComment() == null
                ? ""
                : cell.getCellComment().getString().getString();
    }

    /** Everything that stands on the first sheet. */
    String firstSheet() {
        StringBuilder text = new StringBuilder();
        for (Row row : workbook.getSheetAt(0)) {
            row.forEach(cell -> text.append(SHOWN.formatCellValue(cell)).append(' '));
            text.append('\n');
        }
        return text.toString();
    }

    /** All words of a workbook, whatever it is. */
    static String text(Path file) {
        StringBuilder text = new StringBuilder();
        changed(
                file,
                open -> open.workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                        cell -> text.append(SHOWN.formatCellValue(cell)).append('\n')))));
        return text.toString();
    }

    /** An issued workbook with very many lines, written as they come. */
    static byte[] filled(byte[] issued, String head, int lines, IntFunction<Map<String, Object>> line) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(new ByteArrayInputStream(issued)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet known = new ReturnedFile(workbook.getXSSFWorkbook()).sheet(head);
            Map<String, Integer> columns = new HashMap<>();
            line.apply(0).keySet().forEach(name -> columns.put(name, column(known, name)));
            Sheet sheet = workbook.getSheet(known.getSheetName());
            for (int i = 0; i < lines; i++) {
                Row row = sheet.createRow(FIRST + i);
                line.apply(i).forEach((name, value) -> {
                    Cell cell = row.createCell(columns.get(name));
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else {
                        cell.setCellValue(value.toString());
                    }
                });
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
