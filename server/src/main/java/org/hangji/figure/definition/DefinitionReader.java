package org.hangji.figure.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureDefinition.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures from YAML, those of the platform and those that come from the browser. A word that it does not know is an
 * error, so that no slip of the pen goes unnoticed; everything that is wrong is named at once.
 */
public final class DefinitionReader {

    private static final Set<String> FILE_WORDS = Set.of("group", "figures");
    private static final Set<String> FIGURE_WORDS = Set.of(
            "id",
            "name",
            "unit",
            "synonyms",
            "kind",
            "definition",
            "rows",
            "rate",
            "change",
            "places",
            "owner",
            "object",
            "whole",
            "phrases",
            "unprinted");
    private static final Set<String> PHRASE_WORDS = Set.of("says", "after", "within", "not");
    private static final int MOST_PLACES = 6;

    private final YamlWords words = new YamlWords();

    private DefinitionReader() {}

    /** All figures of a file. Throws {@link Faults}. */
    public static List<Definition> read(Map<String, Object> file) {
        YamlWords head = new YamlWords();
        String group = head.text(file, "group");
        head.known("file", file, FILE_WORDS);
        List<Map<String, Object>> figures = head.maps(file, "figures");
        head.done("");
        List<Definition> read = new ArrayList<>();
        for (Map<String, Object> figure : figures) {
            read.add(new DefinitionReader().figure(group, figure));
        }
        return read;
    }

    private Definition figure(String group, Map<String, Object> yaml) {
        String id = words.text(yaml, "id");
        words.require(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "id “" + id + "”要用小写英文和连字符，如 hazards-open");
        words.known("figure", yaml, FIGURE_WORDS);
        Formula formula = formula(yaml);
        String object = words.optional(yaml, "object");
        String field = formula instanceof Source source ? source.object() : null;
        words.require((object == null) == (field == null), "object（哪一类事物）和 rows 里的 object（字段）要么都写，要么都不写");
        FigureDefinition.Kind kind =
                words.oneOf(yaml, "kind", FigureDefinition.Kind.class, FigureDefinition.Kind.PERIOD);
        if (formula instanceof Source source && source.since() != null) {
            words.require(kind == FigureDefinition.Kind.PERIOD, "有 since（累计起点）的是时段数：kind 应为 PERIOD");
        }
        FigureDefinition head = new FigureDefinition(
                id,
                1,
                group,
                words.text(yaml, "name"),
                words.text(yaml, "unit"),
                words.texts(yaml, "synonyms"),
                words.text(yaml, "definition"),
                kind,
                shape(formula),
                places(yaml),
                words.optional(yaml, "owner") == null ? "" : words.text(yaml, "owner"),
                object,
                Boolean.TRUE.equals(yaml.get("whole")));
        List<Phrase> phrases = yaml.containsKey("phrases")
                ? words.maps(yaml, "phrases").stream().map(this::phrase).toList()
                : List.of();
        String unprinted = words.optional(yaml, "unprinted");
        words.require(unprinted == null || unprinted.equals("YEAR"), "unprinted 只能是 YEAR，或不写");
        words.done(id);
        return new Definition(head, formula, phrases, unprinted != null);
    }

    private Formula formula(Map<String, Object> yaml) {
        long ways = List.of("rows", "rate", "change").stream()
                .filter(yaml::containsKey)
                .count();
        words.require(ways == 1, "rows、rate、change 要写且只能写一个");
        if (yaml.containsKey("rate")) {
            return FormulaReader.rate(words, words.map(yaml, "rate"));
        }
        if (yaml.containsKey("change")) {
            return FormulaReader.change(words, words.map(yaml, "change"));
        }
        return SourceReader.read(words, yaml.containsKey("rows") ? words.map(yaml, "rows") : Map.of());
    }

    /** What a formula makes of its rows or figures. */
    public static Shape shape(Formula formula) {
        return switch (formula) {
            case Formula.Rate _ -> Shape.RATE;
            case Formula.Change _ -> Shape.CHANGE;
            case Source source ->
                switch (source.measure()) {
                    case Measure.Count _ -> Shape.COUNT;
                    case Measure.Sum _ -> Shape.SUM;
                    case Measure.Distinct _ -> Shape.DISTINCT;
                    case Measure.Average _ -> Shape.AVERAGE;
                };
        };
    }

    private @Nullable Integer places(Map<String, Object> yaml) {
        String text = words.optional(yaml, "places");
        if (text == null) {
            return null;
        }
        boolean good = text.matches("\\d") && Integer.parseInt(text) <= MOST_PLACES;
        words.require(good, "places（小数位数）是 0 到 " + MOST_PLACES + " 的整数，不是“" + text + "”");
        return good ? Integer.valueOf(text) : null;
    }

    private Phrase phrase(Map<String, Object> yaml) {
        words.known("phrases", yaml, PHRASE_WORDS);
        words.require(yaml.containsKey("says") || yaml.containsKey("after"), "每种说法（phrases）至少要有 says 或 after");
        return new Phrase(forms(yaml, "says"), forms(yaml, "after"), forms(yaml, "within"), forms(yaml, "not"));
    }

    private List<Phrase.Word> forms(Map<String, Object> yaml, String key) {
        return words.texts(yaml, key).stream()
                .map(forms -> new Phrase.Word(Arrays.asList(forms.split("\\|"))))
                .toList();
    }
}
