package org.hangji.ledger.browsing;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.jspecify.annotations.Nullable;

/** The entries of one ledger that a filter holds, as a sheet. */
final class EntrySheet implements ExportedList {

    private static final int MOST_WORDS = 10_000;

    private final LedgerDefinition definition;
    private final EntryFilter filter;
    private final Entries entries;
    private final ValueWords words;
    private final FilterWords filterWords;
    private final Journal journal;
    /** Words of codes that were looked up once: a sheet names the same few units in all its rows. */
    private final Map<String, String> known = new HashMap<>();

    EntrySheet(
            LedgerDefinition definition,
            EntryFilter filter,
            Entries entries,
            ValueWords words,
            FilterWords filterWords,
            Journal journal) {
        this.definition = definition;
        this.filter = filter;
        this.entries = entries;
        this.words = words;
        this.filterWords = filterWords;
        this.journal = journal;
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(new SheetColumn("编号"));
        columns.add(new SheetColumn(definition.day(), 12));
        columns.add(new SheetColumn("单位", 24));
        definition.fields().forEach(field -> columns.add(new SheetColumn(ValueWords.label(field), width(field))));
        columns.add(new SheetColumn("版本"));
        columns.add(new SheetColumn("登记时间", 20));
        columns.add(new SheetColumn("登记人"));
        columns.add(new SheetColumn("更正理由", 24));
        return columns;
    }

    private static int width(LedgerField field) {
        return switch (field.type()) {
            case LONG_TEXT -> 44;
            case TEXT, ORGANIZATION -> 24;
            default -> 12;
        };
    }

    @Override
    public long rows() {
        return entries.count(definition, filter);
    }

    @Override
    public void note(long rows) {
        String asked = filterWords.of(definition, filter).stream()
                .map(fact -> fact.name() + "：" + fact.value())
                .collect(Collectors.joining("，"));
        journal.write(Act.done(
                "ledger.export",
                "ledger",
                definition.id(),
                Map.of("filter", asked, "asOf", filter.asOf().text(), "rows", Long.toString(rows))));
    }

    @Override
    public void each(Consumer<List<? extends @Nullable Object>> reader) {
        entries.each(definition, filter, entry -> reader.accept(row(entry)));
    }

    /** The cells of one entry, in the order of the columns. */
    List<@Nullable Object> row(Entry entry) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(entry.id());
        cells.add(entry.occurredOn());
        cells.add(entry.unitName());
        for (LedgerField field : definition.fields()) {
            cells.add(cell(field, entry.value(field.id())));
        }
        cells.add(entry.version());
        cells.add(entry.recordedAt());
        cells.add(entry.recordedByName());
        cells.add(entry.reason());
        return cells;
    }

    private @Nullable Object cell(LedgerField field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text when field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT -> text;
            case String code -> word(field, code);
            case Boolean yes -> words.of(field, yes);
            case LocalTime time -> time.toString();
            case Long id when field.type() == FieldType.PERSON -> word(field, id);
            default -> value;
        };
    }

    private String word(LedgerField field, Object code) {
        if (known.size() > MOST_WORDS) {
            known.clear();
        }
        return known.computeIfAbsent(field.id() + " " + code, any -> words.of(field, code));
    }
}
