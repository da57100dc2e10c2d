package org.hangji.figure.query;

import java.util.List;

/**
 * A field of a set of rows as people choose it (可选的字段).
 *
 * @param id its id in definitions
 * @param name its Chinese name
 * @param unit unit of a number, empty where it has none
 * @param values codes with their words, empty where any value is possible
 */
public record SourceField(String id, String name, Kind kind, String unit, List<Value> values) {

    /** What can be asked of the field. */
    public enum Kind {
        NUMBER,
        DAY,
        YES_NO,
        CHOICE,
        TEXT,
        /** Only whether it is given, and how many different values it has. */
        OTHER
    }

    /** A code and its word. */
    public record Value(String code, String word) {}

    public SourceField {
        values = List.copyOf(values);
    }

    /** The word of a code, the code itself where there is none. */
    public String word(String code) {
        return values.stream()
                .filter(value -> value.code().equals(code))
                .map(Value::word)
                .findFirst()
                .orElse(code);
    }
}
