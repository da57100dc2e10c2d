package org.hangji.ledger.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hangji.ledger.spreadsheet.CellValue;
import org.hangji.ledger.spreadsheet.RowBound;
import org.hangji.ledger.spreadsheet.WorkbookFile;
import org.hangji.shared.Refusal;

/** Reads a spreadsheet that somebody else made (读表): .xlsx, or .csv in UTF-8 or GB18030. */
final class Spreadsheet {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_SHEETS = 20;

    private Spreadsheet() {}

    /** The sheets that hold anything; refuses what is no spreadsheet, is too large or damaged, with the remedy. */
    static List<Grid> read(String fileName, byte[] bytes) {
        boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        List<Grid> grids;
        if (bytes.length > 0 && !archive && fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            grids = List.of(grid("CSV", Csv.lines(bytes), Merges.NONE));
        } else {
            grids = workbook(bytes, WorkbookFile.check(bytes));
        }
        List<Grid> filled =
                grids.stream().filter(grid -> !grid.lines().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw WorkbookFile.refused("empty", "表里没有内容：请核对是不是选错了文件。");
        }
        return filled;
    }

    private static List<Grid> workbook(byte[] bytes, WorkbookFile file) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            List<Grid> grids = new ArrayList<>();
            for (Sheet sheet : book.getSheets().limit(MOST_SHEETS).toList()) {
                grids.add(grid(sheet, book.isDate1904(), new Merges(file.merged(sheet), MOST_COLUMNS)));
            }
            return grids;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw WorkbookFile.refused("broken", "文件损坏，打不开：请重新保存为 .xlsx 再传。");
        }
    }

    private static Grid grid(Sheet sheet, boolean since1904, Merges merges) throws IOException {
        List<Grid.Line> lines = new ArrayList<>();
        long cells = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            RowBound bound = new RowBound();
            for (Row row : (Iterable<Row>) rows.map(bound::pass)::iterator) {
                Map<Integer, Object> filled = new HashMap<>();
                row.forEach(cell -> {
                    Object value = CellValue.any(cell, since1904);
                    if (!value.equals("") && cell.getColumnIndex() < MOST_COLUMNS) {
                        filled.put(cell.getColumnIndex(), value);
                    }
                });
                cells += filled.size();
                if (!filled.isEmpty()) {
                    lines.add(new Grid.Line(row.getRowNum(), filled));
                }
                requireModest(lines.size(), cells);
            }
        }
        return grid(sheet.getName(), lines, merges);
    }

    static Grid grid(String name, List<Grid.Line> lines, Merges merges) {
        requireModest(
                lines.size(),
                lines.stream().mapToLong(line -> line.cells().size()).sum());
        int width = lines.stream()
                .flatMap(line -> line.cells().keySet().stream())
                .mapToInt(column -> column + 1)
                .max()
                .orElse(0);
        return new Grid(name, width, lines, merges);
    }

    private static void requireModest(long rows, long cells) {
        if (rows > MOST_ROWS || cells > MOST_CELLS) {
            throw WorkbookFile.refused("rows", "一次最多导入 100000 行、200 万格：请分成几个文件再传。");
        }
    }
}
