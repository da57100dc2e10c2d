package org.hangji.rectify.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.organization.Organizations;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Rounds;
import org.hangji.rectify.giving.Reading;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Registering a finding by hand. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER})
class RegisterController {

    /** What the form shows. */
    record RegisterPage(Form form, List<Choice> rounds, List<Choice> units) {}

    private final Findings findings;
    private final Rounds rounds;
    private final Organizations organizations;
    private final WorkingCalendar calendar;

    RegisterController(Findings findings, Rounds rounds, Organizations organizations, WorkingCalendar calendar) {
        this.findings = findings;
        this.rounds = rounds;
        this.organizations = organizations;
        this.calendar = calendar;
    }

    @GetMapping("/findings/new")
    Page ask() {
        return page(Form.filled(Map.of("occurredOn", calendar.today().toString())));
    }

    @PostMapping("/findings/new")
    Page register(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, values[0]));
        try {
            return Page.redirect("/findings/" + findings.register(Reading.finding(fields)));
        } catch (Refusal refusal) {
            return page(Form.sent(request, refusal)).withStatus(refusal.kind().status());
        }
    }

    private Page page(Form form) {
        return Page.of(
                "rectify/finding/register",
                new RegisterPage(
                        form,
                        rounds.list(new Paging(0, Paging.DEFAULT_SIZE)).items().stream()
                                .map(round -> new Choice(Long.toString(round.id()), round.name()))
                                .toList(),
                        organizations.units(null).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList()));
    }
}
