package org.hangji.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param unique what must not be recorded twice
 */
public record LedgerDefinition(
        String id,
        String name,
        String row,
        String day,
        String subject,
        Set<Role> entryBy,
        List<LedgerField> fields,
        List<UniqueRule> unique) {

    /** The day on which the fact happened; every ledger has it. */
    public static final String OCCURRED_ON = "occurredOn";

    public LedgerDefinition {
        entryBy = Set.copyOf(entryBy);
        fields = List.copyOf(fields);
        unique = List.copyOf(unique);
    }

    /** The table with its schema: {@code ledger.over_limit_case}. */
    public String table() {
        return "ledger." + id.replace('-', '_');
    }

    /** A rule of uniqueness in words: {@code 同一单位同一年内文号不重复}. */
    public String once(UniqueRule rule) {
        return rule.among()
                + rule.fields().stream()
                        .map(id -> field(id).map(LedgerField::name).orElse(id))
                        .collect(Collectors.joining("、"))
                + "不重复";
    }

    public Optional<LedgerField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
