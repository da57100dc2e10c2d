package org.hangji.ledger.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.evidence.EvidenceFile;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.formula.Formulas;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form of one ledger, filled or not.
 *
 * @param units units for which the reader may record
 * @param organizations units that a field may name
 * @param divisions administrative divisions that a field may name
 * @param files what is chosen already, by field id
 * @param suggestions who or what may be meant by what stands in a field, by its id
 * @param standing the version that is corrected, {@code null} for a new entry
 */
record EntryForm(
        LedgerDefinition definition,
        Form form,
        List<Choice> units,
        List<Choice> organizations,
        List<Choice> divisions,
        Map<String, EvidenceFile> files,
        Map<String, List<String>> suggestions,
        @Nullable Entry standing) {

    /** What the page of the entry is told once. */
    static final String CONVERTED = "converted";

    /** Where the form is sent. */
    String action() {
        String base = base() + "/entries";
        return standing == null ? base : base + "/" + standing.id();
    }

    String base() {
        return "/ledgers/" + definition.id();
    }

    List<Choice> choices(LedgerField field) {
        return switch (field.type()) {
            case CHOICE ->
                offered(field).stream()
                        .map(choice -> new Choice(choice.code(), choice.word()))
                        .toList();
            case YES_NO -> List.of(new Choice("true", "是"), new Choice("false", "否"));
            case ORGANIZATION -> organizations;
            case DIVISION -> divisions;
            default -> List.of();
        };
    }

    /** What can be chosen, and what the version that is corrected has. */
    private List<LedgerField.Choice> offered(LedgerField field) {
        Object known = standing == null ? null : standing.value(field.id());
        return field.choices().stream()
                .filter(choice -> !choice.retired() || choice.code().equals(known))
                .toList();
    }

    /** The empty form, only to be looked at. */
    static EntryForm preview(LedgerDefinition definition) {
        return new EntryForm(definition, Form.empty(), List.of(), List.of(), List.of(), Map.of(), Map.of(), null);
    }

    /** Few choices of a field that must be filled stand open; many, or with none among them, in a list. */
    boolean open(LedgerField field) {
        return field.required() && choices(field).size() <= 5;
    }

    @Nullable
    String hint(LedgerField field) {
        String once = definition.unique().stream()
                .filter(rule -> rule.fields().getLast().equals(field.id()))
                .map(definition::once)
                .findFirst()
                .orElse("");
        String help = field.help().isEmpty() ? FieldHints.of(field) : field.help();
        String all = help + (help.isEmpty() || once.isEmpty() ? "" : "；") + once;
        return all.isEmpty() ? null : all;
    }

    /** What was sent, as a draft. */
    static Draft draft(LedgerDefinition definition, Map<String, ?> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (LedgerField field : definition.entered()) {
            Object value = sent.get(field.id());
            values.put(field.id(), value == null ? "" : value);
        }
        return new Draft(text(sent, LedgerDefinition.OCCURRED_ON), text(sent, "unit"), values);
    }

    private static @Nullable String text(Map<String, ?> sent, String key) {
        return sent.get(key) instanceof String text ? text : null;
    }

    /** What was typed with another unit than the field's, and as what it was stored; one sentence each. */
    static List<String> converted(LedgerDefinition definition, Draft draft) {
        List<String> notes = new ArrayList<>();
        for (LedgerField field : definition.entered()) {
            Object raw = draft.values().getOrDefault(field.id(), "");
            if (field.type().isNumber()
                    && !raw.toString().isBlank()
                    && FieldValue.read(field, raw) instanceof FieldValue.Converted(Object value, String note)) {
                notes.add(note);
            }
        }
        return notes;
    }

    /** The formula of a computed field, with the names of the fields. */
    String formula(LedgerField field) {
        Map<String, String> names = new LinkedHashMap<>();
        definition.fields().forEach(each -> names.put(each.id(), each.name()));
        return Formulas.withNames(String.valueOf(field.formula()), names);
    }

    /** Whether it is filled in by words that suggestions follow. */
    static boolean suggests(LedgerField field) {
        return field.type() == FieldType.PERSON || field.type() == FieldType.REFERENCE;
    }

    boolean suggests() {
        return definition.asked().stream().anyMatch(EntryForm::suggests);
    }

    /** Where suggestions come from while somebody types. */
    String suggestionsFrom(LedgerField field) {
        return field.type() == FieldType.PERSON
                ? "/people/suggestions?field=" + field.id()
                : base() + "/suggestions?field=" + field.id();
    }

    /** Whether the form brings files. */
    boolean bringsFiles() {
        return definition.asked().stream().anyMatch(field -> field.type() == FieldType.FILE);
    }

    /** The standing values as a form shows them. */
    static Form filled(Entry standing) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(LedgerDefinition.OCCURRED_ON, standing.occurredOn().toString());
        known.put("unit", standing.unit());
        standing.values().forEach((field, value) -> known.put(field, RecordDigest.written(value)));
        return Form.filled(known);
    }
}
