package org.hangji.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.OpenToAll;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the first start's one-time link. */
@Controller
@OpenToAll
class SetupController {

    record SetupPage(String key, boolean accepted, Form form) {
        static List<Role> roles() {
            return FirstAdministrators.ROLES;
        }
    }

    private final FirstAdministrators first;

    SetupController(FirstAdministrators first) {
        this.first = first;
    }

    @GetMapping("/setup")
    Page ask(@RequestParam(defaultValue = "") String key) {
        return show(key, Form.empty());
    }

    @PostMapping("/setup")
    Page make(HttpServletRequest request, @RequestParam String key) {
        List<FirstAdministrators.Wanted> three = IntStream.range(0, FirstAdministrators.ROLES.size())
                .mapToObj(i -> new FirstAdministrators.Wanted(
                        sent(request, "name" + i).strip(),
                        sent(request, "account" + i).strip(),
                        sent(request, "password" + i),
                        sent(request, "again" + i)))
                .toList();
        try {
            Acting.as(Acting.system("setup"), () -> {
                first.make(
                        key,
                        sent(request, "name").strip(),
                        sent(request, "code").strip(),
                        sent(request, "division").strip(),
                        three);
                return true;
            });
            return Page.redirect("/sign-in?set");
        } catch (Refusal refusal) {
            return show(key, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    private Page show(String key, Form form) {
        boolean accepted = Acting.as(Acting.system("setup"), () -> first.accepts(key));
        return Page.of("access/setup", new SetupPage(key, accepted, form));
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
