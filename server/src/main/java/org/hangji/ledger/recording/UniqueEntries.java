package org.hangji.ledger.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.UniqueRule;
import org.hangji.shared.Database;
import org.hangji.shared.Period;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.springframework.stereotype.Repository;

/**
 * Finds the entry that stands where the same thing would be recorded twice, within the caller's sight. What lies beyond it
 * and what two record at once is left to the database's own index.
 */
@Repository
class UniqueEntries {

    private final Database database;

    UniqueEntries(Database database) {
        this.database = database;
    }

    /** Refuses with the number of the entry that stands already. */
    void requireNone(LedgerDefinition definition, Entry entry) {
        List<FieldError> errors = new ArrayList<>();
        for (UniqueRule rule : definition.unique()) {
            same(definition, rule, entry)
                    .ifPresent(other -> errors.add(new FieldError(
                            rule.fields().getLast(),
                            "unique",
                            "%s：已有编号为 %d 的记录，请更正那一条，或核对填的内容。".formatted(definition.once(rule), other))));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private Optional<Long> same(LedgerDefinition definition, UniqueRule rule, Entry entry) {
        StringBuilder where =
                new StringBuilder(" where v.superseded_at is null and not v.withdrawn and v.entry <> :self");
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("self", entry.id()));
        for (String id : rule.fields()) {
            Object value = entry.value(id);
            if (value == null) {
                return Optional.empty();
            }
            LedgerField field = definition.field(id).orElseThrow();
            where.append(" and v.\"").append(field.column()).append("\" = :f_").append(field.column());
            parameters.put("f_" + field.column(), value);
        }
        if (rule.withinUnit()) {
            where.append(" and v.unit = :unit");
            parameters.put("unit", entry.unit());
        }
        if (rule.within() != null) {
            Period span = rule.within().around(entry.occurredOn());
            where.append(" and v.occurred_on between :first and :last");
            parameters.put("first", Objects.requireNonNull(span.from()));
            parameters.put("last", span.to());
        }
        return database.sql("select v.entry from " + definition.table() + " v" + where + " limit 1")
                .params(parameters)
                .query(Long.class)
                .optional();
    }
}
