package org.hangji.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.OpenToAll;
import org.hangji.shared.Refusal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody may see and why, and his own password. */
@Controller
class OwnController {

    /** What the acting person may see and do. */
    record MePage(AccountView account, boolean administrator) {}

    record PasswordPage(Form form, boolean changed) {}

    /** The page of a one-time link; {@code account} is empty where the key does not hold. */
    record WelcomePage(String key, String account, Form form) {}

    private final OwnPassword own;
    private final Directory directory;

    OwnController(OwnPassword own, Directory directory) {
        this.own = own;
        this.directory = directory;
    }

    @AllowedTo
    @GetMapping("/me")
    Page me() {
        AccountView account = directory.require(Acting.current().account());
        boolean administrator =
                account.grants().stream().anyMatch(grant -> grant.role().isAdministrator());
        return Page.of("access/me", new MePage(account, administrator));
    }

    @AllowedTo
    @GetMapping("/me/password")
    Page password(@RequestParam(defaultValue = "false") boolean changed) {
        return Page.of("access/password", new PasswordPage(Form.empty(), changed));
    }

    @AllowedTo
    @PostMapping("/me/password")
    Page change(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again) {
        try {
            goOn(own.change(old, password, again), request, response);
            return Page.redirect("/me/password?changed=true");
        } catch (Refusal refusal) {
            return Page.of("access/password", new PasswordPage(Form.sent(request, refusal), false))
                    .withStatus(refusal.kind().status());
        }
    }

    @OpenToAll
    @GetMapping("/welcome")
    Page welcome(@RequestParam(defaultValue = "") String key) {
        String account =
                Acting.as(Acting.system("invitation"), () -> own.invited(key)).orElse("");
        return Page.of("access/welcome", new WelcomePage(key, account, Form.empty()));
    }

    @OpenToAll
    @PostMapping("/welcome")
    Page accept(
            HttpServletRequest request,
            @RequestParam String key,
            @RequestParam String password,
            @RequestParam String again) {
        return Acting.as(Acting.system("invitation"), () -> {
            try {
                own.accept(key, password, again);
                return Page.redirect("/sign-in?set");
            } catch (Refusal refusal) {
                String account = own.invited(key).orElse("");
                return Page.of("access/welcome", new WelcomePage(key, account, Form.sent(request, refusal)))
                        .withStatus(refusal.kind().status());
            }
        });
    }

    /** This session goes on under the new password; the account's others end. */
    private static void goOn(String generation, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Generation.session(Acting.current().account(), generation));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
