package org.hangji.ledger.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.CellRangeAddress;

/** Which cells of a sheet are merged into one (合并单元格). Only the first of them holds anything. */
final class Merges {

    static final Merges NONE = new Merges(List.of(), 0);

    /**
     * A merged cell that covers a place.
     *
     * @param first the row that holds what stands in it, as the sheet counts
     * @param column the column that holds it, from 0
     * @param wide whether it covers several columns
     */
    record Merge(int first, int column, boolean wide, String name) {}

    private final Map<Integer, NavigableMap<Integer, CellRangeAddress>> byColumn = new HashMap<>();

    /** @param width columns from here on are not looked at */
    Merges(List<CellRangeAddress> ranges, int width) {
        for (CellRangeAddress range : ranges) {
            for (int column = range.getFirstColumn(); column <= Math.min(range.getLastColumn(), width); column++) {
                byColumn.computeIfAbsent(column, any -> new TreeMap<>()).put(range.getFirstRow() + 1, range);
            }
        }
    }

    /** The merged cell over a place that is not its first one. */
    Optional<Merge> over(int row, int column) {
        NavigableMap<Integer, CellRangeAddress> ranges = byColumn.get(column);
        Map.Entry<Integer, CellRangeAddress> before = ranges == null ? null : ranges.floorEntry(row);
        if (before == null || row > before.getValue().getLastRow() + 1) {
            return Optional.empty();
        }
        CellRangeAddress range = before.getValue();
        boolean origin = row == before.getKey() && column == range.getFirstColumn();
        return origin
                ? Optional.empty()
                : Optional.of(new Merge(
                        before.getKey(),
                        range.getFirstColumn(),
                        range.getLastColumn() > range.getFirstColumn(),
                        range.toString()));
    }
}
