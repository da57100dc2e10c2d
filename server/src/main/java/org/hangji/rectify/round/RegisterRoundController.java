package org.hangji.rectify.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.organization.Organizations;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.rectify.Rounds;
import org.hangji.rectify.giving.RoundReading;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Registering a round by hand, with its problems and their measures. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class RegisterRoundController {

    /**
     * What the form shows.
     *
     * @param problems how many problems it has room for
     * @param key one for each form, so that a second press registers nothing twice
     */
    record RegisterPage(Form form, int problems, String key, List<Choice> units) {}

    private static final int AT_FIRST = 3;
    private static final int MOST = 100;

    private final Rounds rounds;
    private final Organizations organizations;
    private final WorkingCalendar calendar;

    RegisterRoundController(Rounds rounds, Organizations organizations, WorkingCalendar calendar) {
        this.rounds = rounds;
        this.organizations = organizations;
        this.calendar = calendar;
    }

    @GetMapping("/rounds/new")
    Page ask() {
        Form form = Form.filled(Map.of("occurredOn", calendar.today().toString(), "source", "INSPECTION"));
        return page(form, AT_FIRST, UUID.randomUUID().toString());
    }

    /** Registers it; or, where one more problem is asked for, gives the form back with room for it. */
    @PostMapping("/rounds/new")
    Page register(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, values[0].strip()));
        int problems = problems(fields.getOrDefault("problems", ""));
        String key = key(fields.getOrDefault("key", ""));
        fields.put("key", key);
        if (fields.containsKey("more")) {
            return page(Form.filled(fields), Math.min(problems + 1, MOST), key);
        }
        try {
            return Page.redirect("/rounds/"
                    + rounds.open(RoundReading.round(
                                    fields,
                                    problems,
                                    code -> organizations.unit(code).isPresent()))
                            .round());
        } catch (Refusal refusal) {
            return page(Form.sent(request, refusal), problems, key)
                    .withStatus(refusal.kind().status());
        }
    }

    private static int problems(String sent) {
        return sent.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(sent), 1, MOST) : AT_FIRST;
    }

    private static String key(String sent) {
        return sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
    }

    private Page page(Form form, int problems, String key) {
        return Page.of(
                "rectify/round/register",
                new RegisterPage(
                        form,
                        problems,
                        key,
                        organizations.units(null).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList()));
    }
}
