package org.hangji.ledger.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms that record, correct and withdraw an entry. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class EntryFormController {

    private static final String ORIGIN = "form";

    private final Ledgers ledgers;
    private final SentFiles files;
    private final EntryFormPages pages;
    private final Clock clock;

    EntryFormController(Ledgers ledgers, SentFiles files, EntryFormPages pages, Clock clock) {
        this.ledgers = ledgers;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/new")
    Page blank(@PathVariable String ledger) {
        return pages.page(
                ledgers.definition(ledger),
                Form.filled(Map.of("unit", Acting.current().unit())),
                null);
    }

    @PostMapping("/ledgers/{ledger}/entries")
    Object record(
            @PathVariable String ledger,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes told) {
        LedgerDefinition definition = ledgers.definition(ledger);
        Map<String, Object> kept = files.kept(definition, sent, request);
        try {
            Draft draft = EntryForm.draft(definition, kept);
            Entry entry = ledgers.record(ledger, draft, ORIGIN);
            told.addFlashAttribute(EntryForm.CONVERTED, EntryForm.converted(definition, draft));
            return "redirect:/ledgers/" + ledger + "/entries/" + entry.id();
        } catch (Refusal refusal) {
            return pages.again(definition, kept, refusal, null);
        }
    }

    @GetMapping("/ledgers/{ledger}/entries/{id}/correction")
    Page standing(@PathVariable String ledger, @PathVariable long id) {
        Entry entry = ledgers.entry(ledger, id, new AsOf(clock.instant()));
        return pages.standing(ledgers.definition(ledger), entry);
    }

    @PostMapping("/ledgers/{ledger}/entries/{id}")
    Object correct(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam int version,
            HttpServletRequest request,
            RedirectAttributes told) {
        LedgerDefinition definition = ledgers.definition(ledger);
        String reason = sent.getOrDefault("reason", "");
        if (sent.containsKey("withdraw")) {
            return withdraw(definition, id, reason, version, sent);
        }
        Map<String, Object> kept = files.kept(definition, sent, request);
        try {
            Draft draft = EntryForm.draft(definition, kept);
            ledgers.correct(ledger, id, draft, reason, version, ORIGIN);
            told.addFlashAttribute(EntryForm.CONVERTED, EntryForm.converted(definition, draft));
            return "redirect:/ledgers/" + ledger + "/entries/" + id;
        } catch (Refusal refusal) {
            return pages.again(definition, kept, refusal, ledgers.entry(ledger, id, new AsOf(clock.instant())));
        }
    }

    private Object withdraw(
            LedgerDefinition definition, long id, String reason, int version, Map<String, String> sent) {
        try {
            ledgers.withdraw(definition.id(), id, reason, version, ORIGIN);
            return "redirect:/ledgers/" + definition.id() + "/entries/" + id;
        } catch (Refusal refusal) {
            return pages.again(
                    definition,
                    Map.copyOf(sent),
                    refusal,
                    ledgers.entry(definition.id(), id, new AsOf(clock.instant())));
        }
    }
}
