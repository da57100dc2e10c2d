package org.hangji.ledger.browsing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/**
 * Entries as a table.
 *
 * @param columns fields beside the subject, without long texts
 * @param sums what stands below a column, by field id
 */
record EntryTableModel(
        LedgerDefinition definition, List<LedgerField> columns, List<Line> lines, Map<String, BigDecimal> sums) {

    /** A cell below a column. */
    record Cell(
            String text,
            String label,
            boolean number,
            @Nullable String href) {}

    /** One entry. */
    record Line(long id, LocalDate day, String subject, String unit, boolean corrected, List<Cell> cells) {}

    static EntryTableModel of(
            LedgerDefinition definition, List<Entry> entries, Map<String, BigDecimal> sums, ValueWords words) {
        List<LedgerField> columns = definition.fields().stream()
                .filter(field -> field.type() != FieldType.LONG_TEXT
                        && !field.retired()
                        && !field.id().equals(definition.subject()))
                .toList();
        LedgerField subject = definition.field(definition.subject()).orElseThrow();
        List<Line> lines = entries.stream()
                .map(entry -> new Line(
                        entry.id(),
                        entry.occurredOn(),
                        words.brief(subject, entry.value(subject.id())),
                        entry.unitName(),
                        entry.version() > 1,
                        columns.stream()
                                .map(field -> new Cell(
                                        words.of(field, entry.value(field.id())),
                                        ValueWords.label(field),
                                        field.type().isNumber(),
                                        ValueWords.href(field, entry.value(field.id()))))
                                .toList()))
                .toList();
        return new EntryTableModel(definition, columns, lines, sums);
    }

    String subjectName() {
        return definition.field(definition.subject()).orElseThrow().name();
    }

    /** Columns that are added up. */
    List<LedgerField> summed() {
        return columns.stream().filter(field -> sums.containsKey(field.id())).toList();
    }

    static String label(LedgerField field) {
        return ValueWords.label(field);
    }

    /** The sum below a column, empty where it is not added up. */
    String sum(LedgerField field) {
        BigDecimal sum = sums.get(field.id());
        return sum == null ? "" : sum.stripTrailingZeros().toPlainString();
    }
}
