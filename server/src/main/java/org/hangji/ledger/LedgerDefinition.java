package org.hangji.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hangji.shared.Role;

/**
 * What a ledger records (台账定义). It compiles to one table, one form, one validator and one schema.
 *
 * @param id its name in addresses, {@code over-limit-case}
 * @param name Chinese name
 * @param row what one entry is, in words
 * @param day what the day of an entry means, {@code 查处日期}
 * @param subject id of the field by which an entry is called
 * @param entryBy roles that may record and correct
 * @param fields in the order of the form
 */
public record LedgerDefinition(
        String id, String name, String row, String day, String subject, Set<Role> entryBy, List<LedgerField> fields) {

    /** The day on which the fact happened; every ledger has it. */
    public static final String OCCURRED_ON = "occurredOn";

    public LedgerDefinition {
        entryBy = Set.copyOf(entryBy);
        fields = List.copyOf(fields);
    }

    /** The table with its schema: {@code ledger.over_limit_case}. */
    public String table() {
        return "ledger." + id.replace('-', '_');
    }

    public Optional<LedgerField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
