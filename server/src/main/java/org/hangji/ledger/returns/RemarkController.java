package org.hangji.ledger.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.browsing.ValueWords;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry of a return before its reviewer, with a line for a remark at each cell. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER})
class RemarkController {

    private static final String REMARKS = "/returns/{duty}/{unit}/{first}/remarks/{entry}";
    private static final String PREFIX = "remark-";

    /**
     * The entry with a line for each cell.
     *
     * @param back address of the return
     */
    record RemarkPage(String duty, String title, String back, List<Cell> cells, Form form) {}

    /** A cell: its name, what stands in it, and the name of its line in the form. */
    record Cell(String name, String value, String input) {}

    private final Remarks remarks;
    private final ValueWords words;

    RemarkController(Remarks remarks, ValueWords words) {
        this.remarks = remarks;
        this.words = words;
    }

    @GetMapping(REMARKS)
    @Transactional(readOnly = true)
    Page show(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @PathVariable long entry) {
        ReturnKey key = new ReturnKey(duty, unit, first);
        Map<String, String> filled = new HashMap<>();
        remarks.standing(key)
                .getOrDefault(entry, Map.of())
                .forEach((field, remark) -> filled.put(PREFIX + field, remark));
        return page(key, entry, Form.filled(filled));
    }

    @PostMapping(REMARKS)
    @Transactional
    Page write(
            @PathVariable long duty,
            @PathVariable String unit,
            @PathVariable LocalDate first,
            @PathVariable long entry,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        ReturnKey key = new ReturnKey(duty, unit, first);
        Map<String, String> said = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                said.put(name.substring(PREFIX.length()), value);
            }
        });
        try {
            remarks.write(key, entry, said);
            return Page.redirect(key.href() + "#entry-" + entry);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(key, entry, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    private Page page(ReturnKey key, long id, Form form) {
        Remarks.Remarked at = remarks.at(key, id);
        LedgerDefinition ledger = at.ledger();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(ledger.day(), at.entry().occurredOn().toString(), PREFIX + LedgerDefinition.OCCURRED_ON));
        for (LedgerField field : ledger.asked()) {
            cells.add(new Cell(
                    ValueWords.label(field), words.of(field, at.entry().value(field.id())), PREFIX + field.id()));
        }
        LedgerField subject = ledger.field(ledger.subject()).orElseThrow();
        return Page.of(
                "ledger/returns/remark",
                new RemarkPage(
                        at.told().of().unitName()
                                + at.told().of().period().name()
                                + at.told().duty().name(),
                        words.brief(subject, at.entry().value(subject.id())),
                        key.href(),
                        cells,
                        form));
    }
}
