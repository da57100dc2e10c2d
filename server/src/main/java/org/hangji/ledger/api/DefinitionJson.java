package org.hangji.ledger.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's definition for programs.
 *
 * @param occurredOn what the day of an entry means
 * @param version of the definition, from 1
 * @param period how often it is reported: EVENT, DAY, WEEK, MONTH, QUARTER, YEAR, CAMPAIGN
 * @param review roles that review a return, in order
 * @param schema JSON Schema of the body with which an entry is recorded
 */
record DefinitionJson(
        String id,
        String name,
        String row,
        String occurredOn,
        String subject,
        Set<Role> entryBy,
        List<FieldJson> fields,
        int version,
        String period,
        List<Role> review,
        Map<String, Object> schema) {

    /** One field; {@code type} as in the definitions: text, long-text, integer, decimal, date, yes-no, choice … */
    record FieldJson(
            String id,
            String name,
            String type,
            boolean required,
            String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<LedgerField.Choice> choices,
            String help,
            boolean personal,
            Set<Role> visibleTo,
            boolean retired,
            @Nullable String reference,
            @Nullable String formula) {}

    static DefinitionJson of(LedgerDefinition definition) {
        return new DefinitionJson(
                definition.id(),
                definition.name(),
                definition.row(),
                definition.day(),
                definition.subject(),
                definition.entryBy(),
                definition.fields().stream().map(DefinitionJson::field).toList(),
                definition.version(),
                definition.reporting().period().name(),
                definition.reporting().review(),
                EntrySchema.of(definition));
    }

    private static FieldJson field(LedgerField field) {
        return new FieldJson(
                field.id(),
                field.name(),
                field.type().word(),
                field.required(),
                field.unit(),
                field.min(),
                field.max(),
                field.choices(),
                field.help(),
                field.personal(),
                field.privacy().visibleTo(),
                field.retired(),
                field.reference(),
                field.formula());
    }
}
