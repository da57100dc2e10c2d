package org.hangji.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form, and what is wrong with it (表单). A form with errors is shown again with all that
 * was typed.
 *
 * @param values by field name; a field of several choices has several
 * @param errors in the order of the fields
 */
public record Form(Map<String, List<String>> values, List<Refusal.FieldError> errors) {

    public Form {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /** What the platform knows already; fields without a value are left out. */
    public static Form filled(Map<String, String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        known.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values, List.of());
    }

    /** What was sent, for showing it again with what was refused. */
    public static Form sent(HttpServletRequest request, Refusal refusal) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, sent) -> values.put(name, Arrays.asList(sent)));
        List<Refusal.FieldError> errors = refusal.errors().isEmpty()
                ? List.of(new Refusal.FieldError("", "", refusal.getMessage()))
                : refusal.errors();
        return new Form(values, errors);
    }

    /** The value of a field, empty where there is none. */
    public String value(String name) {
        List<String> known = values.getOrDefault(name, List.of());
        return known.isEmpty() ? "" : known.getFirst();
    }

    /** Whether a field of choices has this one. */
    public boolean holds(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** What is wrong with a field, {@code null} where nothing is. */
    public @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(Refusal.FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
