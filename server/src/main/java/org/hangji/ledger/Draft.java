package org.hangji.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hands in for an entry (填报内容), before it is checked.
 *
 * @param occurredOn the day as it was written, {@code null} where it was left out
 * @param unit code of the unit that the entry belongs to, {@code null} for the unit of whoever records it
 * @param values by field id: text as typed into a form or read from a sheet, or numbers and booleans as JSON has them;
 *     an empty text says that the field is to be empty; a {@link org.hangji.shared.Refusal.FieldError} says what whoever
 *     took it in found wrong with it
 */
public record Draft(@Nullable String occurredOn, @Nullable String unit, Map<String, Object> values) {

    public Draft {
        values = Map.copyOf(values);
    }

    /** The same draft upon what stands: fields that are not mentioned keep their value. */
    public Draft over(Entry standing) {
        Map<String, Object> merged = new LinkedHashMap<>(standing.values());
        merged.putAll(values);
        return new Draft(
                occurredOn == null ? standing.occurredOn().toString() : occurredOn,
                unit == null ? standing.unit() : unit,
                merged);
    }
}
