package org.hangji.organization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions while a name is typed into a form. */
@Controller
@AllowedTo
class PeopleChoiceController {

    record Suggestions(List<String> labels) {}

    private final PeopleChoice choice;

    PeopleChoiceController(PeopleChoice choice) {
        this.choice = choice;
    }

    /** The options for what stands in {@code field}. */
    @GetMapping("/people/suggestions")
    Page suggestions(@RequestParam String field, HttpServletRequest request) {
        String typed = Objects.requireNonNullElse(request.getParameter(field), "");
        return Page.of("organization/suggestions", new Suggestions(choice.suggestions(typed)));
    }
}
