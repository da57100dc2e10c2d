package org.hangji.ledger.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hangji.ledger.spreadsheet.WorkbookFile;

/**
 * The same workbook with its faults (标出错处的工作簿): each cell coloured and with the words of the rule beside it, and a first
 * sheet that lists them with links. Marks of an earlier time go. It is the very file to be mended and handed in again.
 */
final class MarkedWorkbook {

    /** Who wrote a comment of ours, by which it is known again. */
    private static final String AUTHOR = "夯基核对";

    /** Of the parts of a workbook that is held in memory: some 15,000 rows of 20 cells; they take ten times as much there. */
    private static final long MOST_UNPACKED = 16L << 20;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Columns columns;
    private final Map<Short, CellStyle> marked = new HashMap<>();

    private MarkedWorkbook(XSSFWorkbook workbook, XSSFSheet sheet, Columns columns) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.columns = columns;
    }

    /** Writes it for an import that was refused; of a large one only the list of faults, as a workbook of its own. */
    static byte[] of(Path original, Import.Outcome outcome) {
        try {
            return WorkbookFile.check(Files.readAllBytes(original)).unpacked() > MOST_UNPACKED
                    ? FaultSheet.alone(outcome)
                    : marked(original, outcome);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] marked(Path original, Import.Outcome outcome) throws IOException {
        try (InputStream file = Files.newInputStream(original);
                XSSFWorkbook workbook = new XSSFWorkbook(file);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            int old = workbook.getSheetIndex(FaultSheet.NAME);
            if (old >= 0) {
                workbook.removeSheetAt(old);
            }
            MarkedWorkbook marked = of(workbook);
            List<FaultSheet.Line> lines = marked.mark(outcome.listed());
            FaultSheet.write(workbook, marked.sheet.getSheetName(), lines, outcome.faults());
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static MarkedWorkbook of(XSSFWorkbook workbook) {
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            for (Row row : sheet) {
                List<String> texts = texts(row);
                if (texts.stream().anyMatch(text -> text.startsWith(Columns.MARK))) {
                    return new MarkedWorkbook(workbook, sheet, Columns.read(row.getRowNum() + 1, texts));
                }
            }
        }
        return new MarkedWorkbook(workbook, workbook.getSheetAt(0), new Columns(1, Map.of()));
    }

    private static List<String> texts(Row row) {
        DataFormatter shown = new DataFormatter();
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            texts.add(shown.formatCellValue(row.getCell(column)).strip());
        }
        return texts;
    }

    private List<FaultSheet.Line> mark(List<Import.Fault> faults) {
        wipe();
        DataFormatter shown = new DataFormatter();
        List<FaultSheet.Line> lines = new ArrayList<>();
        Map<String, StringBuilder> words = new LinkedHashMap<>();
        for (Import.Fault fault : faults) {
            Integer column = columns.places().get(fault.field());
            String content = "";
            String head = "";
            if (column != null && fault.row() > 0) {
                content = shown.formatCellValue(cell(fault.row(), column));
                head = head(column);
            }
            lines.add(new FaultSheet.Line(fault.row(), fault.cell(), head, content, fault.message()));
            if (fault.row() > 0) {
                int at = column == null ? columns.places().getOrDefault("occurredOn", 0) : column;
                StringBuilder said = words.computeIfAbsent(fault.row() + ":" + at, key -> new StringBuilder());
                said.append(said.isEmpty() ? "" : "\n").append(fault.message());
            }
        }
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        words.forEach((key, said) -> {
            String[] place = key.split(":", -1);
            mark(drawing, cell(Integer.parseInt(place[0]), Integer.parseInt(place[1])), said.toString());
        });
        return lines;
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow found = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        XSSFCell cell = found.getCell(column);
        if (cell == null) {
            cell = found.createCell(column);
            cell.setCellStyle(sheet.getColumnStyle(column));
        }
        return cell;
    }

    private String head(int column) {
        Row heads = sheet.getRow(columns.row());
        return heads == null || heads.getCell(column) == null
                ? ""
                : new DataFormatter()
                        .formatCellValue(heads.getCell(column))
                        .replace("\n必填", "")
                        .replace("\n", "，");
    }

    private void mark(XSSFDrawing drawing, XSSFCell cell, String words) {
        CellStyle plain = cell.getCellStyle();
        cell.setCellStyle(marked.computeIfAbsent(plain.getIndex(), index -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(plain);
            style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        }));
        cell.removeCellComment();
        XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(
                0,
                0,
                0,
                0,
                cell.getColumnIndex() + 1,
                cell.getRowIndex(),
                cell.getColumnIndex() + 4,
                cell.getRowIndex() + 4));
        comment.setString(words);
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    /** Takes away what was marked before: what was mended since must not stay red. */
    private void wipe() {
        // Removing one comment moves the others: their places are told first.
        List<CellAddress> places = sheet.getCellComments().entrySet().stream()
                .filter(comment -> AUTHOR.equals(comment.getValue().getAuthor()))
                .map(Map.Entry::getKey)
                .toList();
        for (CellAddress place : places) {
            XSSFRow row = sheet.getRow(place.getRow());
            XSSFCell cell = row == null ? null : row.getCell(place.getColumn());
            if (cell != null) {
                cell.removeCellComment();
                cell.setCellStyle(sheet.getColumnStyle(place.getColumn()));
            }
        }
    }
}
