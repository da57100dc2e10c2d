package org.hangji.bulletin.proofreading;

import jakarta.servlet.http.HttpServletRequest;
import org.hangji.bulletin.confirming.Answer;
import org.hangji.bulletin.correction.EditForm;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one reading: text and reading side by side, its corrections and its answers. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
@RequestMapping("/bulletins/readings/{id}")
class ReadingPageController {

    private final ReadingPages pages;
    private final ReadingChanges changes;

    ReadingPageController(ReadingPages pages, ReadingChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @AllowedTo
    @GetMapping
    Page reading(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "-1") int answer) {
        return Page.of("bulletin/proofreading/reading", pages.page(id, edit, answer, Form.empty()));
    }

    @PostMapping("/answers")
    Page answer(
            @PathVariable long id,
            @RequestParam int check,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(defaultValue = "") String reason) {
        changes.answer(id, check, answer, reason);
        return Page.redirect("/bulletins/readings/" + id + "#clashes");
    }

    @PostMapping("/edits")
    Page correct(@PathVariable long id, @ModelAttribute EditForm form, HttpServletRequest request) {
        boolean figure = String.valueOf(form.edit()).endsWith("Figure");
        try {
            changes.correct(id, form.toEdit());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            String editing = (figure ? "f" : "") + form.target();
            return Page.of("bulletin/proofreading/reading", pages.page(id, editing, -1, Form.sent(request, refusal)))
                    .withStatus(refusal.kind().status());
        }
        return Page.redirect("/bulletins/readings/" + id + (figure ? "#f" + form.target() : "#probs"));
    }

    @PostMapping("/edits/{edit}/undo")
    Page undo(@PathVariable long id, @PathVariable long edit) {
        changes.undo(id, edit);
        return Page.redirect("/bulletins/readings/" + id + "#edits");
    }
}
