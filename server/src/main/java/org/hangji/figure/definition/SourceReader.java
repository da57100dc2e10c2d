package org.hangji.figure.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code rows: {ledger: hazard, where: {level: GENERAL}, sum: …, since: YEAR}}. */
final class SourceReader {

    private static final Set<String> WORDS =
            Set.of("ledger", "rectify", "returns", "where", "sum", "distinct", "average", "object", "since");
    private static final List<String> SOURCES = List.of("ledger", "rectify", "returns");
    private static final List<String> MEASURES = List.of("sum", "distinct", "average");

    private final YamlWords words;

    private SourceReader(YamlWords words) {
        this.words = words;
    }

    static Source read(YamlWords words, Map<String, Object> yaml) {
        return new SourceReader(words).source(yaml);
    }

    private Source source(Map<String, Object> yaml) {
        words.known("rows", yaml, WORDS);
        long sources = SOURCES.stream().filter(yaml::containsKey).count();
        words.require(sources == 1, "rows 里 ledger、rectify、returns 要写且只能写一个");
        List<Condition> where = new ArrayList<>();
        if (yaml.containsKey("where")) {
            words.map(yaml, "where").forEach((field, value) -> conditions(field, value, where));
        }
        return new Source(from(yaml), where, measure(yaml), words.optional(yaml, "object"), since(yaml));
    }

    private Source.From from(Map<String, Object> yaml) {
        if (yaml.containsKey("rectify")) {
            String view = words.text(yaml, "rectify");
            for (Source.View each : Source.View.values()) {
                if (each.name().equals(view.replace('-', '_').toUpperCase(Locale.ROOT))) {
                    return new Source.Loop(each);
                }
            }
            words.require(false, "rectify 是 findings、measures 或 feedback-items，不是“" + view + "”");
        }
        if (yaml.containsKey("returns")) {
            words.require(Boolean.TRUE.equals(yaml.get("returns")), "returns 只能写 true");
            return new Source.Returns();
        }
        return new Source.Ledger(yaml.containsKey("ledger") ? words.text(yaml, "ledger") : "");
    }

    private Measure measure(Map<String, Object> yaml) {
        List<String> given = MEASURES.stream().filter(yaml::containsKey).toList();
        words.require(given.size() <= 1, "sum、distinct、average 最多写一个");
        return given.isEmpty()
                ? Measure.COUNT
                : switch (given.getFirst()) {
                    case "sum" -> new Measure.Sum(words.text(yaml, "sum"));
                    case "distinct" -> new Measure.Distinct(words.text(yaml, "distinct"));
                    default -> new Measure.Average(words.text(yaml, "average"));
                };
    }

    private @Nullable Since since(Map<String, Object> yaml) {
        // YAML reads a bare day as an instant at midnight UTC.
        Object value = yaml.get("since") instanceof java.util.Date day
                ? day.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate()
                : yaml.get("since");
        if (value == null) {
            return null;
        }
        if (value.equals("YEAR")) {
            return Since.YEAR;
        }
        try {
            return new Since(LocalDate.parse(value.toString()));
        } catch (DateTimeParseException unreadable) {
            words.require(false, "since（累计起点）是 YEAR 或日期，不是“" + value + "”");
            return null;
        }
    }

    private void conditions(String field, Object value, List<Condition> where) {
        switch (value) {
            case List<?> values ->
                where.add(new Condition.OneOf(
                        field, values.stream().map(String::valueOf).toList()));
            case Map<?, ?> several ->
                several.forEach((word, operand) -> condition(field, String.valueOf(word), operand, where));
            default -> where.add(new Condition.OneOf(field, List.of(String.valueOf(value))));
        }
    }

    private void condition(String field, String word, Object operand, List<Condition> where) {
        switch (word) {
            case "atLeast" -> where.add(new Condition.AtLeast(field, number(field, operand)));
            case "atMost" -> where.add(new Condition.AtMost(field, number(field, operand)));
            case "given" -> where.add(new Condition.Given(field, Boolean.parseBoolean(String.valueOf(operand))));
            case "until" -> where.add(new Condition.Until(field));
            case "notUntil" -> where.add(new Condition.NotUntil(field));
            default -> words.require(false, "字段 " + field + " 的条件“" + word + "”不认识");
        }
    }

    private BigDecimal number(String field, Object operand) {
        try {
            return new BigDecimal(String.valueOf(operand).strip());
        } catch (NumberFormatException none) {
            words.require(false, "字段 " + field + " 的条件要写数，“" + operand + "”不是数");
            return BigDecimal.ZERO;
        }
    }
}
