package org.hangji.ledger.mapping;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hangji.ledger.LedgerDefinition;

/**
 * How a table becomes entries (对应关系).
 *
 * @param columns target by column: id of a field, {@code occurredOn} or {@code unit}; columns that are not used are left out
 * @param unit code of the unit of all rows; empty where each row or its group says it
 * @param day the day of all rows, empty where each row says it
 * @param rest by field what stands in every row, for fields to which no column leads
 * @param words by target: what a word of the table means, a code
 * @param kept rows that are records although they do not look like it
 */
record Plan(
        Map<Integer, String> columns,
        String unit,
        String day,
        Map<String, String> rest,
        Map<String, Map<String, String>> words,
        Set<RowKind> kept) {

    Plan {
        columns = Map.copyOf(columns);
        // Plans that were remembered before there was such a thing have none.
        rest = Map.copyOf(Objects.requireNonNullElse(rest, Map.of()));
        words = Map.copyOf(words);
        kept = Set.copyOf(kept);
    }

    /** Nothing is matched. */
    static Plan none() {
        return new Plan(Map.of(), "", "", Map.of(), Map.of(), Set.of());
    }

    Optional<Integer> columnOf(String target) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(target))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a word was said to mean, empty where nothing was said. */
    String meaning(String target, String word) {
        return words.getOrDefault(target, Map.of()).getOrDefault(word, "");
    }

    boolean named(LedgerDefinition definition) {
        return columns.values().stream()
                .anyMatch(target -> definition.field(target).isPresent());
    }
}
