package org.hangji.figure.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureDefinition.Kind;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.DefinitionReader;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.SourceField;
import org.hangji.ledger.LedgerDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a pivot is asked for (透视的问题).
 *
 * @param ledger whose entries are counted
 * @param fields its fields
 * @param rows what the lines are: a field, {@code unit} or {@code month}
 * @param columns what the columns are, {@code null} for none
 * @param measure what is made of the entries
 * @param only values of fields to which the entries are limited
 */
record PivotQuestion(
        LedgerDefinition ledger,
        List<SourceField> fields,
        String rows,
        @Nullable String columns,
        Measure measure,
        Map<String, String> only,
        FigureQuestion question,
        boolean knownNow) {

    /** Stands for "not given" in an address. */
    static final String NOT_GIVEN = "-";

    PivotQuestion {
        fields = List.copyOf(fields);
        only = Map.copyOf(only);
    }

    /** The entries that are counted, as a figure that nobody keeps. */
    Definition definition(Condition... more) {
        List<Condition> where = new ArrayList<>();
        only.forEach((field, value) -> where.add(condition(field, value)));
        where.addAll(List.of(more));
        Source source = new Source(new Source.Ledger(ledger.id()), where, measure, null, null);
        return new Definition(
                new FigureDefinition(
                        "pivot",
                        0,
                        "",
                        ledger.name(),
                        unit(),
                        List.of(),
                        "",
                        Kind.PERIOD,
                        DefinitionReader.shape(source),
                        null,
                        "",
                        null,
                        false),
                source,
                List.of(),
                false);
    }

    static Condition condition(String field, String value) {
        return value.equals(NOT_GIVEN) ? new Condition.Given(field, false) : new Condition.OneOf(field, List.of(value));
    }

    /** The field that is counted, as the address names it: {@code sum:grossMass}. */
    String measured() {
        return switch (measure) {
            case Measure.Count _ -> "count";
            case Measure.Sum(String field) -> "sum:" + field;
            case Measure.Average(String field) -> "average:" + field;
            case Measure.Distinct(String field) -> "distinct:" + field;
        };
    }

    static Measure measure(String text) {
        int at = text.indexOf(':');
        String field = at < 0 ? "" : text.substring(at + 1);
        return switch (at < 0 ? "count" : text.substring(0, at).toLowerCase(Locale.ROOT)) {
            case "sum" -> new Measure.Sum(field);
            case "average" -> new Measure.Average(field);
            case "distinct" -> new Measure.Distinct(field);
            default -> Measure.COUNT;
        };
    }

    private String unit() {
        String field = measured().replaceFirst("^(sum|average):", "");
        return fields.stream()
                .filter(each -> each.id().equals(field))
                .map(SourceField::unit)
                .findFirst()
                .orElse("");
    }
}
