package org.hangji.ledger.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hangji.shared.Refusal;
import org.hangji.shared.ZipEntries;
import org.jspecify.annotations.Nullable;

/** Reads a spreadsheet that somebody else made (读表): .xlsx, or .csv in UTF-8 or GB18030. */
final class Spreadsheet {

    /** The first day that Excel counts from. */
    static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private static final long MOST_UNPACKED = 200L << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_SHEETS = 20;
    private static final byte[] OLD_EXCEL = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Spreadsheet() {}

    /** The sheets that hold anything; refuses what is no spreadsheet, is too large or damaged, with the remedy. */
    static List<Grid> read(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("empty", "文件是空的：请选一个有内容的表格。");
        }
        if (begins(bytes, OLD_EXCEL)) {
            throw refused("xls", "这是旧格式的表格（.xls），或者加了打开密码：请打开后另存为 .xlsx，不加密码，再传。");
        }
        List<Grid> grids;
        if (begins(bytes, new byte[] {'P', 'K', 3, 4})) {
            requireHarmless(bytes);
            grids = workbook(bytes);
        } else if (fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            grids = List.of(grid("CSV", Csv.lines(bytes)));
        } else {
            throw refused("kind", "认不出这个文件：请用 .xlsx 表格，或者 .csv 文本。");
        }
        List<Grid> filled =
                grids.stream().filter(grid -> !grid.lines().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw refused("empty", "表里没有内容：请核对是不是选错了文件。");
        }
        return filled;
    }

    private static void requireHarmless(byte[] bytes) {
        Set<String> names;
        try {
            names = ZipEntries.names(bytes, MOST_UNPACKED);
        } catch (ZipEntries.Bomb bomb) {
            throw refused("size", "文件解开后超过 200 MB，不像一张填好的表，没有收下：请删去图片和空白格式，分成几个文件再传。");
        } catch (IOException broken) {
            throw refused("broken", "文件损坏或加了密码，打不开：请重新保存为 .xlsx 再传。");
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("xl/externalLinks/"))) {
            throw refused("links", "表里带有宏或引用了别的文件，内容无从核对：请把单元格粘贴成数值，另存为不带宏的 .xlsx 再传。");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw refused("kind", "这个文件不是 .xlsx 表格：请另存为 .xlsx 再传。");
        }
    }

    private static List<Grid> workbook(byte[] bytes) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            List<Grid> grids = new ArrayList<>();
            for (Sheet sheet : book.getSheets().limit(MOST_SHEETS).toList()) {
                grids.add(grid(sheet, book.isDate1904() ? 1462 : 0));
            }
            return grids;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw refused("broken", "文件损坏，打不开：请重新保存为 .xlsx 再传。");
        }
    }

    private static Grid grid(Sheet sheet, int daysLater) throws IOException {
        List<Grid.Line> lines = new ArrayList<>();
        long cells = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                Map<Integer, Object> filled = new HashMap<>();
                row.forEach(cell -> {
                    Object value = cell == null ? "" : value(cell, daysLater);
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
        return grid(sheet.getName(), lines);
    }

    static Grid grid(String name, List<Grid.Line> lines) {
        requireModest(
                lines.size(),
                lines.stream().mapToLong(line -> line.cells().size()).sum());
        int width = lines.stream()
                .flatMap(line -> line.cells().keySet().stream())
                .mapToInt(column -> column + 1)
                .max()
                .orElse(0);
        return new Grid(name, width, lines);
    }

    private static void requireModest(long rows, long cells) {
        if (rows > MOST_ROWS || cells > MOST_CELLS) {
            throw refused("rows", "一次最多导入 100000 行、200 万格：请分成几个文件再传。");
        }
    }

    private static Object value(Cell cell, int daysLater) {
        Object value = cell.getValue();
        return switch (value) {
            case BigDecimal number -> number(cell.getDataFormatString(), number, daysLater);
            case Boolean yes -> yes;
            case null -> raw(cell);
            default -> text(value.toString());
        };
    }

    private static Object raw(Cell cell) {
        return cell.getType() == CellType.EMPTY || cell.getRawValue() == null ? "" : text(cell.getRawValue());
    }

    /** A spreadsheet shows 15 digits; a number with the form of a day is that day. */
    private static Object number(@Nullable String format, BigDecimal stored, int daysLater) {
        BigDecimal shown = stored.round(new MathContext(15, RoundingMode.HALF_UP));
        boolean dated = format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").matches("(?i).*(yy|m.*d|d.*m).*");
        return dated && isSerial(shown) ? day(shown, daysLater) : shown;
    }

    static boolean isSerial(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(109_574)) <= 0;
    }

    static String day(BigDecimal serial, int daysLater) {
        return FIRST.plusDays(serial.longValue() + daysLater).toString();
    }

    static String text(String text) {
        return text.replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .strip();
    }

    static Refusal refused(String rule, String message) {
        return Refusal.invalid("file", rule, message);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
