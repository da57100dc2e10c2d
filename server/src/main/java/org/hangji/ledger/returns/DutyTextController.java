package org.hangji.ledger.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Returns;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Reporting duties out and in as YAML. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class DutyTextController {

    /** The text that was sent. */
    record DutyTextPage(Form form) {}

    private final Returns returns;

    DutyTextController(Returns returns) {
        this.returns = returns;
    }

    @GetMapping(path = "/returns/duties.yaml", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String yaml() {
        return DutyText.yaml(returns.duties());
    }

    @GetMapping("/returns/duties/import")
    Page blank() {
        return page(Form.filled(Map.of("yaml", DutyText.yaml(List.of()))));
    }

    /** All or none; what stands already is left as it is. */
    @PostMapping("/returns/duties/import")
    Page take(@RequestParam(defaultValue = "") String yaml, HttpServletRequest request) {
        try {
            returns.defineAll(yaml);
            return Page.redirect("/returns/duties");
        } catch (Refusal refusal) {
            return page(Form.sent(request, refusal)).withStatus(refusal.kind().status());
        }
    }

    private static Page page(Form form) {
        return Page.of("ledger/returns/duty-text", new DutyTextPage(form));
    }
}
