package org.hangji.ledger.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.UniqueRule;
import org.jspecify.annotations.Nullable;

/** Reads what must not be recorded twice: {@code unique: [{fields: [number], within: [unit, year]}]}. */
final class UniqueReader {

    private static final Set<String> KEYS = Set.of("fields", "within");

    private UniqueReader() {}

    static List<UniqueRule> read(String ledger, @Nullable Object yaml, Set<String> fields) {
        if (yaml == null) {
            return List.of();
        }
        DefinitionReader.require(yaml instanceof List<?>, ledger + ": unique is no list");
        List<UniqueRule> rules = new ArrayList<>();
        for (Object each : (List<?>) yaml) {
            DefinitionReader.require(
                    each instanceof Map<?, ?> rule && KEYS.containsAll(rule.keySet()),
                    ledger + ": unique knows fields and within, not " + each);
            rules.add(rule(ledger, (Map<?, ?>) each, fields));
        }
        return rules;
    }

    private static UniqueRule rule(String ledger, Map<?, ?> yaml, Set<String> known) {
        List<String> fields = words(yaml.get("fields"));
        DefinitionReader.require(!fields.isEmpty(), ledger + ": unique names no field");
        for (String field : fields) {
            DefinitionReader.require(known.contains(field), ledger + ": " + field + " is no field");
        }
        boolean withinUnit = false;
        UniqueRule.Span span = null;
        for (String word : words(yaml.get("within"))) {
            if (word.equals("unit")) {
                withinUnit = true;
            } else {
                DefinitionReader.require(span == null, ledger + ": unique is within one span of days");
                span = UniqueRule.Span.valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
        return new UniqueRule(fields, withinUnit, span);
    }

    private static List<String> words(@Nullable Object list) {
        return list instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }
}
