package org.hangji.ledger.designing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.formula.Formulas;
import org.hangji.page.Form;

/** Between the form of one field and its words in the draft. */
final class FieldWords {

    private static final List<String> TEXTS =
            List.of("name", "unit", "decimals", "min", "max", "maxLength", "reference", "notBefore", "atMost", "help");
    private static final List<String> TICKS = List.of("required", "past", "summed", "personal");

    private FieldWords() {}

    /**
     * The words that a form says.
     *
     * @param ids of the fields by their names, for formulas
     * @param known the field's words so far; what the form does not show is kept
     */
    static Map<String, Object> sent(String id, Map<String, Object> known, Form form, Map<String, String> ids) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", id);
        words.put("type", form.value("type"));
        for (String key : TEXTS) {
            String value = form.value(key).strip();
            if (!value.isEmpty()) {
                words.put(key, value);
            }
        }
        String formula = form.value("formula").strip();
        if (!formula.isEmpty()) {
            words.put("formula", Formulas.withIds(formula, ids));
        }
        for (String key : TICKS) {
            if (form.holds(key, "true")) {
                words.put(key, "true");
            }
        }
        List<String> roles = form.values().getOrDefault("visibleTo", List.of());
        if (!roles.isEmpty()) {
            words.put("visibleTo", new ArrayList<>(roles));
        }
        if (form.value("type").equals("choice")) {
            words.put("choices", choices(form.value("choices"), known));
        }
        for (String kept : List.of("retired", "pattern")) {
            if (known.containsKey(kept)) {
                words.put(kept, known.get(kept));
            }
        }
        return words;
    }

    /** One choice a line; what was there and is not any more is retired. {@code CODE=word} gives a code another word. */
    static Map<String, Object> choices(String lines, Map<String, Object> field) {
        Map<String, String> known = known(field);
        Map<String, Object> choices = new LinkedHashMap<>();
        for (String line : lines.split("\\R")) {
            String word = line.strip();
            if (word.isEmpty()) {
                continue;
            }
            int sign = word.indexOf('=');
            if (sign > 0 && word.substring(0, sign).matches("[A-Za-z0-9_]{1,40}")) {
                choices.put(word.substring(0, sign), word.substring(sign + 1).strip());
                continue;
            }
            choices.put(code(word, known, choices.keySet()), word);
        }
        known.forEach((code, word) -> {
            if (!choices.containsKey(code)) {
                Map<String, Object> retired = new LinkedHashMap<>();
                retired.put("word", word);
                retired.put("retired", "true");
                choices.put(code, retired);
            }
        });
        return choices;
    }

    private static String code(String word, Map<String, String> known, Set<String> taken) {
        for (Map.Entry<String, String> each : known.entrySet()) {
            if (each.getValue().equals(word) && !taken.contains(each.getKey())) {
                return each.getKey();
            }
        }
        int number = known.size() + 1;
        while (known.containsKey("C" + number) || taken.contains("C" + number)) {
            number++;
        }
        return "C" + number;
    }

    private static Map<String, String> known(Map<String, Object> field) {
        Map<String, String> known = new LinkedHashMap<>();
        if (field.get("choices") instanceof Map<?, ?> choices) {
            choices.forEach((code, value) -> known.put(
                    String.valueOf(code),
                    value instanceof Map<?, ?> details ? String.valueOf(details.get("word")) : String.valueOf(value)));
        }
        return known;
    }

    /** The words as the form shows them. */
    static Form form(Map<String, Object> words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        words.forEach((key, value) -> {
            switch (value) {
                case String text -> values.put(key, List.of(text));
                case List<?> list ->
                    values.put(key, list.stream().map(String::valueOf).toList());
                case Map<?, ?> choices -> values.put(key, List.of(lines(choices)));
                default -> {}
            }
        });
        return new Form(values, List.of());
    }

    private static String lines(Map<?, ?> choices) {
        List<String> lines = new ArrayList<>();
        choices.values().forEach(value -> {
            if (value instanceof String word) {
                lines.add(word);
            }
        });
        return String.join("\n", lines);
    }
}
