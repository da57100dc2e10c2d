package org.hangji.figure.designing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Formula;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.SourceField;
import org.hangji.figure.query.SourceFields;
import org.hangji.page.Fact;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A definition in words, line by line (用文字说口径), so that two versions can be laid side by side. */
@Component
class DefinitionWords {

    private final Catalogue catalogue;
    private final SourceFields fields;
    private final MessageSource messages;

    DefinitionWords(Catalogue catalogue, SourceFields fields, MessageSource messages) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.messages = messages;
    }

    /** The lines in a fixed order; each has a key of the message bundle as its name. */
    List<Fact> of(Definition definition) {
        FigureDefinition head = definition.head();
        List<Fact> lines = new ArrayList<>();
        lines.add(new Fact("figure.design.name", head.name()));
        lines.add(new Fact("figure.design.group", head.group()));
        lines.add(new Fact(
                "figure.facts.unit",
                head.unit() + (head.synonyms().isEmpty() ? "" : "、" + String.join("、", head.synonyms()))));
        lines.add(new Fact("figure.list.kind", text("figure.kind." + head.kind().name())));
        lines.add(new Fact("figure.design.formula", formula(definition.formula())));
        lines.add(new Fact("figure.design.where", where(definition.formula())));
        lines.add(new Fact(
                "figure.design.places",
                head.places() == null ? text("figure.design.exact") : text("figure.design.rounded", head.places())));
        lines.add(
                new Fact("figure.design.owner", head.owner().isEmpty() ? text("figure.design.noOwner") : head.owner()));
        lines.add(new Fact("figure.design.definition", head.definition()));
        lines.add(new Fact(
                "figure.design.phrases",
                text("figure.design.phrases.count", definition.phrases().size())));
        return lines;
    }

    private String formula(Formula formula) {
        return switch (formula) {
            case Formula.Rate rate ->
                text("figure.words.rate", part(rate.of()), part(rate.over()))
                        + (rate.times() == 1 ? "" : text("figure.words.times", Integer.toString(rate.times())));
            case Formula.Change change ->
                text(
                        "figure.words.change",
                        part(change.of()),
                        text("figure.against." + change.against().name()),
                        text("figure.in." + change.in().name()));
            case Source source -> source(source);
        };
    }

    private String source(Source source) {
        String measure = switch (source.measure()) {
            case Measure.Count _ -> text("figure.measure.count");
            case Measure.Sum(String field) -> text("figure.words.sum", name(source, field));
            case Measure.Average(String field) -> text("figure.words.average", name(source, field));
            case Measure.Distinct(String field) -> text("figure.words.distinct", name(source, field));
        };
        String since = source.since() == null
                ? ""
                : source.since().day() == null
                        ? text("figure.words.sinceYear")
                        : text("figure.words.since", source.since().text());
        return text("figure.words.source", fields.name(source.from()), measure) + since;
    }

    private String where(Formula formula) {
        if (!(formula instanceof Source source)) {
            return text("figure.words.byParts");
        }
        return source.where().isEmpty()
                ? text("figure.words.all")
                : source.where().stream()
                        .map(condition -> condition(source, condition))
                        .collect(Collectors.joining("；"));
    }

    private String condition(Source source, Condition condition) {
        SourceField field = fields.of(source.from()).stream()
                .filter(each -> each.id().equals(condition.field()))
                .findFirst()
                .orElse(new SourceField(condition.field(), condition.field(), SourceField.Kind.OTHER, "", List.of()));
        return switch (condition) {
            case Condition.OneOf one ->
                text(
                        "figure.words.is",
                        field.name(),
                        one.values().stream().map(value -> value(field, value)).collect(Collectors.joining("、")));
            case Condition.AtLeast least ->
                text("figure.words.atLeast", field.name(), least.least().toPlainString() + field.unit());
            case Condition.AtMost most ->
                text("figure.words.atMost", field.name(), most.most().toPlainString() + field.unit());
            case Condition.Given given ->
                text(given.given() ? "figure.words.given" : "figure.words.notGiven", field.name());
            case Condition.Until _ -> text("figure.words.until", field.name());
            case Condition.NotUntil _ -> text("figure.words.notUntil", field.name());
        };
    }

    private String value(SourceField field, String value) {
        return field.kind() == SourceField.Kind.YES_NO ? text("figure.words." + value) : field.word(value);
    }

    private String name(Source source, String field) {
        return fields.of(source.from()).stream()
                .filter(each -> each.id().equals(field))
                .map(SourceField::name)
                .findFirst()
                .orElse(field);
    }

    private String part(Formula.Part part) {
        Definition found = catalogue.find(part.toString());
        return found == null
                ? part.toString()
                : text(
                        "figure.words.part",
                        found.head().name(),
                        Integer.toString(found.head().version()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
