package org.hangji.bulletin.proofreading;

import org.hangji.bulletin.confirming.Answer;
import org.hangji.bulletin.confirming.Answers;
import org.hangji.bulletin.correction.EditForm;
import org.hangji.bulletin.correction.ReadingEdits;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
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
    private final ReadingKeeper readings;
    private final ReadingEdits edits;
    private final Answers answers;

    ReadingPageController(ReadingPages pages, ReadingKeeper readings, ReadingEdits edits, Answers answers) {
        this.pages = pages;
        this.readings = readings;
        this.edits = edits;
        this.answers = answers;
    }

    @AllowedTo
    @GetMapping
    Page reading(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "-1") int answer) {
        return Page.of("bulletin/proofreading/reading", pages.page(id, edit, answer));
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable long id,
            @RequestParam int check,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(defaultValue = "") String reason) {
        answers.give(readings.require(id), check, answer, reason);
        return "redirect:/bulletins/readings/" + id + "#clashes";
    }

    @PostMapping("/edits")
    String correct(@PathVariable long id, @ModelAttribute EditForm form) {
        edits.add(readings.require(id), form.toEdit());
        return "redirect:/bulletins/readings/" + id
                + (form.edit().endsWith("Figure") ? "#f" + form.target() : "#probs");
    }

    @PostMapping("/edits/{edit}/undo")
    String undo(@PathVariable long id, @PathVariable long edit) {
        edits.undo(readings.require(id), edit);
        return "redirect:/bulletins/readings/" + id + "#edits";
    }
}
