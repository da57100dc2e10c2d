package org.hangji.rectify.giving;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.shared.Day;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Filled-in fields by name, and what is wrong with them. All faults are told at once. */
final class Fields {

    static final int LONG_TEXT = 4000;

    private final Map<String, String> values;
    private final List<Refusal.FieldError> errors = new ArrayList<>();

    Fields(Map<String, String> values) {
        this.values = values;
    }

    /** A value, empty where it is missing or blank. */
    String optional(String name) {
        return values.getOrDefault(name, "").strip();
    }

    String required(String name, String label) {
        return required(name, label, LONG_TEXT);
    }

    String required(String name, String label, int longest) {
        String value = optional(name);
        if (value.isEmpty()) {
            errors.add(new Refusal.FieldError(name, "required", "请填写" + label + "。"));
        } else if (value.length() > longest) {
            errors.add(new Refusal.FieldError(
                    name, "length", label + "最多 " + longest + " 字，现在是 " + value.length() + " 字，请精简。"));
        }
        return value;
    }

    /** A value that may be missing but is not longer than that. */
    String limited(String name, String label, int longest) {
        return optional(name).isEmpty() ? "" : required(name, label, longest);
    }

    void fault(String name, String rule, String message) {
        errors.add(new Refusal.FieldError(name, rule, message));
    }

    @Nullable
    LocalDate day(String name, String label) {
        String value = optional(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Day.parse(value);
        } catch (DateTimeParseException unreadable) {
            errors.add(new Refusal.FieldError(name, "date", label + "“" + value + "”不是日期：请写成 2023-11-17 的样子。"));
            return null;
        }
    }

    /** The day, or the first day of all where it is missing; then a fault is noted. */
    LocalDate requiredDay(String name, String label) {
        LocalDate day = day(name, label);
        if (day == null && optional(name).isEmpty()) {
            errors.add(new Refusal.FieldError(name, "required", "请填写" + label + "，例如 2023-11-17。"));
        }
        return day == null ? LocalDate.MIN : day;
    }

    @Nullable
    Long number(String name, String label) {
        String value = optional(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException unreadable) {
            errors.add(new Refusal.FieldError(name, "number", label + "“" + value + "”不是编号：请从列表中选。"));
            return null;
        }
    }

    @Nullable
    Integer smallNumber(String name, String label) {
        Long value = number(name, label);
        return value == null ? null : Math.toIntExact(Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    int requiredNumber(String name, String label) {
        Integer value = smallNumber(name, label);
        if (value == null && optional(name).isEmpty()) {
            errors.add(new Refusal.FieldError(name, "required", "请填写" + label + "。"));
        }
        return value == null ? 0 : value;
    }

    <E extends Enum<E>> E choice(String name, String label, Class<E> type) {
        String value = optional(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
        errors.add(new Refusal.FieldError(
                name, value.isEmpty() ? "required" : "choice", "请选" + label + "：" + known + "。"));
        return type.getEnumConstants()[0];
    }

    void requireNoFault() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
