package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hangji.ledger.Draft;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/** The one validator (填报校验): form, interface, import and sample pass it. It names every fault at once. */
final class Validator {

    private static final Map<String, Object> NOTHING = Map.of();

    private final LedgerDefinition definition;
    private final Predicate<String> unitExists;

    /**
     * @param unitExists whether a unit has this code
     */
    Validator(LedgerDefinition definition, Predicate<String> unitExists) {
        this.definition = definition;
        this.unitExists = unitExists;
    }

    /**
     * What is left when everything holds.
     *
     * @param values typed, in the order of the definition, without empty fields
     */
    record Checked(LocalDate occurredOn, Map<String, Object> values) {}

    /** Checks a draft; refuses with all faults. {@code today} is the last day on which something can have happened. */
    Checked check(Draft draft, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate occurredOn = occurredOn(draft, today, errors);
        Map<String, Object> values = new LinkedHashMap<>();
        for (LedgerField field : definition.fields()) {
            Object value = typed(field, draft, errors);
            if (value != null) {
                values.put(field.id(), value);
            }
        }
        for (String id : draft.values().keySet()) {
            if (definition.field(id).isEmpty()) {
                errors.add(new FieldError(
                        id, "unknown", "“%s”里没有字段“%s”，可用的有：%s。".formatted(definition.name(), id, fieldIds())));
            }
        }
        together(occurredOn, values, today, errors);
        if (occurredOn == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Checked(occurredOn, values);
    }

    private @Nullable LocalDate occurredOn(Draft draft, LocalDate today, List<FieldError> errors) {
        String written = draft.occurredOn();
        if (written == null || written.isBlank()) {
            errors.add(new FieldError(LedgerDefinition.OCCURRED_ON, "required", "请填“" + definition.day() + "”。"));
            return null;
        }
        switch (FieldValue.day(definition.day(), written.strip())) {
            case FieldValue.Typed(LocalDate day)
            when !day.isAfter(today) -> {
                return day;
            }
            case FieldValue.Typed(Object day) ->
                errors.add(new FieldError(
                        LedgerDefinition.OCCURRED_ON,
                        "past",
                        "“%s”%s还没有到，今天是%s，请核对。".formatted(definition.day(), day, today)));
            case FieldValue.Fault fault ->
                errors.add(new FieldError(LedgerDefinition.OCCURRED_ON, fault.rule(), fault.message()));
        }
        return null;
    }

    private @Nullable Object typed(LedgerField field, Draft draft, List<FieldError> errors) {
        Object raw = draft.values().getOrDefault(field.id(), "");
        if (raw instanceof String text && text.isBlank()) {
            if (field.required()) {
                errors.add(new FieldError(field.id(), "required", "请填“" + field.name() + "”。"));
            }
            return null;
        }
        return switch (FieldValue.read(field, raw)) {
            case FieldValue.Typed(Object value) -> value;
            case FieldValue.Fault fault -> {
                errors.add(new FieldError(field.id(), fault.rule(), fault.message()));
                yield null;
            }
        };
    }

    /** Rules between fields, only over those that are right by themselves. */
    private void together(
            @Nullable LocalDate occurredOn, Map<String, Object> values, LocalDate today, List<FieldError> errors) {
        for (LedgerField field : definition.fields()) {
            switch (values.getOrDefault(field.id(), NOTHING)) {
                case LocalDate day -> dates(field, day, occurredOn, values, today, errors);
                case BigDecimal number -> atMost(field, number, values, errors);
                case Long number -> atMost(field, BigDecimal.valueOf(number), values, errors);
                case String code
                when field.type() == FieldType.ORGANIZATION -> {
                    if (!unitExists.test(code)) {
                        errors.add(new FieldError(
                                field.id(), "organization", "“%s”没有代码为“%s”的单位，请从名单里选。".formatted(field.name(), code)));
                    }
                }
                default -> {}
            }
        }
    }

    private void dates(
            LedgerField field,
            LocalDate day,
            @Nullable LocalDate occurredOn,
            Map<String, Object> values,
            LocalDate today,
            List<FieldError> errors) {
        if (field.past() && day.isAfter(today)) {
            errors.add(new FieldError(field.id(), "past", "“%s”%s还没有到，今天是%s，请核对。".formatted(field.name(), day, today)));
        }
        String other = field.notBefore();
        if (other == null) {
            return;
        }
        Object bound = other.equals(LedgerDefinition.OCCURRED_ON) ? occurredOn : values.get(other);
        if (bound instanceof LocalDate first && day.isBefore(first)) {
            errors.add(new FieldError(
                    field.id(),
                    "notBefore",
                    "“%s”%s早于“%s”%s，请改其中一个。".formatted(field.name(), day, name(other), first)));
        }
    }

    private void atMost(LedgerField field, BigDecimal number, Map<String, Object> values, List<FieldError> errors) {
        String other = field.atMost();
        if (other == null) {
            return;
        }
        BigDecimal bound = switch (values.getOrDefault(other, NOTHING)) {
            case BigDecimal decimal -> decimal;
            case Long whole -> BigDecimal.valueOf(whole);
            default -> null;
        };
        if (bound != null && number.compareTo(bound) > 0) {
            errors.add(new FieldError(
                    field.id(),
                    "atMost",
                    "“%s”%s%s大于“%s”%s%s，请核对两个数。"
                            .formatted(
                                    field.name(),
                                    number.toPlainString(),
                                    field.unit(),
                                    name(other),
                                    bound.toPlainString(),
                                    field.unit())));
        }
    }

    private String name(String field) {
        return field.equals(LedgerDefinition.OCCURRED_ON)
                ? definition.day()
                : definition.field(field).map(LedgerField::name).orElse(field);
    }

    private String fieldIds() {
        return definition.fields().stream().map(LedgerField::id).collect(Collectors.joining("、"));
    }
}
