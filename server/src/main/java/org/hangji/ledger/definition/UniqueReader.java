package org.hangji.ledger.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hangji.ledger.UniqueRule;

/** Reads what must not be recorded twice: {@code unique: [{fields: [number], within: [unit, year]}]}. */
final class UniqueReader {

    private static final Set<String> KEYS = Set.of("fields", "within");

    private UniqueReader() {}

    static List<UniqueRule> read(Words ledger, Set<String> fields) {
        List<UniqueRule> rules = new ArrayList<>();
        for (Words block : ledger.blocks("unique")) {
            block.only(KEYS);
            rules.add(rule(block, fields));
        }
        return rules;
    }

    private static UniqueRule rule(Words block, Set<String> known) {
        List<String> fields = block.words("fields");
        if (fields.isEmpty()) {
            block.fault("fields", "不重复的规则没有写字段。");
        }
        for (String field : fields) {
            if (!known.contains(field)) {
                block.fault("fields", "不重复的规则里“" + field + "”不是字段。");
            }
        }
        boolean withinUnit = false;
        UniqueRule.Span span = null;
        for (String word : block.words("within")) {
            if (word.equals("unit")) {
                withinUnit = true;
            } else if (span == null) {
                span = block.oneOf("within", word, UniqueRule.Span.class);
            } else {
                block.fault("within", "不重复的规则只能写一个时间范围。");
            }
        }
        return new UniqueRule(fields, withinUnit, span);
    }
}
