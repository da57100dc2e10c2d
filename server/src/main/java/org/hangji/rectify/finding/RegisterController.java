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
import org.hangji.rectify.Finding;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Rounds;
import org.hangji.rectify.giving.Reading;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registering a finding by hand. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER})
class RegisterController {

    /** What the form shows. */
    record RegisterPage(Form form, @Nullable Finding older, List<Choice> rounds, List<Choice> units) {}

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
    Page ask(@RequestParam(required = false) @Nullable Long recurrenceOf) {
        Map<String, String> known =
                new HashMap<>(Map.of("occurredOn", calendar.today().toString()));
        if (recurrenceOf != null) {
            Finding older = findings.get(recurrenceOf);
            known.putAll(Map.of(
                    "recurrenceOf",
                    Long.toString(older.id()),
                    "title",
                    older.title(),
                    "text",
                    older.text(),
                    "source",
                    older.source()));
        }
        return page(Form.filled(known));
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

    private @Nullable Finding older(String sent) {
        return sent.matches("[0-9]{1,18}") && findings.isInSight(Long.parseLong(sent))
                ? findings.get(Long.parseLong(sent))
                : null;
    }

    private Page page(Form form) {
        return Page.of(
                "rectify/finding/register",
                new RegisterPage(
                        form,
                        older(form.value("recurrenceOf")),
                        rounds.list(new Paging(0, Paging.DEFAULT_SIZE)).items().stream()
                                .map(round -> new Choice(Long.toString(round.id()), round.name()))
                                .toList(),
                        organizations.units(null).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList()));
    }
}
