package org.hangji.figure.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.figure.FigureDefinition;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A definition as YAML and back (定义的文本): the same words in the repository, in the database and in a file that is handed on. */
public final class DefinitionText {

    private DefinitionText() {}

    /** All figures of a text. Throws {@link Faults}. */
    @SuppressWarnings("unchecked")
    public static List<Definition> read(String yaml) {
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException broken) {
            throw new Faults("", List.of("不是合乎格式的YAML文本：" + firstLine(broken)));
        }
        if (!(loaded instanceof Map<?, ?> file)) {
            throw new Faults("", List.of("不是合乎格式的YAML文本：要以 group 和 figures 开头"));
        }
        return DefinitionReader.read((Map<String, Object>) file);
    }

    /** One figure as a file of its own. */
    public static String write(Definition definition) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("group", definition.head().group());
        file.put("figures", List.of(figure(definition)));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(200);
        return new Yaml(options).dump(file);
    }

    private static Map<String, Object> figure(Definition definition) {
        FigureDefinition head = definition.head();
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("id", head.id());
        yaml.put("name", head.name());
        yaml.put("unit", head.unit());
        if (!head.synonyms().isEmpty()) {
            yaml.put("synonyms", new ArrayList<>(head.synonyms()));
        }
        yaml.put("kind", head.kind().name());
        yaml.put("definition", head.definition());
        if (head.places() != null) {
            yaml.put("places", head.places());
        }
        if (!head.owner().isEmpty()) {
            yaml.put("owner", head.owner());
        }
        if (head.object() != null) {
            yaml.put("object", head.object());
        }
        if (head.whole()) {
            yaml.put("whole", true);
        }
        if (definition.ofTheYear()) {
            yaml.put("unprinted", "YEAR");
        }
        formula(definition.formula(), yaml);
        if (!definition.phrases().isEmpty()) {
            yaml.put(
                    "phrases",
                    definition.phrases().stream().map(DefinitionText::phrase).toList());
        }
        return yaml;
    }

    private static void formula(Formula formula, Map<String, Object> yaml) {
        Map<String, Object> words = new LinkedHashMap<>();
        switch (formula) {
            case Formula.Rate(Formula.Part of, Formula.Part over, int times) -> {
                words.put("of", of.toString());
                words.put("over", over.toString());
                words.put("times", times);
                yaml.put("rate", words);
            }
            case Formula.Change(Formula.Part of, Formula.Against against, Formula.In in) -> {
                words.put("of", of.toString());
                words.put("against", against.name());
                words.put("in", in.name());
                yaml.put("change", words);
            }
            case Source source -> yaml.put("rows", rows(source));
        }
    }

    private static Map<String, Object> rows(Source source) {
        Map<String, Object> rows = new LinkedHashMap<>();
        switch (source.from()) {
            case Source.Ledger(String ledger) -> rows.put("ledger", ledger);
            case Source.Returns() -> rows.put("returns", true);
            case Source.Loop(Source.View view) ->
                rows.put("rectify", view.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (!source.where().isEmpty()) {
            rows.put("where", where(source.where()));
        }
        switch (source.measure()) {
            case Measure.Count _ -> {}
            case Measure.Sum(String field) -> rows.put("sum", field);
            case Measure.Distinct(String field) -> rows.put("distinct", field);
            case Measure.Average(String field) -> rows.put("average", field);
        }
        if (source.object() != null) {
            rows.put("object", source.object());
        }
        if (source.since() != null) {
            rows.put("since", source.since().text());
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> where(List<Condition> conditions) {
        Map<String, Object> where = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.OneOf(String field, List<String> values)) {
                where.put(field, new ArrayList<>(values));
                continue;
            }
            var words = (Map<String, Object>)
                    where.computeIfAbsent(condition.field(), field -> new LinkedHashMap<String, Object>());
            switch (condition) {
                case Condition.OneOf _ -> {}
                case Condition.AtLeast least -> words.put("atLeast", number(least.least()));
                case Condition.AtMost most -> words.put("atMost", number(most.most()));
                case Condition.Given given -> words.put("given", given.given());
                case Condition.Until _ -> words.put("until", "to");
                case Condition.NotUntil _ -> words.put("notUntil", "to");
            }
        }
        return where;
    }

    /** A whole number as such, decimals as they were written. */
    private static Object number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toBigInteger() : plain.toPlainString();
    }

    private static Map<String, Object> phrase(Phrase phrase) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        forms(yaml, "says", phrase.says());
        forms(yaml, "after", phrase.after());
        forms(yaml, "within", phrase.within());
        forms(yaml, "not", phrase.not());
        return yaml;
    }

    private static void forms(Map<String, Object> yaml, String key, List<Phrase.Word> words) {
        if (!words.isEmpty()) {
            yaml.put(
                    key,
                    words.stream().map(word -> String.join("|", word.forms())).toList());
        }
    }

    private static String firstLine(YAMLException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
