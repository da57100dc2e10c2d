package org.hangji.figure.designing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureDefinition.Kind;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.DefinitionReader;
import org.hangji.figure.definition.Formula;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.definition.Since;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.SourceField;
import org.hangji.page.Form;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a definition, read into one (填写的定义). Fields go by their ids, nothing else. */
final class DefinitionForm {

    private final Form form;
    private final List<FieldError> faults = new ArrayList<>();

    DefinitionForm(Form form) {
        this.form = form;
    }

    /** What could not be read. */
    List<FieldError> faults() {
        return faults;
    }

    /** The source that was chosen, {@code null} for a figure of other figures or where nothing is chosen. */
    static Source.@Nullable From from(String source) {
        if (source.startsWith("ledger:")) {
            return new Source.Ledger(source.substring("ledger:".length()));
        }
        if (source.equals("RETURNS")) {
            return new Source.Returns();
        }
        for (Source.View view : Source.View.values()) {
            if (source.equals(view.name())) {
                return new Source.Loop(view);
            }
        }
        return null;
    }

    /**
     * The definition as typed.
     *
     * @param before what stands, whose phrases and thing it keeps; {@code null} for a new figure
     * @param fields those of the source that was chosen
     */
    Definition definition(String id, @Nullable Definition before, List<SourceField> fields) {
        Formula formula = formula(before, fields);
        FigureDefinition head = new FigureDefinition(
                id,
                0,
                text("group"),
                text("name"),
                text("unit"),
                list("synonyms"),
                text("definition"),
                text("kind").equals("STATE") ? Kind.STATE : Kind.PERIOD,
                DefinitionReader.shape(formula),
                places(),
                text("owner"),
                before == null || !(formula instanceof Source)
                        ? null
                        : before.head().object(),
                before != null && formula instanceof Source && before.head().whole());
        return new Definition(
                head, formula, before == null ? List.of() : before.phrases(), before != null && before.ofTheYear());
    }

    private Formula formula(@Nullable Definition before, List<SourceField> fields) {
        return switch (text("source")) {
            case "RATE" -> new Formula.Rate(part("of"), part("over"), times());
            case "CHANGE" ->
                new Formula.Change(
                        part("of"),
                        text("against").equals("PREVIOUS") ? Formula.Against.PREVIOUS : Formula.Against.LAST_YEAR,
                        text("in").equals("DIFFERENCE") ? Formula.In.DIFFERENCE : Formula.In.PERCENT);
            default -> source(before, fields);
        };
    }

    private Source source(@Nullable Definition before, List<SourceField> fields) {
        Source.From from = from(text("source"));
        if (from == null) {
            fault("source", "请选择数什么：一本台账、整改记录，或两个数字的比率。");
            from = new Source.Ledger("");
        }
        List<Condition> where = new ArrayList<>();
        fields.forEach(field -> conditions(field, where));
        String object = before != null && before.formula() instanceof Source source ? source.object() : null;
        return new Source(from, where, measure(), object, since());
    }

    private Formula.Part part(String name) {
        if (text(name).isEmpty()) {
            fault(name, "请选择一个数字。");
        }
        return new Formula.Part(text(name), 0);
    }

    private int times() {
        return switch (text("times")) {
            case "100" -> 100;
            case "1000" -> 1000;
            case "10000" -> 10000;
            default -> 1;
        };
    }

    private Measure measure() {
        String field = text("field");
        return switch (text("measure").toLowerCase(Locale.ROOT)) {
            case "sum" -> new Measure.Sum(field);
            case "distinct" -> new Measure.Distinct(field);
            case "average" -> new Measure.Average(field);
            default -> Measure.COUNT;
        };
    }

    private @Nullable Since since() {
        String day = text("sinceDay");
        return switch (text("since")) {
            case "YEAR" -> Since.YEAR;
            case "DAY" -> {
                try {
                    yield new Since(LocalDate.parse(day));
                } catch (DateTimeParseException unreadable) {
                    fault("sinceDay", "“" + day + "”不是日期：请写成 2023-01-01。");
                    yield null;
                }
            }
            default -> null;
        };
    }

    private @Nullable Integer places() {
        String places = text("places");
        if (places.isEmpty()) {
            return null;
        }
        if (!places.matches("[0-6]")) {
            fault("places", "小数位数是 0 到 6 的整数，不填就不舍入。");
            return null;
        }
        return Integer.valueOf(places);
    }

    private void conditions(SourceField field, List<Condition> where) {
        String id = field.id();
        switch (field.kind()) {
            case CHOICE -> {
                List<String> codes = form.values().getOrDefault("is-" + id, List.of()).stream()
                        .filter(code -> !code.isBlank())
                        .toList();
                if (!codes.isEmpty()) {
                    where.add(new Condition.OneOf(id, codes));
                }
            }
            case NUMBER -> {
                number("min-" + id, field).ifPresent(least -> where.add(new Condition.AtLeast(id, least)));
                number("max-" + id, field).ifPresent(most -> where.add(new Condition.AtMost(id, most)));
            }
            case TEXT -> {
                List<String> values = list("is-" + id);
                if (!values.isEmpty()) {
                    where.add(new Condition.OneOf(id, values));
                }
            }
            case YES_NO -> {
                if (!text("is-" + id).isEmpty()) {
                    where.add(new Condition.OneOf(id, List.of(text("is-" + id))));
                }
            }
            case DAY, OTHER -> {}
        }
        switch (text("has-" + id)) {
            case "GIVEN" -> where.add(new Condition.Given(id, true));
            case "NOT_GIVEN" -> where.add(new Condition.Given(id, false));
            case "UNTIL" -> where.add(new Condition.Until(id));
            case "NOT_UNTIL" -> where.add(new Condition.NotUntil(id));
            default -> {}
        }
    }

    private Optional<BigDecimal> number(String name, SourceField field) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            fault(name, "“" + field.name() + "”的界限要写数，“" + text + "”不是。");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private List<String> list(String name) {
        return Arrays.stream(text(name).split("[、，,;；]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private String text(String name) {
        return form.value(name).strip();
    }

    private void fault(String field, String message) {
        faults.add(new FieldError(field, "definition", message));
    }
}
