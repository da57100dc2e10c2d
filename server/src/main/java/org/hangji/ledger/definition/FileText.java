package org.hangji.ledger.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Role;

/**
 * What binds the files that entries name to them: whoever sees the entry and its field sees the file. Where a field is for
 * some only, a change of who they are holds for the files that are there already.
 */
final class FileText {

    private FileText() {}

    static List<String> of(LedgerDefinition definition) {
        List<LedgerField> files = definition.fields().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        statements.add("create or replace trigger note_files after insert on " + definition.table()
                + " for each row execute function ledger.note_files('" + definition.id() + "', "
                + files.stream()
                        .map(field -> "'" + field.column() + "', '" + readers(definition, field) + "'")
                        .collect(Collectors.joining(", "))
                + ")");
        for (LedgerField field : files) {
            String readers = "nullif(string_to_array('%s', ','), '{}')".formatted(readers(definition, field));
            statements.add(
                    "update ledger.entry_file set readers = %s where ledger = '%s' and field = '%s' and readers is distinct from %s"
                            .formatted(readers, definition.id(), field.column(), readers));
        }
        return statements;
    }

    /** Roles that read the field whole, empty for all. */
    private static String readers(LedgerDefinition definition, LedgerField field) {
        if (!field.privacy().limits()) {
            return "";
        }
        Set<Role> roles = new TreeSet<>(definition.entryBy());
        roles.addAll(field.privacy().visibleTo());
        return roles.stream().map(Role::name).collect(Collectors.joining(","));
    }
}
