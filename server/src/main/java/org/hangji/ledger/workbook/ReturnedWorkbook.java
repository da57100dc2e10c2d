package org.hangji.ledger.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.spreadsheet.WorkbookFile;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A workbook that came back (交回的工作簿), opened: what it is, where its columns stand, its rows as they are wanted. */
final class ReturnedWorkbook implements AutoCloseable {

    private static final int HEAD_ROWS = 20;
    private static final String FOREIGN = "这不是从平台下载的填报工作簿：请先下载工作簿，填好再交；已有的表格请用“导入已有表格”。";

    private final ReadableWorkbook workbook;
    private final WorkbookFile file;
    private final Ticket ticket;

    private ReturnedWorkbook(ReadableWorkbook workbook, WorkbookFile file, Ticket ticket) {
        this.workbook = workbook;
        this.file = file;
        this.ticket = ticket;
    }

    /** Opens it after it was looked through; refuses where it is none of ours. */
    static ReturnedWorkbook open(WorkbookFile checked, Path file) {
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new ReturnedWorkbook(workbook, checked, ticket(workbook));
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw broken(broken);
        }
    }

    /** What a file that was looked through says of itself; refuses where it is no workbook of ours. */
    static Ticket ticket(byte[] bytes) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return ticket(workbook);
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw broken(broken);
        }
    }

    static Refusal broken(Exception fault) {
        Refusal refusal = WorkbookFile.refused("broken", "工作簿的内容损坏，读不下去：请在表格软件里打开，另存为 xlsx 再交。");
        refusal.initCause(fault);
        return refusal;
    }

    Ticket ticket() {
        return ticket;
    }

    /**
     * Where the rows stand.
     *
     * @param merged ranges of cells that are merged
     */
    record Data(Sheet sheet, Columns columns, List<CellRangeAddress> merged, boolean since1904) {}

    /** The sheet with the hidden ids, wherever it stands and whatever it is called. */
    Data data(LedgerDefinition definition) {
        for (Sheet sheet : workbook.getSheets().toList()) {
            Optional<Columns> columns = head(sheet);
            if (columns.isPresent()) {
                return new Data(sheet, columns.get().requireFor(definition), file.merged(sheet), workbook.isDate1904());
            }
        }
        throw WorkbookFile.refused("columns", "工作簿里找不到隐藏的列标识行（表头上面那一行）：它被删掉了。请重新下载工作簿，把内容粘贴过去再交。");
    }

    private static Optional<Columns> head(Sheet sheet) {
        try (var rows = sheet.openStream()) {
            return rows.limit(HEAD_ROWS)
                    .filter(row -> row.stream().anyMatch(cell -> text(cell).startsWith(Columns.MARK)))
                    .findFirst()
                    .map(row -> Columns.read(row.getRowNum(), texts(row)));
        } catch (IOException | UncheckedIOException | ExcelReaderException fault) {
            throw broken(fault);
        }
    }

    private static Ticket ticket(ReadableWorkbook workbook) throws IOException {
        Sheet hidden = workbook.findSheet(Ticket.SHEET).orElseThrow(() -> WorkbookFile.refused("foreign", FOREIGN));
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (var rows = hidden.openStream()) {
            rows.limit(HEAD_ROWS).forEach(row -> {
                List<String> cells = texts(row);
                names.add(cells.isEmpty() ? "" : cells.getFirst());
                values.add(cells.size() < 2 ? "" : cells.get(1));
            });
        }
        return Ticket.of(names, values).orElseThrow(() -> WorkbookFile.refused("foreign", FOREIGN));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(text(row.getCell(column)));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : String.valueOf(cell.getText()).strip();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
