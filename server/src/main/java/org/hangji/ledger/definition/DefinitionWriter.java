package org.hangji.ledger.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Reporting;
import org.hangji.ledger.UniqueRule;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a definition as the words from which it is read; what is as usual is left out. */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    /** As YAML. Reading it again gives the same definition in its first version. */
    public static String yaml(LedgerDefinition definition) {
        return yaml(words(definition));
    }

    /** Words as YAML. */
    public static String yaml(Map<String, Object> words) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(1000);
        options.setSplitLines(false);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return new Yaml(options).dump(words);
    }

    /** As words, which a form may change. */
    public static Map<String, Object> words(LedgerDefinition definition) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", definition.id());
        words.put("name", definition.name());
        words.put("row", definition.row());
        words.put("day", definition.day());
        words.put("subject", definition.subject());
        words.put("entryBy", names(definition.entryBy()));
        if (definition.reporting().period() != Reporting.Period.EVENT) {
            words.put("period", lower(definition.reporting().period()));
        }
        if (definition.reporting().dueDays() != Reporting.DUE) {
            words.put("due", Integer.toString(definition.reporting().dueDays()));
        }
        if (!definition.reporting().review().isEmpty()) {
            words.put(
                    "review",
                    definition.reporting().review().stream().map(Enum::name).toList());
        }
        put(words, "group", definition.group());
        if (!definition.opens().isEmpty()) {
            words.put("opens", new LinkedHashMap<>(definition.opens()));
        }
        if (!definition.unique().isEmpty()) {
            words.put(
                    "unique",
                    definition.unique().stream().map(DefinitionWriter::rule).toList());
        }
        words.put(
                "fields",
                new ArrayList<>(definition.fields().stream()
                        .map(DefinitionWriter::field)
                        .toList()));
        return words;
    }

    private static Map<String, Object> rule(UniqueRule rule) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("fields", rule.fields());
        List<String> within = new ArrayList<>();
        if (rule.withinUnit()) {
            within.add("unit");
        }
        UniqueRule.Span span = rule.within();
        if (span != null) {
            within.add(lower(span));
        }
        if (!within.isEmpty()) {
            words.put("within", within);
        }
        return words;
    }

    private static Map<String, Object> field(LedgerField field) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", field.id());
        words.put("name", field.name());
        words.put("type", field.type().word());
        yes(words, "required", field.required());
        put(words, "unit", field.unit());
        if (field.type() == FieldType.DECIMAL) {
            words.put("decimals", String.valueOf(field.decimals()));
        }
        put(words, "min", number(field.min()));
        put(words, "max", number(field.max()));
        put(words, "pattern", field.pattern());
        if (field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT) {
            words.put("maxLength", String.valueOf(field.maxLength()));
        }
        if (!field.choices().isEmpty()) {
            Map<String, Object> choices = new LinkedHashMap<>();
            field.choices().forEach(choice -> choices.put(choice.code(), choice(choice)));
            words.put("choices", choices);
        }
        put(words, "reference", field.reference());
        put(words, "notBefore", field.notBefore());
        put(words, "atMost", field.atMost());
        yes(words, "past", field.past());
        yes(words, "summed", field.summed());
        yes(words, "personal", field.personal());
        if (!field.privacy().visibleTo().isEmpty()) {
            words.put("visibleTo", names(field.privacy().visibleTo()));
        }
        put(words, "formula", field.formula());
        put(words, "help", field.help());
        yes(words, "retired", field.retired());
        return words;
    }

    private static Object choice(LedgerField.Choice choice) {
        if (!choice.retired()) {
            return choice.word();
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("word", choice.word());
        words.put("retired", "true");
        return words;
    }

    private static List<String> names(Iterable<? extends Enum<?>> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.name()));
        names.sort(null);
        return names;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static void yes(Map<String, Object> words, String key, boolean value) {
        if (value) {
            words.put(key, "true");
        }
    }

    private static void put(Map<String, Object> words, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            words.put(key, value);
        }
    }
}
