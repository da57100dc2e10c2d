package org.hangji.ledger.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.UniqueRule;

/**
 * The indexes of one ledger: one that answers every question over days out of itself, one by which the rows of an enterprise
 * are found, and one for each rule of what must not be recorded twice. Their names hold a mark of their text, so that a changed definition gets new ones and the old
 * ones go.
 */
final class IndexText {

    /** What figures add up and choose by, and what is short enough to stand in an index as well. */
    private static final Set<FieldType> SHORT = EnumSet.of(
            FieldType.INTEGER,
            FieldType.DECIMAL,
            FieldType.DATE,
            FieldType.YES_NO,
            FieldType.CHOICE,
            FieldType.ORGANIZATION,
            FieldType.DIVISION);

    /** PostgreSQL allows 32 columns. */
    private static final int MOST = 24;

    private IndexText() {}

    static List<String> of(LedgerDefinition definition) {
        String bare = definition.table().substring(definition.table().indexOf('.') + 1);
        Map<String, String> wanted = new LinkedHashMap<>();
        add(wanted, bare + "_asked_", "create index if not exists %s on " + definition.table() + asked(definition));
        // Not by the path in the tree: its operators may not look into rows before the policy has.
        add(
                wanted,
                bare + "_unit_",
                "create index if not exists %s on " + definition.table() + " (unit, occurred_on, entry)");
        for (UniqueRule rule : definition.unique()) {
            add(
                    wanted,
                    bare + "_unique_",
                    "create unique index if not exists %s on " + definition.table() + once(definition, rule));
        }
        List<String> statements = new ArrayList<>();
        statements.add(dropOthers(definition.table(), bare, wanted.keySet()));
        statements.addAll(wanted.values());
        return statements;
    }

    private static void add(Map<String, String> wanted, String prefix, String text) {
        String name = prefix + Integer.toHexString(text.hashCode());
        wanted.put(name, text.formatted(name));
    }

    private static String asked(LedgerDefinition definition) {
        return definition.fields().stream()
                .filter(field -> SHORT.contains(field.type()))
                .limit(MOST)
                .map(field -> ", \"" + field.column() + "\"")
                .collect(Collectors.joining(
                        "", " (occurred_on, entry) include (recorded_at, superseded_at, withdrawn, unit_path", ")"));
    }

    private static String once(LedgerDefinition definition, UniqueRule rule) {
        List<String> columns = new ArrayList<>();
        for (String id : rule.fields()) {
            LedgerField field = definition.field(id).orElseThrow();
            columns.add("\"" + field.column() + "\"");
        }
        if (rule.withinUnit()) {
            columns.add("unit");
        }
        switch (rule.within()) {
            case null -> {}
            case DAY -> columns.add("occurred_on");
            case MONTH -> {
                columns.add("(extract(year from occurred_on))");
                columns.add("(extract(month from occurred_on))");
            }
            case YEAR -> columns.add("(extract(year from occurred_on))");
        }
        return " (" + String.join(", ", columns) + ") where superseded_at is null and not withdrawn";
    }

    private static String dropOthers(String table, String bare, Set<String> wanted) {
        return """
            do $body$
            declare other text;
            begin
                for other in
                    select c.oid::regclass::text from pg_index i join pg_class c on c.oid = i.indexrelid
                    where i.indrelid = '%s'::regclass
                      and c.relname ~ '^%s_(day$|path$|changed$|asked_|unit_|unique_)' and c.relname not in (%s)
                loop
                    execute 'drop index ' || other;
                end loop;
            end $body$""".formatted(table, bare, wanted.stream().collect(Collectors.joining("', '", "'", "'")));
    }
}
