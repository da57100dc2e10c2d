package org.hangji.ledger.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/** The JSON Schema of an entry of one ledger. What it cannot say, the validator says. */
final class EntrySchema {

    private EntrySchema() {}

    static Map<String, Object> of(LedgerDefinition definition) {
        Map<String, Object> values = new LinkedHashMap<>();
        definition.entered().forEach(field -> values.put(field.id(), field(field)));
        List<String> required = definition.entered().stream()
                .filter(LedgerField::required)
                .map(LedgerField::id)
                .toList();
        return Map.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "type",
                "object",
                "required",
                List.of(LedgerDefinition.OCCURRED_ON, "values"),
                "properties",
                Map.of(
                        LedgerDefinition.OCCURRED_ON,
                        Map.of("type", "string", "format", "date", "title", definition.day()),
                        "unit",
                        Map.of("type", "string"),
                        "values",
                        Map.of(
                                "type",
                                "object",
                                "required",
                                required,
                                "additionalProperties",
                                false,
                                "properties",
                                values)));
    }

    private static Map<String, Object> field(LedgerField field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", field.name());
        switch (field.type()) {
            case TEXT, LONG_TEXT -> {
                schema.put("type", "string");
                schema.put("maxLength", field.maxLength());
            }
            case INTEGER, PERSON, REFERENCE -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case TIME -> {
                schema.put("type", "string");
                schema.put("pattern", "^\\d{2}:\\d{2}$");
            }
            case YES_NO -> schema.put("type", "boolean");
            case CHOICE ->
                schema.put(
                        "enum",
                        field.offered().stream().map(LedgerField.Choice::code).toList());
            case ORGANIZATION, DIVISION, PLATE, COLOURED_PLATE, CREDIT_CODE, STAKE, POINT, FILE ->
                schema.put("type", "string");
        }
        if (field.min() != null) {
            schema.put("minimum", field.min());
        }
        if (field.max() != null) {
            schema.put("maximum", field.max());
        }
        return schema;
    }
}
