package org.hangji.ledger.designing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.definition.Defining;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What must not be recorded twice, and which finding an entry opens. */
@Controller
@AllowedTo({Role.CLERK, Role.BUREAU_LEADER})
class DesignRulesController {

    private final DesignStore store;

    DesignRulesController(DesignStore store) {
        this.store = store;
    }

    @GetMapping("/designing/{design}/rules")
    Page rules(@PathVariable long design) {
        Defining.requireMay();
        Design draft = store.require(design);
        return page(draft, DesignRules.form(draft));
    }

    /** Adds a rule of what must not be recorded twice. */
    @PostMapping("/designing/{design}/rules/unique")
    Object add(@PathVariable long design, HttpServletRequest request) {
        Defining.requireMay();
        Design draft = store.require(design);
        Form form = Form.sent(request, Refusal.malformed(""));
        List<String> fields = form.values().getOrDefault("fields", List.of());
        if (fields.isEmpty() || !DesignRules.known(draft).containsAll(fields)) {
            return faulty(draft, form, "fields", "请勾选至少一个字段：这些字段都相同，才算重复。");
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("fields", new ArrayList<>(fields));
        List<String> within = new ArrayList<>();
        if (form.holds("unit", "true")) {
            within.add("unit");
        }
        if (DesignRules.SPANS.contains(form.value("span"))) {
            within.add(form.value("span"));
        }
        if (!within.isEmpty()) {
            rule.put("within", within);
        }
        List<Object> rules = DesignRules.unique(draft);
        if (rules.contains(rule)) {
            return faulty(draft, form, "fields", "这条规则已经有了。");
        }
        rules.add(rule);
        return kept(draft);
    }

    @PostMapping("/designing/{design}/rules/unique/{number}")
    String remove(@PathVariable long design, @PathVariable int number) {
        Defining.requireMay();
        Design draft = store.require(design);
        List<Object> rules = DesignRules.unique(draft);
        if (number >= 0 && number < rules.size()) {
            rules.remove(number);
        }
        return kept(draft);
    }

    /** Sets which finding an entry opens, or that it opens none. */
    @PostMapping("/designing/{design}/rules/opens")
    Object opens(@PathVariable long design, @RequestParam(defaultValue = "") String none, HttpServletRequest request) {
        Defining.requireMay();
        Design draft = store.require(design);
        if (!none.isEmpty()) {
            draft.words().remove("opens");
            return kept(draft);
        }
        Form form = Form.sent(request, Refusal.malformed(""));
        List<FieldError> errors = DesignRules.faults(draft, form);
        if (!errors.isEmpty()) {
            return page(draft, new Form(form.values(), errors)).withStatus(422);
        }
        Map<String, Object> opens = new LinkedHashMap<>();
        for (String key : DesignRules.OPENS) {
            String value = form.value(key).strip();
            if (!value.isEmpty()) {
                opens.put(key, value);
            }
        }
        draft.words().put("opens", opens);
        return kept(draft);
    }

    private String kept(Design draft) {
        store.save(draft);
        return "redirect:/designing/" + draft.id() + "/rules";
    }

    private static Page faulty(Design draft, Form form, String field, String message) {
        Map<String, List<String>> values =
                new LinkedHashMap<>(DesignRules.form(draft).values());
        values.putAll(form.values());
        return page(draft, new Form(values, List.of(new FieldError(field, "required", message))))
                .withStatus(422);
    }

    private static Page page(Design draft, Form form) {
        return Page.of("ledger/designing/rules", new RulesPage(draft, form));
    }
}
