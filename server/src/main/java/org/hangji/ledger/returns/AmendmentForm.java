package org.hangji.ledger.returns;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.UnitReturn;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for a change of a locked return.
 *
 * @param standing the entry as it stands, {@code null} for one that was forgotten
 * @param units units that a field may name
 */
record AmendmentForm(
        ReportingDuty duty,
        UnitReturn of,
        LedgerDefinition ledger,
        @Nullable Entry standing,
        List<Choice> units,
        Form form) {

    String action() {
        return of.key().href() + "/amendments";
    }

    List<Choice> choices(LedgerField field) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .map(choice -> new Choice(choice.code(), choice.word()))
                        .toList();
            case YES_NO -> List.of(new Choice("true", "是"), new Choice("false", "否"));
            case ORGANIZATION -> units;
            default -> List.of();
        };
    }

    /** What an amendment can change. Files and what is computed are none: a file is named by whoever brought it. */
    static List<LedgerField> fields(LedgerDefinition ledger) {
        return ledger.fields().stream().filter(LedgerField::typed).toList();
    }

    static boolean isLong(LedgerField field) {
        return field.type() == FieldType.LONG_TEXT;
    }

    static @Nullable String hint(LedgerField field) {
        return field.help().isEmpty() ? null : field.help();
    }

    /** The standing values as the form shows them. */
    static Form filled(Entry standing) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(LedgerDefinition.OCCURRED_ON, standing.occurredOn().toString());
        standing.values()
                .forEach((field, value) -> known.put(
                        field,
                        value instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : String.valueOf(value)));
        return Form.filled(known);
    }

    /** What was sent, by field id; nothing else goes into an amendment. */
    static Map<String, String> draft(LedgerDefinition ledger, Map<String, String> sent) {
        Map<String, String> draft = new LinkedHashMap<>();
        draft.put(LedgerDefinition.OCCURRED_ON, sent.getOrDefault(LedgerDefinition.OCCURRED_ON, ""));
        fields(ledger).forEach(field -> draft.put(field.id(), sent.getOrDefault(field.id(), "")));
        return draft;
    }
}
