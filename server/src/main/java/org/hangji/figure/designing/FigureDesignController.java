package org.hangji.figure.designing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.DefinitionText;
import org.hangji.figure.definition.Faults;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Defining a figure in the browser: choose, try out, save. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class FigureDesignController {

    private static final String TEMPLATE = "figure/designing/design";

    private final Designing designing;
    private final DesignPages pages;

    FigureDesignController(Designing designing, DesignPages pages) {
        this.designing = designing;
        this.pages = pages;
    }

    /** @param like a figure from which a new one starts */
    @GetMapping("/figures/new")
    Page blank(@RequestParam(required = false) @Nullable String like) {
        designing.requireAllowed();
        if (like == null || like.isBlank()) {
            return Page.of(TEMPLATE, pages.page("", Form.filled(Map.of("kind", "PERIOD", "measure", "count")), null));
        }
        Map<String, List<String>> values =
                new HashMap<>(FormFilling.of(standing(like)).values());
        values.remove("id");
        return Page.of(TEMPLATE, pages.page("", new Form(values, List.of()), null));
    }

    @GetMapping("/figures/{id}/definition")
    Page standingForm(@PathVariable String id) {
        designing.requireAllowed();
        return Page.of(TEMPLATE, pages.page(id, FormFilling.of(standing(id)), null));
    }

    @PostMapping("/figures/new")
    Page create(@RequestParam(defaultValue = "choose") String act, HttpServletRequest request) {
        return act(act, "", request);
    }

    @PostMapping("/figures/{id}/definition")
    Page change(
            @PathVariable String id, @RequestParam(defaultValue = "choose") String act, HttpServletRequest request) {
        return act(act, id, request);
    }

    /** The text of the newest version, or of the one that {@code id@version} names; what it says is no secret. */
    @GetMapping("/figures/{id}/definition.yaml")
    @AllowedTo
    ResponseEntity<byte[]> yaml(@PathVariable String id) {
        Definition definition = standing(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + definition.head().edition() + ".yaml\"")
                .body(DefinitionText.write(definition).getBytes(StandardCharsets.UTF_8));
    }

    private Page act(String act, String id, HttpServletRequest request) {
        designing.requireAllowed();
        Form form = sent(request, List.of());
        try {
            return switch (act) {
                case "save" -> save(id, form);
                case "preview" -> preview(id, form);
                case "read" -> read(id, form);
                default -> Page.of(TEMPLATE, pages.page(id, form, null));
            };
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return Page.of(TEMPLATE, pages.page(id, Form.sent(request, refusal), null))
                    .withStatus(refusal.kind().status());
        }
    }

    private Page save(String id, Form form) {
        Definition definition = typed(id, form);
        designing.save(definition, id.isEmpty(), form.value("reason"));
        return Page.redirect("/figures/" + definition.head().id() + "/versions");
    }

    private Page preview(String id, Form form) {
        Definition definition = typed(id, form);
        List<FieldError> faults = designing.faults(definition, id.isEmpty());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return Page.of(TEMPLATE, pages.page(id, form, pages.preview(definition, form)));
    }

    /** Takes a definition from YAML into the form; nothing is saved yet. */
    private Page read(String id, Form form) {
        try {
            List<Definition> read = DefinitionText.read(form.value("yaml"));
            if (read.size() != 1) {
                throw Refusal.invalid("yaml", "one", "一次读入一个数字的定义，这段文本里有" + read.size() + "个。");
            }
            Map<String, List<String>> values =
                    new HashMap<>(FormFilling.of(read.getFirst()).values());
            values.put("yaml", List.of(form.value("yaml")));
            return Page.of(TEMPLATE, pages.page(id, new Form(values, List.of()), null));
        } catch (Faults faults) {
            throw Refusal.invalid(faults.sentences().stream()
                    .map(sentence -> new FieldError("yaml", "definition", sentence + "。"))
                    .toList());
        }
    }

    /** What was typed; all that cannot be read and all that does not fit is refused at once. */
    private Definition typed(String id, Form form) {
        DefinitionForm typed = new DefinitionForm(form);
        Definition definition = typed.definition(
                id.isEmpty() ? form.value("id").strip() : id, pages.standing(id), pages.fields(form.value("source")));
        if (!typed.faults().isEmpty()) {
            List<FieldError> all = new ArrayList<>(typed.faults());
            all.addAll(designing.faults(definition, id.isEmpty()));
            throw Refusal.invalid(all);
        }
        return definition;
    }

    private Definition standing(String id) {
        Definition standing = pages.standing(id);
        if (standing == null) {
            throw Refusal.notFound("没有这个数字。");
        }
        return standing;
    }

    private static Form sent(HttpServletRequest request, List<FieldError> errors) {
        return new Form(Form.sent(request, Refusal.invalid("", "", "")).values(), errors);
    }
}
