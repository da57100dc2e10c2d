package org.hangji.ledger.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.ledger.BatchRow;
import org.hangji.ledger.Draft;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.spreadsheet.CellValue;
import org.hangji.ledger.spreadsheet.RowBound;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook that came back, one after the other; blank ones and those that came before are passed over. */
final class WorkbookRows implements Iterator<BatchRow>, AutoCloseable {

    /** More rows than this are no return of one unit. */
    static final int MOST = 200_000;

    private final LedgerDefinition definition;
    private final Ticket ticket;
    private final ReturnedWorkbook.Data data;
    private final WorkbookWords words;
    private final Repeats repeats;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<LedgerField> asked;
    private final RowBound bound = new RowBound();
    private final ByteArrayOutputStream fresh = new ByteArrayOutputStream();
    private @Nullable BatchRow next;
    private int taken;
    private int repeated;
    private boolean over;

    WorkbookRows(
            LedgerDefinition definition,
            Ticket ticket,
            ReturnedWorkbook.Data data,
            WorkbookWords words,
            Repeats repeats) {
        this.definition = definition;
        this.ticket = ticket;
        this.data = data;
        this.words = words;
        this.repeats = repeats;
        this.asked = definition.asked().stream()
                .filter(field -> field.typed() && data.columns().places().containsKey(field.id()))
                .toList();
        try {
            this.stream = data.sheet().openStream();
        } catch (IOException fault) {
            throw ReturnedWorkbook.broken(fault);
        }
        this.rows = stream.iterator();
    }

    /** Digests of the new rows, to be known again. */
    byte[] fresh() {
        return fresh.toByteArray();
    }

    /** How many came before. */
    int repeated() {
        return repeated;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !over) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public BatchRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        BatchRow row = next;
        next = null;
        return row;
    }

    private @Nullable BatchRow advance() {
        try {
            if (!rows.hasNext()) {
                over = true;
                return end();
            }
            Row row = bound.pass(rows.next());
            return row.getRowNum() <= data.columns().row() + 1 ? null : read(row);
        } catch (ExcelReaderException | UncheckedIOException fault) {
            throw ReturnedWorkbook.broken(fault);
        }
    }

    private @Nullable BatchRow end() {
        return repeats.left() > 0 && fresh.size() > 0
                ? BatchRow.fault(
                        "repeated",
                        "这份工作簿以前交过，已登记的行里有 %d 行这次改动或删去了，又有新的行，分不清是更正还是新的记录。请下载新的工作簿，里面带着已登记的内容，再在那里改和加。"
                                .formatted(repeats.left()))
                : null;
    }

    private @Nullable BatchRow read(Row row) {
        List<FieldError> faults = new ArrayList<>();
        Object day = value(row, LedgerDefinition.OCCURRED_ON, FieldType.DATE, definition.day(), faults);
        Map<String, Object> values = HashMap.newHashMap(asked.size());
        boolean blank = day.equals("");
        for (LedgerField field : asked) {
            Object value = words.meant(field.type(), value(row, field.id(), field.type(), field.name(), faults));
            blank &= value.equals("");
            values.put(field.id(), value);
        }
        blank &= faults.isEmpty();
        Long entry = whole(row, Columns.ENTRY);
        if (blank && entry == null) {
            return null;
        }
        if (++taken > MOST) {
            over = true;
            return BatchRow.fault("rows", "一份工作簿最多 %,d 行，这份还要多：请分成几份再交。".formatted(MOST));
        }
        if (blank) {
            faults.add(new FieldError(
                    LedgerDefinition.OCCURRED_ON,
                    "cleared",
                    "编号 " + entry + " 的一行被清空了：请恢复原来的内容；要撤销这条记录，请在平台上办，并写明理由。"));
        }
        if (ticket.isOutside(day.toString())) {
            faults.add(new FieldError(
                    LedgerDefinition.OCCURRED_ON,
                    "period",
                    "“%s”%s不在这份工作簿的期间（%s至%s）里：请核对日期；别的期间的，请另下载一份工作簿填。"
                            .formatted(definition.day(), day, ticket.from(), ticket.to())));
        }
        merged(row, faults);
        return batchRow(row, day.toString(), values, entry, faults);
    }

    private @Nullable BatchRow batchRow(
            Row row, String day, Map<String, Object> values, @Nullable Long entry, List<FieldError> faults) {
        if (entry != null) {
            Long version = whole(row, Columns.VERSION);
            return new BatchRow(
                    row.getRowNum(),
                    new Draft(day, null, values),
                    new BatchRow.Change(
                            entry,
                            version == null ? 0 : Math.toIntExact(Math.clamp(version, 0, Integer.MAX_VALUE)),
                            value(row, Columns.REASON, FieldType.TEXT, "更正理由", faults)
                                    .toString()),
                    faults);
        }
        Draft draft = new Draft(day, ticket.unit(), values);
        byte[] digest = Repeats.digest(draft);
        if (repeats.take(digest)) {
            repeated++;
            return null;
        }
        fresh.writeBytes(digest);
        return new BatchRow(row.getRowNum(), draft, null, faults);
    }

    private Object value(Row row, String id, FieldType type, String name, List<FieldError> faults) {
        Integer column = data.columns().places().get(id);
        if (column == null) {
            return "";
        }
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        return switch (CellValue.of(cell, type, name, data.since1904())) {
            case CellValue.Given(Object given) -> given;
            case CellValue.Fault(String rule, String message) -> {
                faults.add(new FieldError(id, rule, message));
                yield "";
            }
        };
    }

    private @Nullable Long whole(Row row, String id) {
        Object given = value(row, id, FieldType.INTEGER, id, new ArrayList<>());
        return switch (given) {
            case BigDecimal number
            when number.stripTrailingZeros().scale() <= 0 && number.precision() <= 18 -> number.longValue();
            case String text when text.matches("\\d{1,18}") -> Long.parseLong(text);
            default -> null;
        };
    }

    private void merged(Row row, List<FieldError> faults) {
        for (CellRangeAddress range : data.merged()) {
            int number = row.getRowNum() - 1;
            if (number < range.getFirstRow() || number > range.getLastRow()) {
                continue;
            }
            data.columns().places().forEach((id, column) -> {
                if (range.getFirstColumn() <= column && column <= range.getLastColumn()) {
                    faults.add(new FieldError(id, "merged", "这里有合并单元格（" + range + "），分不清归哪一行：请取消合并，每行都填。"));
                }
            });
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
