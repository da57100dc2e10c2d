package org.hangji.ledger.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Refusal;

/**
 * The columns of a workbook by their hidden ids (列标识). Where a column stands and what its head says does not matter.
 *
 * @param row the row of the ids, from 1; the heads stand below it
 * @param places column by id, from 0
 */
record Columns(int row, Map<String, Integer> places) {

    /** Before each id, so that no word that somebody types is taken for one. */
    static final String MARK = "hj:";

    static final String ENTRY = "entry";
    static final String VERSION = "version";
    static final String REASON = "reason";

    /** The ids of the columns for these fields in order; the first two columns are hidden. */
    static List<String> of(List<LedgerField> fields) {
        return Stream.of(
                        Stream.of(ENTRY, VERSION, LedgerDefinition.OCCURRED_ON),
                        fields.stream().map(LedgerField::id),
                        Stream.of(REASON))
                .flatMap(ids -> ids)
                .toList();
    }

    /** Reads the row of the ids; refuses where one stands twice. */
    static Columns read(int row, List<String> cells) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text.startsWith(MARK) && places.putIfAbsent(text.substring(MARK.length()), column) != null) {
                throw Refusal.invalid(
                        "file", "columns", "第 %s 列是复制出来的，和前面一列是同一项：请删去其中一列再交。".formatted(Place.letters(column)));
            }
        }
        return new Columns(row, places);
    }

    /** Refuses where a column that must be filled in is missing. */
    Columns requireFor(LedgerDefinition definition) {
        require(LedgerDefinition.OCCURRED_ON, definition.day());
        definition.asked().stream()
                .filter(field -> field.required() && field.typed())
                .forEach(field -> require(field.id(), field.name()));
        return this;
    }

    private void require(String id, String name) {
        if (!places.containsKey(id)) {
            throw Refusal.invalid("file", "columns", "工作簿里少了必填的一列“%s”：请重新下载工作簿，不要删列；用不着的列可以隐藏。".formatted(name));
        }
    }

    /** Where a field of a row stands: {@code D5}; the row alone where there is no such column. */
    String cell(int row, String field) {
        Integer column = places.get(field);
        return column == null ? Integer.toString(row) : Place.letters(column) + row;
    }
}
