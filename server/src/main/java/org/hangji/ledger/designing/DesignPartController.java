package org.hangji.ledger.designing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.Reporting;
import org.hangji.ledger.definition.Defining;
import org.hangji.ledger.definition.DefinitionFault;
import org.hangji.ledger.definition.DefinitionText;
import org.hangji.ledger.formula.Formulas;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The head of a draft and its fields, one form each; every step is kept. */
@Controller
@AllowedTo({Role.CLERK, Role.BUREAU_LEADER})
class DesignPartController {

    static final String NEW = "new";

    private static final List<String> HEAD = List.of("name", "row", "day", "group", "period", "due", "subject");

    /** The form of the ledger itself; {@code subjects} are fields by which its entries may be called. */
    record HeadPage(Design design, Form form, List<Choice> subjects) {

        String base() {
            return "/designing/" + design.id();
        }

        static List<Reporting.Period> periods() {
            return List.of(Reporting.Period.values());
        }
    }

    private final Ledgers ledgers;
    private final DesignStore store;

    DesignPartController(Ledgers ledgers, DesignStore store) {
        this.ledgers = ledgers;
        this.store = store;
    }

    @GetMapping("/designing/{design}/head")
    Page head(@PathVariable long design) {
        Defining.requireMay();
        Design draft = store.require(design);
        return head(draft, FieldWords.form(draft.words()));
    }

    @PostMapping("/designing/{design}/head")
    Object keepHead(@PathVariable long design, HttpServletRequest request) {
        Defining.requireMay();
        Design draft = store.require(design);
        Form form = Form.sent(request, Refusal.malformed(""));
        for (String key : HEAD) {
            String value = form.value(key).strip();
            if (value.isEmpty() || key.equals("period") && value.equals("EVENT")) {
                draft.words().remove(key);
            } else {
                draft.words().put(key, value);
            }
        }
        for (String key : List.of("entryBy", "review")) {
            draft.words().put(key, new ArrayList<>(form.values().getOrDefault(key, List.of())));
        }
        List<FieldError> errors =
                faults(draft, "", List.of("name", "row", "day", "group", "period", "due", "entryBy", "review"));
        if (!errors.isEmpty()) {
            return head(draft, new Form(form.values(), errors)).withStatus(422);
        }
        store.save(draft);
        return "redirect:/designing/" + design;
    }

    @GetMapping("/designing/{design}/fields/{field}")
    Page field(
            @PathVariable long design,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reference) {
        Defining.requireMay();
        Design draft = store.require(design);
        if (field.equals(NEW)) {
            return field(draft, field, Form.filled(Map.of("type", type, "name", name, "reference", reference)));
        }
        return field(draft, field, named(draft, FieldWords.form(require(draft, field))));
    }

    @PostMapping("/designing/{design}/fields/{field}")
    Object keepField(@PathVariable long design, @PathVariable String field, HttpServletRequest request) {
        Defining.requireMay();
        Design draft = store.require(design);
        Map<String, Object> known = field.equals(NEW) ? Map.of() : require(draft, field);
        String id = field.equals(NEW) ? draft.newFieldId() : field;
        Form form = Form.sent(request, Refusal.malformed(""));
        draft.put(FieldWords.sent(id, known, form, draft.idByName()));
        List<FieldError> errors = faults(draft, id, List.of());
        if (!errors.isEmpty()) {
            return field(draft, field, new Form(form.values(), errors)).withStatus(422);
        }
        store.save(draft);
        return "redirect:/designing/" + design + "#fields";
    }

    @PostMapping("/designing/{design}/fields/{field}/move")
    String move(@PathVariable long design, @PathVariable String field, @RequestParam(defaultValue = "up") String to) {
        return change(design, draft -> draft.move(field, to.equals("up")));
    }

    @PostMapping("/designing/{design}/fields/{field}/retire")
    String retire(@PathVariable long design, @PathVariable String field) {
        return change(design, draft -> draft.retire(field, published(draft, field)));
    }

    private String change(long design, Consumer<Design> work) {
        Defining.requireMay();
        Design draft = store.require(design);
        work.accept(draft);
        store.save(draft);
        return "redirect:/designing/" + design + "#fields";
    }

    private static Map<String, Object> require(Design draft, String field) {
        return draft.field(field).orElseThrow(() -> Refusal.notFound("草稿里没有这个字段：它可能刚被删去，请回到草稿看看。"));
    }

    private boolean published(Design draft, String field) {
        String ledger = draft.ledger();
        return ledger != null && ledgers.definition(ledger).field(field).isPresent();
    }

    /** What is wrong with one field, or with these words of the ledger. */
    private static List<FieldError> faults(Design draft, String field, List<String> keys) {
        return DefinitionText.read(draft.words()).faults().stream()
                .filter(fault -> fault.field().equals(field) && (keys.isEmpty() || keys.contains(fault.key())))
                .map(DesignPartController::error)
                .toList();
    }

    private static FieldError error(DefinitionFault fault) {
        return new FieldError(fault.key(), "definition", fault.message());
    }

    private static Page head(Design draft, Form form) {
        return Page.of("ledger/designing/head", new HeadPage(draft, form, named(draft, null, FieldType.TEXT)));
    }

    private Page field(Design draft, String field, Form form) {
        return Page.of(
                "ledger/designing/field",
                new FieldPage(
                        draft,
                        field,
                        published(draft, field),
                        form,
                        ledgers.definitions().stream()
                                .filter(ledger -> !ledger.id().equals(draft.ledger()))
                                .map(DesignPartController::choice)
                                .toList(),
                        named(draft, field, FieldType.DATE),
                        named(draft, field, FieldType.INTEGER, FieldType.DECIMAL)));
    }

    /** A formula is shown with the names of the fields. */
    private static Form named(Design draft, Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        values.computeIfPresent(
                "formula", (key, known) -> List.of(Formulas.withNames(known.getFirst(), draft.nameById())));
        return new Form(values, form.errors());
    }

    private static Choice choice(LedgerDefinition ledger) {
        return new Choice(ledger.id(), ledger.name());
    }

    private static List<Choice> named(Design draft, @Nullable String without, FieldType... types) {
        List<String> words = new ArrayList<>();
        for (FieldType type : types) {
            words.add(type.word());
        }
        return draft.fields().stream()
                .filter(field -> words.contains(Design.text(field, "type"))
                        && !Design.text(field, "id").equals(without))
                .map(field -> new Choice(Design.text(field, "id"), Design.text(field, "name")))
                .toList();
    }
}
