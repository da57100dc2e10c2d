package org.hangji.ledger.mapping;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hangji.shared.Refusal;

/** The plan as the mapping page sends it. */
final class MappingForm {

    /** Before the id of a field, what stands in every row. */
    static final String REST = "k-";

    private MappingForm() {}

    /** Reads the plan; refuses a target that is named for two columns. */
    static Plan plan(Map<String, String> sent) {
        Map<Integer, String> columns = new HashMap<>();
        Set<String> given = new HashSet<>();
        Map<String, Map<String, String>> words = new HashMap<>();
        Map<String, String> rest = new HashMap<>();
        sent.forEach((name, value) -> {
            if (value.isBlank()) {
                return;
            }
            if (name.matches("c-\\d{1,3}")) {
                if (!given.add(value)) {
                    throw Refusal.invalid(name, "twice", "有两列对应同一个字段：请把其中一列改成别的字段，或不导入。");
                }
                columns.put(Integer.parseInt(name.substring(2)), value);
            } else if (name.startsWith(REST)) {
                rest.put(name.substring(REST.length()), value.strip());
            } else if (name.startsWith("m-")) {
                String word = sent.getOrDefault("w-" + name.substring(2), "");
                String target = sent.getOrDefault("t-" + name.substring(2), "");
                words.computeIfAbsent(target, any -> new HashMap<>()).put(word, value);
            }
        });
        EnumSet<RowKind> kept = EnumSet.noneOf(RowKind.class);
        for (RowKind kind : RowKind.values()) {
            if (sent.containsKey("keep-" + kind)) {
                kept.add(kind);
            }
        }
        return new Plan(columns, sent.getOrDefault("unit", ""), sent.getOrDefault("day", ""), rest, words, kept);
    }
}
