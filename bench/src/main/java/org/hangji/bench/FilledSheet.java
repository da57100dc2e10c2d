package org.hangji.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An issued workbook with many rows, as a spreadsheet program would save it: typed cells, texts shared. */
final class FilledSheet {

    private static final String MARK = "hj:";

    private FilledSheet() {}

    static void write(Path file, WideLedger ledger, byte[] issued, int rows) throws IOException {
        try (ReadableWorkbook given = new ReadableWorkbook(new ByteArrayInputStream(issued));
                var out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "Bench", "1.0")) {
            List<List<String>> heads =
                    lines(given.getSheet(1).orElseThrow()).stream().limit(2).toList();
            Worksheet sheet = book.newWorksheet("测速台账");
            copy(sheet, heads);
            List<String> ids = heads.getFirst();
            for (int column = 0; column < ids.size(); column++) {
                String id = ids.get(column).replace(MARK, "");
                for (int row = 0; row < rows; row++) {
                    set(sheet, row + 2, column, ledger.value(id, row));
                }
                if (ledger.value(id, 0) instanceof LocalDate) {
                    sheet.range(2, column, rows + 1, column)
                            .style()
                            .format("yyyy-mm-dd")
                            .set();
                }
            }
            copy(book.newWorksheet("hangji"), lines(given.findSheet("hangji").orElseThrow()));
        }
    }

    private static void set(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            default -> {
                if (!value.equals("")) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    private static void copy(Worksheet sheet, List<List<String>> lines) {
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                set(sheet, row, column, lines.get(row).get(column));
            }
        }
    }

    private static List<List<String>> lines(Sheet sheet) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (Row row : sheet.read()) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < row.getCellCount(); column++) {
                texts.add(
                        row.getOptionalCell(column).map(cell -> cell.getText()).orElse(""));
            }
            lines.add(texts);
        }
        return lines;
    }
}
