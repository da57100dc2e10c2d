package org.hangji.ledger.browsing;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A filter over one ledger as SQL. Column names come from the definition only, never from the request.
 *
 * @param where from and where, with the newest version known at {@code :asOf} as {@code v}
 * @param order the order
 * @param parameters values of the named parameters
 */
record EntryQuery(String where, String order, Map<String, Object> parameters) {

    /**
     * @param path place in the tree of the unit whose subtree is wanted, {@code null} for all in sight
     */
    static EntryQuery of(LedgerDefinition definition, EntryFilter filter, @Nullable String path) {
        StringBuilder where = new StringBuilder(" from " + definition.table() + "_known(:asOf) v where true");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", filter.asOf().instant().atOffset(ZoneOffset.UTC));
        if (filter.from() != null) {
            where.append(" and v.occurred_on >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            where.append(" and v.occurred_on <= :to");
            parameters.put("to", filter.to());
        }
        if (path != null) {
            where.append(" and v.unit_path <@ :path::ltree");
            parameters.put("path", path);
        }
        filter.choices().forEach((id, code) -> {
            LedgerField field = definition
                    .field(id)
                    .filter(known ->
                            known.type() == FieldType.CHOICE && !known.privacy().limits())
                    .orElseThrow(() -> Refusal.invalid(id, "filter", "不能按“" + id + "”筛选。"));
            where.append(" and v.\"").append(field.column()).append("\" = :f_").append(field.column());
            parameters.put("f_" + field.column(), code);
        });
        if (!filter.text().isBlank()) {
            where.append(" and v.\"")
                    .append(definition.field(definition.subject()).orElseThrow().column())
                    .append("\" ilike :text");
            parameters.put("text", "%" + filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return new EntryQuery(where.toString(), order(definition, filter.sort()), parameters);
    }

    private static String order(LedgerDefinition definition, String sort) {
        boolean greatestFirst = sort.startsWith("-");
        String id = greatestFirst ? sort.substring(1) : sort;
        String column = switch (id) {
            // Never empty; without a word about empty ones the index gives this order.
            case LedgerDefinition.OCCURRED_ON -> "v.occurred_on" + (greatestFirst ? " desc" : "");
            case "recordedAt" -> "v.recorded_at" + (greatestFirst ? " desc" : "");
            default ->
                definition
                        .field(id)
                        // An order tells what a value is, also where it is masked.
                        .filter(field -> !field.privacy().limits())
                        .map(field -> "v.\"" + field.column() + "\"" + (greatestFirst ? " desc" : "") + " nulls last")
                        .orElseThrow(() -> Refusal.invalid("sort", "field", "不能按“" + id + "”排序。"));
        };
        return " order by " + column + ", v.entry" + (greatestFirst ? " desc" : "");
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.params(parameters);
    }
}
