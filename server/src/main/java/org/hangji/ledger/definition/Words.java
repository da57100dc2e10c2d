package org.hangji.ledger.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One block of a definition's words while it is read. What does not have the form that is asked for is noted as a fault and
 * read as missing, so that all faults are found in one reading.
 *
 * @param faults where faults are noted
 * @param field id of the field that the block describes, empty for the ledger
 * @param values text, {@link Words} or lists of both by key
 * @param lines where each key stands
 */
record Words(
        List<DefinitionFault> faults, String field, int line, Map<String, Object> values, Map<String, Integer> lines) {

    void fault(String key, String message) {
        String named = field.isEmpty() ? "" : "字段“" + name() + "”";
        faults.add(new DefinitionFault(lines.getOrDefault(key, line), field, key, named + message));
    }

    private String name() {
        return values.get("name") instanceof String name && !name.isBlank() ? name : field;
    }

    /** Text, lists and maps, without lines. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Words block -> block.plain();
            case List<?> list ->
                new ArrayList<Object>(list.stream().map(Words::plain).toList());
            default -> value;
        };
    }

    /** The same block as words of a field. */
    Words of(String id) {
        return new Words(faults, id, line, values, lines);
    }

    /** A word that is not known is a fault, so that no slip of the pen goes unnoticed. */
    void only(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                fault(key, "不认识“" + key + "”这个词，请删去或改正。");
            }
        }
    }

    @Nullable
    String text(String key) {
        Object value = values.get(key);
        if (value == null || value instanceof String blank && blank.isBlank()) {
            return null;
        }
        if (value instanceof String text) {
            return text.strip();
        }
        fault(key, "的“" + key + "”应是一个词或一句话。");
        return null;
    }

    /** A text of at most so many characters that must be there. */
    String required(String key, String label, int most) {
        String value = text(key);
        if (value == null) {
            fault(key, "没有填" + label + "（" + key + "）。");
            return "";
        }
        return within(key, label, most, value);
    }

    String optional(String key, String label, int most) {
        String value = text(key);
        return value == null ? "" : within(key, label, most, value);
    }

    private String within(String key, String label, int most, String value) {
        if (value.codePointCount(0, value.length()) > most || value.chars().anyMatch(Character::isISOControl)) {
            fault(key, "的" + label + "最多 " + most + " 个字，写成一行。");
        }
        return value;
    }

    boolean yes(String key) {
        String value = text(key);
        return switch (value == null ? "false" : value) {
            case "true", "yes", "是" -> true;
            case "false", "no", "否" -> false;
            default -> {
                fault(key, "的“" + key + "”只能是 true 或 false。");
                yield false;
            }
        };
    }

    int number(String key, int otherwise, int least, int most) {
        String value = text(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            fault(key, "的“" + key + "”应是 " + least + " 到 " + most + " 的整数。");
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    @Nullable
    BigDecimal decimal(String key) {
        String value = text(key);
        if (value == null) {
            return null;
        }
        if (!value.matches("[-+]?\\d{1,15}(\\.\\d{1,10})?")) {
            fault(key, "的“" + key + "”应是一个数，例如 0.5。");
            return null;
        }
        return new BigDecimal(value);
    }

    /** One of the words of an enumeration, in small or capital letters. */
    <E extends Enum<E>> @Nullable E oneOf(String key, String value, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value.replace('-', '_'))) {
                return each;
            }
        }
        fault(key, "的“" + key + "”没有“" + value + "”，可用的有：" + List.of(type.getEnumConstants()) + "。");
        return null;
    }

    /** All words of a list that an enumeration has. */
    <E extends Enum<E>> List<E> among(String key, Class<E> type) {
        List<E> found = new ArrayList<>();
        for (String word : words(key)) {
            E value = oneOf(key, word, type);
            if (value != null && !found.contains(value)) {
                found.add(value);
            }
        }
        return found;
    }

    /** A list of single words. */
    List<String> words(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                list.stream().map(String::valueOf).toList();
            default -> {
                fault(key, "的“" + key + "”应是一列词，写成 [甲, 乙]。");
                yield List.of();
            }
        };
    }

    /** A list of blocks. */
    List<Words> blocks(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> list
            when list.stream().allMatch(Words.class::isInstance) ->
                list.stream().map(Words.class::cast).toList();
            default -> {
                fault(key, "的“" + key + "”应是一列 {…}。");
                yield List.of();
            }
        };
    }

    /** A block within, or {@code null}. */
    @Nullable
    Words block(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Words block) {
            return block.of(field);
        }
        fault(key, "的“" + key + "”应写成 {词: 值}。");
        return null;
    }
}
