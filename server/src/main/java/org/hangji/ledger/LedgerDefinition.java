package org.hangji.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param fields in the order of the form, retired ones included
 * @param unique what must not be recorded twice
 * @param reporting when it is reported and who reviews it
 * @param opens words of the rule "an entry opens a finding", which {@code rectify} reads; empty where none does
 * @param group under which heading it is listed, empty for none
 * @param edition which version of the definition this is
 */
public record LedgerDefinition(
        String id,
        String name,
        String row,
        String day,
        String subject,
        Set<Role> entryBy,
        List<LedgerField> fields,
        List<UniqueRule> unique,
        Reporting reporting,
        Map<String, String> opens,
        String group,
        Edition edition) {

    /** The day on which the fact happened; every ledger has it. */
    public static final String OCCURRED_ON = "occurredOn";

    public LedgerDefinition {
        entryBy = Set.copyOf(entryBy);
        fields = List.copyOf(fields);
        unique = List.copyOf(unique);
        opens = Collections.unmodifiableMap(new LinkedHashMap<>(opens));
    }

    /** A ledger of events that opens no findings, in its first version. */
    public LedgerDefinition(
            String id,
            String name,
            String row,
            String day,
            String subject,
            Set<Role> entryBy,
            List<LedgerField> fields,
            List<UniqueRule> unique) {
        this(id, name, row, day, subject, entryBy, fields, unique, Reporting.OF_EVENTS, Map.of(), "", Edition.BUILT_IN);
    }

    /** The same words as a further version. */
    public LedgerDefinition as(Edition other) {
        return new LedgerDefinition(
                id, name, row, day, subject, entryBy, fields, unique, reporting, opens, group, other);
    }

    /** The same words for another ledger. */
    public LedgerDefinition called(String other) {
        return new LedgerDefinition(
                other, name, row, day, subject, entryBy, fields, unique, reporting, opens, group, edition);
    }

    public int version() {
        return edition.version();
    }

    /** The table with its schema: {@code ledger.over_limit_case}. */
    public String table() {
        return "ledger." + id.replace('-', '_');
    }

    /** Fields that are asked for, in the order of the form: all but the retired ones. */
    public List<LedgerField> asked() {
        return fields.stream().filter(field -> !field.retired()).toList();
    }

    /** Fields that are filled in: all that are asked for but the computed ones. */
    public List<LedgerField> entered() {
        return fields.stream()
                .filter(field -> !field.retired() && !field.computed())
                .toList();
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
