package org.hangji.ledger.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.Returns;
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

/** The page of one return, and what is done with it. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
class ReturnController {

    private static final String RETURN = "/returns/{duty}/{unit}/{first}";

    private final Returns returns;
    private final ReturnViews views;

    ReturnController(Returns returns, ReturnViews views) {
        this.returns = returns;
        this.views = views;
    }

    @GetMapping(RETURN)
    Page show(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @RequestParam(required = false) @Nullable String asOf) {
        return Page.of("ledger/returns/return", views.page(new ReturnKey(duty, unit, first), asOf, Form.empty()));
    }

    @PostMapping(RETURN + "/submit")
    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
    Page submit(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean zero,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        ReturnKey key = new ReturnKey(duty, unit, first);
        return done(key, request, () -> returns.submit(key, zero, seen, note));
    }

    @PostMapping(RETURN + "/review")
    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER})
    Page review(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        ReturnKey key = new ReturnKey(duty, unit, first);
        return done(key, request, () -> {
            if (back.isEmpty()) {
                returns.review(key, seen, note);
            } else {
                returns.sendBack(key, note);
            }
        });
    }

    @PostMapping(RETURN + "/lock")
    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER})
    Page lock(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            HttpServletRequest request) {
        ReturnKey key = new ReturnKey(duty, unit, first);
        return done(key, request, () -> returns.lock(key));
    }

    @PostMapping(RETURN + "/explain")
    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
    Page explain(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String explanation,
            HttpServletRequest request) {
        ReturnKey key = new ReturnKey(duty, unit, first);
        return done(key, request, () -> returns.explain(key, field, explanation));
    }

    private Page done(ReturnKey key, HttpServletRequest request, Runnable act) {
        try {
            act.run();
            return Page.redirect(key.href());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return Page.of("ledger/returns/return", views.page(key, null, Form.sent(request, refusal)))
                    .withStatus(refusal.kind().status());
        }
    }
}
