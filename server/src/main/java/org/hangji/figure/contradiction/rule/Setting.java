package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the settings say of one rule (规则参数). A word that it does not know is an error.
 *
 * @param words the parameters by their names
 */
record Setting(RuleText text, Map<String, Object> words) {

    private static final Set<String> TEXTS = Set.of("id", "name", "explanation", "remedy");

    static Setting read(Map<String, Object> yaml, Set<String> known) {
        String id = text(yaml, "id");
        for (String word : yaml.keySet()) {
            if (!TEXTS.contains(word) && !known.contains(word)) {
                throw new IllegalArgumentException("contradiction rule " + id + ": unknown word " + word);
            }
        }
        return new Setting(
                new RuleText(id, text(yaml, "name"), text(yaml, "explanation"), text(yaml, "remedy")),
                Map.copyOf(yaml));
    }

    String word(String key) {
        return text(words, key);
    }

    int whole(String key) {
        return Integer.parseInt(text(words, key));
    }

    BigDecimal number(String key) {
        return new BigDecimal(text(words, key));
    }

    List<String> list(String key) {
        return list(words, key);
    }

    /** A list of maps, empty where there is none. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> maps(String key) {
        return words.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    static List<String> list(Map<String, Object> words, String key) {
        return words.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static String text(Map<String, Object> words, String key) {
        Object value = words.get(key);
        if (value == null) {
            throw new IllegalArgumentException("contradiction rule: " + key + " is missing in " + words);
        }
        return value.toString();
    }
}
