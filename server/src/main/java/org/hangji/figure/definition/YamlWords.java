package org.hangji.figure.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes values out of YAML and keeps everything that is wrong with them, so that all of it is said at once. */
final class YamlWords {

    private final List<String> faults = new ArrayList<>();

    void require(boolean holds, String fault) {
        if (!holds && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Throws {@link Faults} where anything was wrong. */
    void done(String figure) {
        if (!faults.isEmpty()) {
            throw new Faults(figure, faults);
        }
    }

    void known(String where, Map<String, Object> yaml, Set<String> words) {
        for (Object word : yaml.keySet()) {
            require(words.contains(String.valueOf(word)), where + " 里的“" + word + "”不认识");
        }
    }

    String text(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        require(value != null && !value.toString().isBlank(), key + " 没有写");
        return value == null ? "" : value.toString().strip();
    }

    @Nullable
    String optional(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        return value == null ? null : value.toString().strip();
    }

    List<String> texts(Map<String, Object> yaml, String key) {
        return yaml.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    <E extends Enum<E>> E oneOf(Map<String, Object> yaml, String key, Class<E> type, E otherwise) {
        String word = text(yaml, key);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        require(word.isEmpty(), key + " 是 " + Arrays.toString(type.getEnumConstants()) + " 之一，不是“" + word + "”");
        return otherwise;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(Map<String, Object> yaml, String key) {
        if (yaml.get(key) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        require(false, key + " 下面要写成“字段: 值”");
        return Map.of();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> maps(Map<String, Object> yaml, String key) {
        if (yaml.get(key) instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return (List<Map<String, Object>>) list;
        }
        require(false, key + " 没有写，或不是清单");
        return List.of();
    }
}
