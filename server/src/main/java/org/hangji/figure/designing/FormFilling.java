package org.hangji.figure.designing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Formula;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.definition.Source;
import org.hangji.page.Form;

/** A definition as the values of the form (回填表单). */
final class FormFilling {

    private FormFilling() {}

    static Form of(Definition definition) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        FigureDefinition head = definition.head();
        put(values, "id", head.id());
        put(values, "group", head.group());
        put(values, "name", head.name());
        put(values, "unit", head.unit());
        put(values, "synonyms", String.join("、", head.synonyms()));
        put(values, "definition", head.definition());
        put(values, "kind", head.kind().name());
        put(values, "owner", head.owner());
        put(values, "places", head.places() == null ? "" : head.places().toString());
        switch (definition.formula()) {
            case Formula.Rate rate -> {
                put(values, "source", "RATE");
                put(values, "of", rate.of().id());
                put(values, "over", rate.over().id());
                put(values, "times", Integer.toString(rate.times()));
            }
            case Formula.Change change -> {
                put(values, "source", "CHANGE");
                put(values, "of", change.of().id());
                put(values, "against", change.against().name());
                put(values, "in", change.in().name());
            }
            case Source source -> rows(source, values);
        }
        return new Form(values, List.of());
    }

    private static void rows(Source source, Map<String, List<String>> values) {
        put(values, "source", word(source.from()));
        switch (source.measure()) {
            case Measure.Count _ -> put(values, "measure", "count");
            case Measure.Sum(String field) -> measure(values, "sum", field);
            case Measure.Distinct(String field) -> measure(values, "distinct", field);
            case Measure.Average(String field) -> measure(values, "average", field);
        }
        if (source.since() != null) {
            boolean year = source.since().day() == null;
            put(values, "since", year ? "YEAR" : "DAY");
            put(values, "sinceDay", year ? "" : source.since().text());
        }
        for (Condition condition : source.where()) {
            String id = condition.field();
            switch (condition) {
                // A text field shows its values in one line, a choice ticks each of them.
                case Condition.OneOf one -> values.put("is-" + id, one.values());
                case Condition.AtLeast least ->
                    put(values, "min-" + id, least.least().toPlainString());
                case Condition.AtMost most ->
                    put(values, "max-" + id, most.most().toPlainString());
                case Condition.Given given -> put(values, "has-" + id, given.given() ? "GIVEN" : "NOT_GIVEN");
                case Condition.Until _ -> put(values, "has-" + id, "UNTIL");
                case Condition.NotUntil _ -> put(values, "has-" + id, "NOT_UNTIL");
            }
        }
    }

    /** A source as the form names it. */
    static String word(Source.From from) {
        return switch (from) {
            case Source.Ledger(String ledger) -> "ledger:" + ledger;
            case Source.Returns() -> "RETURNS";
            case Source.Loop(Source.View view) -> view.name();
        };
    }

    private static void measure(Map<String, List<String>> values, String measure, String field) {
        put(values, "measure", measure);
        put(values, "field", field);
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }
}
