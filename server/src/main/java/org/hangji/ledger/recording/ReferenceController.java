package org.hangji.ledger.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.browsing.ReferenceWords;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions while an entry of another ledger is named in a form. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class ReferenceController {

    record Suggestions(List<String> labels) {}

    private final Ledgers ledgers;
    private final ReferenceWords references;

    ReferenceController(Ledgers ledgers, ReferenceWords references) {
        this.ledgers = ledgers;
        this.references = references;
    }

    /** The options for what stands in {@code field}. */
    @GetMapping("/ledgers/{ledger}/suggestions")
    Page suggestions(@PathVariable String ledger, @RequestParam String field, HttpServletRequest request) {
        LedgerField wanted = ledgers.definition(ledger)
                .field(field)
                .filter(known -> known.type() == FieldType.REFERENCE)
                .orElseThrow(() -> Refusal.notFound("这本台账里没有代号为“" + field + "”的关联字段。"));
        String typed = Objects.requireNonNullElse(request.getParameter(field), "");
        return Page.of(
                "ledger/recording/suggestions",
                new Suggestions(references.suggestions(String.valueOf(wanted.reference()), typed)));
    }
}
