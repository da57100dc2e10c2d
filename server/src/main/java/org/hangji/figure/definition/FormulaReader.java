package org.hangji.figure.definition;

import java.util.Map;
import java.util.Set;

/** Reads figures that are made of others: {@code rate: {of, over, times}} and {@code change: {of, against, in}}. */
final class FormulaReader {

    private static final Set<Integer> TIMES = Set.of(1, 100, 1000, 10000);

    private FormulaReader() {}

    static Formula rate(YamlWords words, Map<String, Object> yaml) {
        words.known("rate", yaml, Set.of("of", "over", "times"));
        String times = yaml.containsKey("times") ? words.text(yaml, "times") : "1";
        boolean good = times.matches("\\d{1,5}") && TIMES.contains(Integer.valueOf(times));
        words.require(good, "times（乘数）是 1、100、1000 或 10000，不是“" + times + "”");
        return new Formula.Rate(part(words, yaml, "of"), part(words, yaml, "over"), good ? Integer.parseInt(times) : 1);
    }

    static Formula change(YamlWords words, Map<String, Object> yaml) {
        words.known("change", yaml, Set.of("of", "against", "in"));
        return new Formula.Change(
                part(words, yaml, "of"),
                words.oneOf(yaml, "against", Formula.Against.class, Formula.Against.LAST_YEAR),
                words.oneOf(yaml, "in", Formula.In.class, Formula.In.PERCENT));
    }

    private static Formula.Part part(YamlWords words, Map<String, Object> yaml, String key) {
        String text = words.text(yaml, key);
        boolean good = text.matches("[a-z][a-z0-9-]*(@[1-9]\\d{0,5})?");
        words.require(good, key + " 要写一个数字的 id（可带 @版本），不是“" + text + "”");
        return good ? Formula.Part.parse(text) : new Formula.Part("", 0);
    }
}
