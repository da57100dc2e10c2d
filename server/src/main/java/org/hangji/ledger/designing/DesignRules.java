package org.hangji.ledger.designing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.page.Form;
import org.hangji.shared.Refusal.FieldError;

/** The words of a draft that say what must not be recorded twice and which finding an entry opens. */
final class DesignRules {

    static final List<String> SPANS = List.of("day", "month", "year");

    /** The words of the rule by which an entry opens a finding. */
    static final List<String> OPENS = List.of("source", "title", "text", "deadline", "days", "major", "unless");

    private DesignRules() {}

    @SuppressWarnings("unchecked")
    static List<Object> unique(Design draft) {
        if (draft.words().get("unique") instanceof ArrayList<?> rules) {
            return (List<Object>) rules;
        }
        List<Object> rules = new ArrayList<>();
        if (draft.words().get("unique") instanceof List<?> known) {
            rules.addAll(known);
        }
        draft.words().put("unique", rules);
        return rules;
    }

    /** Ids of the fields that are still asked for. */
    static Set<String> known(Design draft) {
        Set<String> ids = new LinkedHashSet<>();
        draft.fields().stream()
                .filter(field -> !Design.text(field, "retired").equals("true"))
                .forEach(field -> ids.add(Design.text(field, "id")));
        return ids;
    }

    /** The form as the draft stands. */
    static Form form(Design draft) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (draft.words().get("opens") instanceof Map<?, ?> opens) {
            opens.forEach((key, value) -> values.put(String.valueOf(key), List.of(String.valueOf(value))));
        }
        return new Form(values, List.of());
    }

    static List<FieldError> faults(Design draft, Form form) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> known = known(draft);
        String source = form.value("source").strip();
        if (!source.matches("[\\p{L}_-]{1,40}")) {
            errors.add(new FieldError("source", "source", "请写问题的来源，一个词，最多 40 个字，例如 专项检查。"));
        }
        for (String key : List.of("title", "text", "deadline", "unless")) {
            if (!form.value(key).isBlank() && !known.contains(form.value(key))) {
                errors.add(new FieldError(key, "field", "请从名单里选一个字段。"));
            }
        }
        String days = form.value("days").strip();
        if (!days.isEmpty() && !days.matches("[1-9]\\d{0,2}")) {
            errors.add(new FieldError("days", "days", "工作日数应是 1 到 999 的整数。"));
        }
        String major = form.value("major");
        if (!major.isBlank() && !known.contains(major.split("=", 2)[0])) {
            errors.add(new FieldError("major", "field", "请从名单里选哪个选项算重大。"));
        }
        return errors;
    }
}
