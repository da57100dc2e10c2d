package org.hangji.ledger.browsing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.AsOf;

/** Entries as an Excel sheet, written while they are read. */
final class EntrySheet implements AutoCloseable {

    private static final int FLUSHED = 500;

    private final LedgerDefinition definition;
    private final ValueWords words;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    EntrySheet(LedgerDefinition definition, ValueWords words, OutputStream out) {
        this.definition = definition;
        this.words = words;
        this.workbook = new Workbook(out, "Hangji", "1.0");
        this.sheet = workbook.newWorksheet(definition.name());
        head();
    }

    private void head() {
        List<String> names = new ArrayList<>(List.of("编号", definition.day(), "单位"));
        definition.fields().forEach(field -> names.add(ValueWords.label(field)));
        names.addAll(List.of("版本", "登记时间", "登记人", "更正理由"));
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
        }
        sheet.range(0, 0, 0, names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    void add(Entry entry) {
        row++;
        int column = 0;
        sheet.value(row, column++, entry.id());
        day(column++, entry.occurredOn());
        sheet.value(row, column++, entry.unitName());
        for (LedgerField field : definition.fields()) {
            value(column++, field, entry);
        }
        sheet.value(row, column++, entry.version());
        sheet.value(row, column, entry.recordedAt().atZone(AsOf.ZONE).toLocalDateTime());
        sheet.style(row, column++).format("yyyy-mm-dd hh:mm").set();
        sheet.value(row, column++, entry.recordedByName());
        sheet.value(row, column, entry.reason());
        if (row % FLUSHED == 0) {
            flush();
        }
    }

    private void value(int column, LedgerField field, Entry entry) {
        switch (entry.value(field.id())) {
            case null -> {}
            case LocalDate day -> day(column, day);
            case Long number -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.value(row, column, number);
            case Object other -> sheet.value(row, column, words.of(field, other));
        }
    }

    private void day(int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
