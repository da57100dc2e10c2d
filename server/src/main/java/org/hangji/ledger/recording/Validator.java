package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hangji.ledger.Draft;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.formula.Formula;
import org.hangji.ledger.formula.Formulas;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/** The one validator (填报校验): form, interface, import and sample pass it. It names every fault at once. */
final class Validator {

    private static final Map<String, Object> NOTHING = Map.of();

    private final LedgerDefinition definition;
    private final Lookups lookups;
    private final Set<String> ids;
    private final List<LedgerField> bound;
    private final List<Formula> formulas;

    Validator(LedgerDefinition definition, Lookups lookups) {
        this.definition = definition;
        this.lookups = lookups;
        this.ids = definition.fields().stream().map(LedgerField::id).collect(Collectors.toUnmodifiableSet());
        this.bound = definition.fields().stream()
                .filter(field -> field.past() || field.notBefore() != null || field.atMost() != null)
                .toList();
        this.formulas = Formulas.of(definition.fields());
    }

    /**
     * @param unitExists whether a unit has this code
     */
    Validator(LedgerDefinition definition, Predicate<String> unitExists) {
        this(definition, Lookups.units(unitExists));
    }

    /**
     * What is left when everything holds.
     *
     * @param values typed, in the order of the definition, without empty fields
     * @param notes what was converted, in sentences
     */
    record Checked(LocalDate occurredOn, Map<String, Object> values, List<String> notes) {}

    /** Checks a draft; refuses with all faults. {@code today} is the last day on which something can have happened. */
    Checked check(Draft draft, LocalDate today) {
        return check(draft, today, NOTHING);
    }

    /**
     * Checks a correction: what stands and is not changed stays, also where the definition has become stricter since.
     *
     * @param standing values of the version that is corrected, by field
     */
    Checked check(Draft draft, LocalDate today, Map<String, Object> standing) {
        List<String> notes = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        LocalDate occurredOn = occurredOn(draft, today, errors);
        Map<String, Object> values = new LinkedHashMap<>();
        for (LedgerField field : definition.fields()) {
            Object value = typed(field, draft, standing, errors, notes);
            if (value != null) {
                values.put(field.id(), value);
            }
        }
        for (String id : draft.values().keySet()) {
            if (!ids.contains(id)) {
                errors.add(new FieldError(
                        id, "unknown", "“%s”里没有字段“%s”，可用的有：%s。".formatted(definition.name(), id, fieldIds())));
            }
        }
        values = computed(values, errors);
        together(occurredOn, values, today, errors);
        if (occurredOn == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Checked(occurredOn, values, notes);
    }

    private @Nullable LocalDate occurredOn(Draft draft, LocalDate today, List<FieldError> errors) {
        String written = draft.occurredOn();
        if (written == null || FieldValue.seen(written).isEmpty()) {
            errors.add(new FieldError(LedgerDefinition.OCCURRED_ON, "required", "请填“" + definition.day() + "”。"));
            return null;
        }
        switch (FieldValue.day(definition.day(), FieldValue.seen(written))) {
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
            case FieldValue.Converted never -> throw new IllegalStateException("a day has no unit: " + never);
        }
        return null;
    }

    private @Nullable Object typed(
            LedgerField field, Draft draft, Map<String, Object> standing, List<FieldError> errors, List<String> notes) {
        Object raw = draft.values().getOrDefault(field.id(), "");
        if (raw instanceof FieldError fault) {
            errors.add(fault);
            return null;
        }
        Object known = standing.get(field.id());
        if (field.computed()) {
            return notEntered(field, raw, known, errors);
        }
        if (known != null && (raw.equals(known) || raw.equals(RecordDigest.written(known)))) {
            return known;
        }
        if (raw instanceof String text && FieldValue.seen(text).isEmpty()) {
            if (field.required() && !field.retired() && (known != null || standing.isEmpty())) {
                errors.add(new FieldError(field.id(), "required", missing(field)));
            }
            return null;
        }
        if (field.retired()) {
            errors.add(new FieldError(field.id(), "retired", "“" + field.name() + "”已经停用，不再填写，请删去。"));
            return null;
        }
        return switch (FieldValue.read(field, meant(field, raw))) {
            case FieldValue.Typed(Object value) -> there(field, value, errors);
            case FieldValue.Converted(Object value, String note) -> {
                notes.add(note);
                yield value;
            }
            case FieldValue.Fault fault -> {
                errors.add(new FieldError(field.id(), fault.rule(), fault.message()));
                yield null;
            }
        };
    }

    /** What is computed is not filled in; what stands may be sent back as it is. A retired one stays. */
    private static @Nullable Object notEntered(
            LedgerField field, Object raw, @Nullable Object known, List<FieldError> errors) {
        boolean asKnown = known != null && RecordDigest.written(known).equals(RecordDigest.written(raw));
        if (!asKnown && !raw.toString().isBlank()) {
            errors.add(new FieldError(field.id(), "computed", "“" + field.name() + "”由系统按公式算出，不用填，请删去。"));
        }
        return field.retired() ? known : null;
    }

    /** The values with those that are computed from them, in the order of the definition. */
    private Map<String, Object> computed(Map<String, Object> entered, List<FieldError> errors) {
        if (formulas.isEmpty()) {
            return entered;
        }
        Map<String, Object> all = new HashMap<>(entered);
        for (Formula formula : formulas) {
            LedgerField field = formula.field();
            if (errors.stream().anyMatch(error -> formula.operands().contains(error.field()))) {
                continue;
            }
            Object result = formula.value(all);
            switch (result == null ? null : FieldValue.read(field, result)) {
                case null -> {}
                case FieldValue.Typed(Object value) -> all.put(field.id(), value);
                case FieldValue.Fault fault ->
                    errors.add(new FieldError(field.id(), fault.rule(), "按公式算出来不对：" + fault.message()));
                case FieldValue.Converted never -> throw new IllegalStateException("computed without a unit: " + never);
            }
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (LedgerField field : definition.fields()) {
            Object value = all.get(field.id());
            if (value != null) {
                ordered.put(field.id(), value);
            }
        }
        return ordered;
    }

    /** A unit or division may be named by its name as well. */
    private Object meant(LedgerField field, Object raw) {
        return raw instanceof String words
                        && (field.type() == FieldType.ORGANIZATION || field.type() == FieldType.DIVISION)
                ? lookups.code(field.type(), FieldValue.seen(words))
                : raw;
    }

    private static String missing(LedgerField field) {
        return field.type().isTyped() ? "请填“" + field.name() + "”。" : "请上传“" + field.name() + "”：照片和文件在网页上添加。";
    }

    /** What a value names must be there; people and entries may be named by words that only one has. */
    private @Nullable Object there(LedgerField field, Object value, List<FieldError> errors) {
        if (value instanceof String words && field.type() == FieldType.PERSON) {
            return named(field, () -> lookups.named(words), errors);
        }
        if (value instanceof String words && field.type() == FieldType.REFERENCE) {
            return named(field, () -> lookups.referred(String.valueOf(field.reference()), words), errors);
        }
        String fault = switch (field.type()) {
            case ORGANIZATION ->
                lookups.unit((String) value) ? "" : "“%s”没有代码为“%s”的单位，请从名单里选。".formatted(field.name(), value);
            case PERSON ->
                lookups.person((Long) value) ? "" : "“%s”没有编号为 %s 的人员，请从名单里选。".formatted(field.name(), value);
            case REFERENCE ->
                lookups.entry(String.valueOf(field.reference()), (Long) value)
                        ? ""
                        : "“%s”应填对方台账里一条记录的编号，而且在您看得到的范围内；没有找到“%s”。".formatted(field.name(), value);
            case FILE -> lookups.file((String) value) ? "" : "“%s”的文件没有找到，或不是您上传的：请重新选择。".formatted(field.name());
            default -> "";
        };
        if (fault.isEmpty()) {
            return value;
        }
        errors.add(new FieldError(field.id(), field.type().word(), fault));
        return null;
    }

    private static @Nullable Long named(LedgerField field, Supplier<Long> ask, List<FieldError> errors) {
        try {
            return ask.get();
        } catch (Refusal refusal) {
            String why = refusal.errors().isEmpty()
                    ? refusal.getMessage()
                    : refusal.errors().getFirst().message();
            errors.add(new FieldError(field.id(), field.type().word(), "“" + field.name() + "”：" + why));
            return null;
        }
    }

    /** Rules between fields, only over those that are right by themselves. */
    private void together(
            @Nullable LocalDate occurredOn, Map<String, Object> values, LocalDate today, List<FieldError> errors) {
        for (LedgerField field : bound) {
            switch (values.getOrDefault(field.id(), NOTHING)) {
                case LocalDate day -> dates(field, day, occurredOn, values, today, errors);
                case BigDecimal number -> atMost(field, number, values, errors);
                case Long number -> atMost(field, BigDecimal.valueOf(number), values, errors);
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
        return definition.entered().stream().map(LedgerField::id).collect(Collectors.joining("、"));
    }
}
