package org.hangji.figure.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.FigureDefinition;
import org.jspecify.annotations.Nullable;

/** Reads one file of figures. A word that it does not know is an error, so that no slip of the pen goes unnoticed. */
final class DefinitionReader {

    private static final Set<String> FIGURE_WORDS = Set.of(
            "id", "name", "unit", "synonyms", "kind", "definition", "rows", "object", "whole", "phrases", "unprinted");
    private static final Set<String> ROW_WORDS = Set.of("ledger", "rectify", "where", "sum", "object");
    private static final Set<String> PHRASE_WORDS = Set.of("says", "after", "within", "not");

    private DefinitionReader() {}

    static List<Definition> read(Map<String, Object> file) {
        String group = text(file, "group");
        return maps(file, "figures").stream()
                .map(figure -> figure(group, figure))
                .toList();
    }

    private static Definition figure(String group, Map<String, Object> yaml) {
        String id = text(yaml, "id");
        require(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), id + ": the id is not in kebab case");
        require(FIGURE_WORDS.containsAll(yaml.keySet()), id + ": unknown word among " + yaml.keySet());
        Source source = source(id, map(yaml, "rows"));
        String object = optional(yaml, "object");
        require((object == null) == (source.object() == null), id + ": object and its field go together");
        FigureDefinition head = new FigureDefinition(
                id,
                group,
                text(yaml, "name"),
                text(yaml, "unit"),
                texts(yaml, "synonyms"),
                text(yaml, "definition"),
                FigureDefinition.Kind.valueOf(text(yaml, "kind")),
                object,
                Boolean.TRUE.equals(yaml.get("whole")));
        return new Definition(
                head,
                source,
                maps(yaml, "phrases").stream().map(phrase -> phrase(id, phrase)).toList(),
                ofTheYear(id, optional(yaml, "unprinted")));
    }

    private static boolean ofTheYear(String id, @Nullable String unprinted) {
        require(unprinted == null || unprinted.equals("YEAR"), id + ": unprinted is YEAR or left out");
        return unprinted != null;
    }

    private static Source source(String id, Map<String, Object> yaml) {
        require(ROW_WORDS.containsAll(yaml.keySet()), id + ": unknown word among " + yaml.keySet());
        require(yaml.containsKey("ledger") != yaml.containsKey("rectify"), id + ": rows come from one place");
        Source.From from = yaml.containsKey("ledger")
                ? new Source.Ledger(text(yaml, "ledger"))
                : new Source.Loop(Source.View.valueOf(
                        text(yaml, "rectify").replace('-', '_').toUpperCase(Locale.ROOT)));
        List<Condition> where = yaml.containsKey("where")
                ? map(yaml, "where").entrySet().stream()
                        .map(entry -> condition(id, entry.getKey(), entry.getValue()))
                        .toList()
                : List.of();
        return new Source(from, where, optional(yaml, "sum"), optional(yaml, "object"));
    }

    private static Condition condition(String id, String field, Object value) {
        if (value instanceof List<?> values) {
            return new Condition.OneOf(
                    field, values.stream().map(String::valueOf).toList());
        }
        if (value instanceof Map<?, ?> one && one.size() == 1) {
            Map.Entry<?, ?> entry = one.entrySet().iterator().next();
            String word = String.valueOf(entry.getKey());
            String operand = String.valueOf(entry.getValue());
            return switch (word) {
                case "atLeast" -> new Condition.AtLeast(field, new BigDecimal(operand));
                case "until" -> new Condition.Until(field);
                case "notUntil" -> new Condition.NotUntil(field);
                default -> throw new IllegalArgumentException("figure " + id + ": unknown condition " + word);
            };
        }
        return new Condition.OneOf(field, List.of(String.valueOf(value)));
    }

    private static Phrase phrase(String id, Map<String, Object> yaml) {
        require(PHRASE_WORDS.containsAll(yaml.keySet()), id + ": unknown word among " + yaml.keySet());
        require(yaml.containsKey("says") || yaml.containsKey("after"), id + ": a phrase without words at the number");
        return new Phrase(words(yaml, "says"), words(yaml, "after"), words(yaml, "within"), words(yaml, "not"));
    }

    private static List<Phrase.Word> words(Map<String, Object> yaml, String key) {
        return texts(yaml, key).stream()
                .map(forms -> new Phrase.Word(Arrays.asList(forms.split("\\|"))))
                .toList();
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("figure " + fault);
        }
    }

    private static String text(Map<String, Object> yaml, String key) {
        return String.valueOf(given(yaml, key));
    }

    private static @Nullable String optional(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        return value == null ? null : value.toString();
    }

    private static List<String> texts(Map<String, Object> yaml, String key) {
        return yaml.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> yaml, String key) {
        return (Map<String, Object>) given(yaml, key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> yaml, String key) {
        return (List<Map<String, Object>>) given(yaml, key);
    }

    private static Object given(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new IllegalArgumentException("figure definition: " + key + " is missing in " + yaml);
        }
        return value;
    }
}
