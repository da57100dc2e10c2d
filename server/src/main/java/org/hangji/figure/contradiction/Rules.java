package org.hangji.figure.contradiction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.figure.contradiction.rule.Rule;
import org.hangji.figure.contradiction.rule.RuleText;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;

/** All rules, by their names. */
@Component
class Rules {

    private final List<Rule> all;

    Rules(List<Rule> rules) {
        this.all = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.text().id()))
                .toList();
    }

    List<Rule> all() {
        return all;
    }

    /** The names of all rules by their ids. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(rule -> names.put(rule.text().id(), rule.text().name()));
        return names;
    }

    Rule require(String id) {
        return all.stream()
                .filter(rule -> rule.text().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有名为“" + id + "”的体检规则。"));
    }

    /** What people read of a rule; of one that is kept no more, its name alone. */
    RuleText text(String id) {
        return all.stream()
                .map(Rule::text)
                .filter(text -> text.id().equals(id))
                .findFirst()
                .orElseGet(() -> new RuleText(id, id, "", ""));
    }
}
