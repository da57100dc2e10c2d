package org.hangji.figure.contradiction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.rule.FoundRow;
import org.hangji.figure.contradiction.rule.RuleText;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one contradiction: what it says, its records side by side, who must answer, its story. */
@Controller
@AllowedTo
class ContradictionController {

    /**
     * @param latest what contradicts, as found last
     * @param story the latest event first
     * @param mayAnswer whether the reader may answer it
     */
    record ContradictionPage(
            Contradiction contradiction, RuleText rule, Told latest, List<Told> story, boolean mayAnswer, Form form) {

        List<FoundRow> rows() {
            return latest.rows();
        }

        boolean open() {
            return contradiction.state() == State.OPEN;
        }
    }

    private final ContradictionDesk desk;
    private final Answering answering;
    private final Rules rules;

    ContradictionController(ContradictionDesk desk, Answering answering, Rules rules) {
        this.desk = desk;
        this.answering = answering;
        this.rules = rules;
    }

    @GetMapping("/contradictions/{id:\\d+}")
    Page contradiction(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
    @PostMapping("/contradictions/{id:\\d+}/answer")
    Page answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "EXPLAINED") String answer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request) {
        try {
            answering.answer(id, answer, text, version);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return page(id, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
        return Page.redirect("/contradictions/" + id);
    }

    private Page page(long id, Form form) {
        Contradiction contradiction = desk.get(id);
        List<Told> story = desk.story(id);
        Told latest = story.reversed().stream()
                .filter(told -> told.kind().finds())
                .findFirst()
                .orElseThrow();
        return Page.of(
                "figure/contradiction/contradiction",
                new ContradictionPage(
                        contradiction,
                        rules.text(contradiction.rule()),
                        latest,
                        story.reversed(),
                        Answering.may(contradiction),
                        form));
    }
}
