package org.hangji.sample.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntryHistory;

/** Entries written by hand in {@code records.yaml}. */
final class HandWritten {

    private HandWritten() {}

    static List<EntryHistory> read(List<Map<String, Object>> rows) {
        List<EntryHistory> entries = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            List<EntryHistory.Version> versions = new ArrayList<>();
            versions.add(version(row, entries.size(), true));
            later(row).forEach(change -> versions.add(version(change, versions.size(), false)));
            entries.add(new EntryHistory(String.valueOf(row.get("unit")), versions));
        }
        return entries;
    }

    private static EntryHistory.Version version(Map<String, Object> row, int number, boolean first) {
        Map<String, Object> values = new HashMap<>(row);
        values.keySet().removeAll(List.of("day", "unit", "then", "reason"));
        LocalDate day = LocalDate.parse(String.valueOf(row.get("day")));
        return new EntryHistory.Version(
                Draw.evening(day, number),
                new Draft(first ? day.toString() : null, null, values),
                first ? "" : String.valueOf(row.get("reason")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> later(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.getOrDefault("then", List.of());
    }
}
