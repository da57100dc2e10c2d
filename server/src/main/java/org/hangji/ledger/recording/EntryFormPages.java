package org.hangji.ledger.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.EvidenceFile;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.browsing.ReferenceWords;
import org.hangji.organization.Organizations;
import org.hangji.organization.PeopleChoice;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of an entry with what can be chosen in it. */
@Component
class EntryFormPages {

    private final Organizations organizations;
    private final Evidence evidence;
    private final PeopleChoice people;
    private final ReferenceWords references;

    EntryFormPages(Organizations organizations, Evidence evidence, PeopleChoice people, ReferenceWords references) {
        this.organizations = organizations;
        this.evidence = evidence;
        this.people = people;
        this.references = references;
    }

    /** The form once more with what is at fault; other refusals go on. */
    Page again(LedgerDefinition definition, Map<String, Object> sent, Refusal refusal, @Nullable Entry standing) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (value instanceof String text) {
                values.put(name, List.of(text));
            }
        });
        List<Refusal.FieldError> errors = refusal.errors().isEmpty()
                ? List.of(new Refusal.FieldError("", "", refusal.getMessage()))
                : refusal.errors();
        return page(definition, new Form(values, errors), standing)
                .withStatus(refusal.kind().status());
    }

    Page page(LedgerDefinition definition, Form form, @Nullable Entry standing) {
        List<Unit> units = organizations.units(null);
        Role[] roles = definition.entryBy().toArray(Role[]::new);
        return Page.of(
                "ledger/recording/form",
                new EntryForm(
                        definition,
                        form,
                        units.stream()
                                .filter(unit -> Acting.current().holds(unit.path(), roles))
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        units.stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        units.stream()
                                .filter(unit -> unit.division() != null && unit.kind() == Unit.Kind.COUNTY_BUREAU)
                                .map(unit -> new Choice(
                                        String.valueOf(unit.division()),
                                        unit.name().replace("交通运输局", "")))
                                .toList(),
                        files(definition, form),
                        suggestions(definition, form),
                        standing));
    }

    /** The form of a correction: people and entries are named as they are chosen. */
    Page standing(LedgerDefinition definition, Entry standing) {
        Map<String, String> known = new LinkedHashMap<>();
        EntryForm.filled(standing).values().forEach((id, values) -> known.put(id, values.getFirst()));
        for (LedgerField field : definition.asked()) {
            if (standing.value(field.id()) instanceof Long id && EntryForm.suggests(field)) {
                known.put(
                        field.id(),
                        field.type() == FieldType.PERSON
                                ? people.label(id, organizations.personName(id))
                                : references.label(String.valueOf(field.reference()), id));
            }
        }
        return page(definition, Form.filled(known), standing);
    }

    /** What is offered for what was typed, so that it works without a script as well. */
    private Map<String, List<String>> suggestions(LedgerDefinition definition, Form form) {
        Map<String, List<String>> suggestions = new LinkedHashMap<>();
        for (LedgerField field : definition.asked()) {
            String typed = form.value(field.id());
            if (!typed.isBlank() && form.error(field.id()) != null && EntryForm.suggests(field)) {
                suggestions.put(
                        field.id(),
                        field.type() == FieldType.PERSON
                                ? people.suggestions(typed)
                                : references.suggestions(String.valueOf(field.reference()), typed));
            }
        }
        return suggestions;
    }

    private Map<String, EvidenceFile> files(LedgerDefinition definition, Form form) {
        Map<String, EvidenceFile> files = new LinkedHashMap<>();
        for (LedgerField field : definition.asked()) {
            String id = form.value(field.id());
            if (field.type() == FieldType.FILE && id.matches("[1-9]\\d{0,17}")) {
                evidence.find(Long.parseLong(id)).ifPresent(file -> files.put(field.id(), file));
            }
        }
        return files;
    }
}
