package org.hangji.ledger.definition;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/** Reads one definition. A word that it does not know is an error, so that no slip of the pen goes unnoticed. */
final class DefinitionReader {

    private static final Set<String> LEDGER_KEYS =
            Set.of("id", "name", "row", "day", "subject", "entryBy", "fields", "unique");
    private static final Set<String> FIELD_KEYS = Set.of(
            "id",
            "name",
            "type",
            "required",
            "unit",
            "decimals",
            "min",
            "max",
            "pattern",
            "maxLength",
            "choices",
            "notBefore",
            "atMost",
            "past",
            "summed",
            "help");
    private static final Set<String> COMMON = Set.of(
            "entry",
            "version",
            "occurredOn",
            "recordedAt",
            "supersededAt",
            "recordedBy",
            "recordedByName",
            "unit",
            "unitPath",
            "withdrawn",
            "reason",
            "origin",
            "digest",
            "values");

    private DefinitionReader() {}

    static LedgerDefinition read(Map<String, Object> yaml) {
        String id = text(yaml, "id");
        require(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), id + ": the id is not in kebab case");
        require(LEDGER_KEYS.containsAll(yaml.keySet()), id + ": unknown word among " + yaml.keySet());
        List<LedgerField> fields =
                list(yaml, "fields").stream().map(field -> field(id, field)).toList();
        Set<String> ids = fields.stream().map(LedgerField::id).collect(Collectors.toCollection(LinkedHashSet::new));
        require(ids.size() == fields.size(), id + ": a field stands twice");
        require(ids.contains(text(yaml, "subject")), id + ": the subject is no field");
        for (LedgerField field : fields) {
            requireKnown(id, ids, field.notBefore());
            requireKnown(id, ids, field.atMost());
        }
        return new LedgerDefinition(
                id,
                text(yaml, "name"),
                text(yaml, "row"),
                text(yaml, "day"),
                text(yaml, "subject"),
                roles(yaml),
                fields,
                UniqueReader.read(id, yaml.get("unique"), ids));
    }

    private static LedgerField field(String ledger, Map<String, Object> yaml) {
        String id = text(yaml, "id");
        String where = ledger + "." + id;
        require(id.matches("[a-z][a-zA-Z0-9]*") && !COMMON.contains(id), where + ": the id is not allowed");
        require(FIELD_KEYS.containsAll(yaml.keySet()), where + ": unknown word among " + yaml.keySet());
        FieldType type = FieldType.valueOf(text(yaml, "type").replace('-', '_').toUpperCase(Locale.ROOT));
        List<LedgerField.Choice> choices = choices(yaml);
        require(choices.isEmpty() == (type != FieldType.CHOICE), where + ": choices and type do not fit");
        return new LedgerField(
                id,
                text(yaml, "name"),
                type,
                yes(yaml, "required"),
                word(yaml, "unit"),
                number(yaml, "decimals", 2),
                decimal(yaml, "min"),
                decimal(yaml, "max"),
                optional(yaml, "pattern"),
                number(yaml, "maxLength", type == FieldType.LONG_TEXT ? 2000 : 200),
                choices,
                optional(yaml, "notBefore"),
                optional(yaml, "atMost"),
                yes(yaml, "past"),
                yes(yaml, "summed"),
                word(yaml, "help"));
    }

    private static void requireKnown(String ledger, Set<String> ids, @Nullable String id) {
        require(
                id == null || id.equals(LedgerDefinition.OCCURRED_ON) || ids.contains(id),
                ledger + ": " + id + " is no field");
    }

    static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("ledger definition " + fault);
        }
    }

    private static Set<Role> roles(Map<String, Object> yaml) {
        if (!yaml.containsKey("entryBy")) {
            return Set.of(Role.CLERK);
        }
        return ((List<?>) required(yaml, "entryBy"))
                .stream().map(role -> Role.valueOf(String.valueOf(role))).collect(Collectors.toSet());
    }

    private static List<LedgerField.Choice> choices(Map<String, Object> yaml) {
        if (!(yaml.get("choices") instanceof Map<?, ?> words)) {
            return List.of();
        }
        return words.entrySet().stream()
                .map(entry -> new LedgerField.Choice(String.valueOf(entry.getKey()), String.valueOf(entry.getValue())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> yaml, String key) {
        return (List<Map<String, Object>>) required(yaml, key);
    }

    private static Object required(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new IllegalArgumentException("ledger definition: " + key + " is missing in " + yaml);
        }
        return value;
    }

    private static String text(Map<String, Object> yaml, String key) {
        return required(yaml, key).toString();
    }

    private static @Nullable String optional(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        return value == null ? null : value.toString();
    }

    private static String word(Map<String, Object> yaml, String key) {
        String value = optional(yaml, key);
        return value == null ? "" : value;
    }

    private static @Nullable BigDecimal decimal(Map<String, Object> yaml, String key) {
        String value = optional(yaml, key);
        return value == null ? null : new BigDecimal(value);
    }

    private static int number(Map<String, Object> yaml, String key, int otherwise) {
        String value = optional(yaml, key);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static boolean yes(Map<String, Object> yaml, String key) {
        return Boolean.TRUE.equals(yaml.get(key));
    }
}
