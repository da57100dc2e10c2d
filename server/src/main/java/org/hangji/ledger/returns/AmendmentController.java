package org.hangji.ledger.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.Amendment.Kind;
import org.hangji.ledger.LedgerDefinition;
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

/** Asking for a change of a locked return, deciding on it, and its correction note. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER})
class AmendmentController {

    private final Returns returns;
    private final AmendmentPages pages;

    AmendmentController(Returns returns, AmendmentPages pages) {
        this.returns = returns;
        this.pages = pages;
    }

    @GetMapping("/returns/{duty}/{unit}/{first}/amendments/new")
    Page blank(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @RequestParam(required = false) @Nullable Long entry) {
        return Page.of("ledger/returns/amend", pages.form(new ReturnKey(duty, unit, first), entry, null));
    }

    @PostMapping("/returns/{duty}/{unit}/{first}/amendments")
    Page ask(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        ReturnKey key = new ReturnKey(duty, unit, first);
        try {
            LedgerDefinition ledger = pages.form(key, null, null).ledger();
            Kind kind = entry == null ? Kind.ADD : sent.containsKey("withdraw") ? Kind.WITHDRAW : Kind.CORRECT;
            Map<String, String> draft = kind == Kind.WITHDRAW ? Map.of() : AmendmentForm.draft(ledger, sent);
            Amendment asked = returns.ask(key, kind, entry, version, draft, sent.getOrDefault("why", ""));
            return Page.redirect(asked.href());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return Page.of("ledger/returns/amend", pages.form(key, entry, Form.sent(request, refusal)))
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/returns/amendments/{amendment}")
    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
    Page show(@PathVariable long amendment) {
        return Page.of("ledger/returns/amendment", pages.page(amendment, Form.empty()));
    }

    @PostMapping("/returns/amendments/{amendment}")
    Page decide(
            @PathVariable long amendment,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String refuse,
            HttpServletRequest request) {
        try {
            returns.decide(amendment, refuse.isEmpty(), note);
            return Page.redirect("/returns/amendments/" + amendment);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return Page.of("ledger/returns/amendment", pages.page(amendment, Form.sent(request, refusal)))
                    .withStatus(refusal.kind().status());
        }
    }
}
