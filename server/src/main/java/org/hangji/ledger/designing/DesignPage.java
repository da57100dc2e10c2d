package org.hangji.ledger.designing;

import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.definition.DefinitionFault;
import org.hangji.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * A draft with what is known about it.
 *
 * @param definition what it says, {@code null} where something is still missing
 * @param published the version that it follows, {@code null} for a new ledger
 * @param faults what is still missing or wrong
 * @param form the form of publishing
 */
record DesignPage(
        Design design,
        @Nullable LedgerDefinition definition,
        @Nullable LedgerDefinition published,
        List<DefinitionFault> faults,
        @Nullable Burden burden,
        List<Held> held,
        Form form) {

    String base() {
        return "/designing/" + design.id();
    }

    RulesPage rules() {
        return new RulesPage(design, form);
    }

    String word(String key) {
        return Design.text(design.words(), key);
    }

    static String text(Map<String, Object> field, String key) {
        return Design.text(field, key);
    }

    static boolean yes(Map<String, Object> field, String key) {
        return Design.text(field, key).equals("true");
    }

    String typeKey(Map<String, Object> field) {
        return "ledger.type." + text(field, "type");
    }

    List<Map<String, Object>> fields() {
        return design.fields();
    }

    long asked() {
        return fields().stream().filter(field -> !yes(field, "retired")).count();
    }

    /** Whether a field stands in a version that is published. */
    boolean isPublished(Map<String, Object> field) {
        return published != null && published.field(text(field, "id")).isPresent();
    }

    boolean first(Map<String, Object> field) {
        return fields().getFirst().equals(field);
    }

    boolean last(Map<String, Object> field) {
        return fields().getLast().equals(field);
    }
}
