package org.hangji.ledger.designing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.ledger.UniqueRule;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.jspecify.annotations.Nullable;

/** The forms of a draft's rules. */
record RulesPage(Design design, Form form) {

    String base() {
        return "/designing/" + design.id();
    }

    /** What must not be recorded twice, in words; the number of a rule is its place. */
    List<String> rules() {
        return DesignRules.unique(design).stream().map(this::words).toList();
    }

    private String words(Object rule) {
        Map<?, ?> words = rule instanceof Map<?, ?> map ? map : Map.of();
        List<?> within = words.get("within") instanceof List<?> list ? list : List.of();
        UniqueRule.Span span = null;
        for (Object word : within) {
            if (DesignRules.SPANS.contains(word)) {
                span = UniqueRule.Span.valueOf(word.toString().toUpperCase(java.util.Locale.ROOT));
            }
        }
        List<?> fields = words.get("fields") instanceof List<?> list ? list : List.of();
        Map<String, String> names = design.nameById();
        return new UniqueRule(List.of(), within.contains("unit"), span).among()
                + fields.stream()
                        .map(id -> names.getOrDefault(id.toString(), id.toString()))
                        .collect(Collectors.joining("、"))
                + "不重复";
    }

    boolean opens() {
        return design.words().get("opens") instanceof Map<?, ?> opens && !opens.isEmpty();
    }

    /** Fields that are asked for, of these types, of all where none is named. */
    List<Choice> fields(String... types) {
        Set<String> wanted = Set.of(types);
        return design.fields().stream()
                .filter(field -> !DesignPage.yes(field, "retired")
                        && (wanted.isEmpty() || wanted.contains(Design.text(field, "type"))))
                .map(field -> new Choice(Design.text(field, "id"), Design.text(field, "name")))
                .toList();
    }

    /** Each choice of each field of choices, as {@code field=choice}. */
    List<Choice> majors() {
        List<Choice> majors = new ArrayList<>();
        for (Map<String, Object> field : design.fields()) {
            if (field.get("choices") instanceof Map<?, ?> choices) {
                choices.forEach((code, word) -> {
                    if (word instanceof String plain) {
                        majors.add(new Choice(
                                Design.text(field, "id") + "=" + code, Design.text(field, "name") + "：" + plain));
                    }
                });
            }
        }
        return majors;
    }

    /** What an entry opens, in words; {@code null} where it opens nothing. */
    @Nullable
    String source() {
        return design.words().get("opens") instanceof Map<?, ?> opens && opens.get("source") != null
                ? String.valueOf(opens.get("source"))
                : null;
    }
}
