package org.hangji.ledger.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms that record, correct and withdraw an entry. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class EntryFormController {

    private static final String ORIGIN = "form";

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final Clock clock;

    EntryFormController(Ledgers ledgers, Organizations organizations, Clock clock) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/new")
    Page blank(@PathVariable String ledger) {
        return page(
                ledgers.definition(ledger),
                Form.filled(Map.of("unit", Acting.current().unit())),
                null);
    }

    @PostMapping("/ledgers/{ledger}/entries")
    Object record(@PathVariable String ledger, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        LedgerDefinition definition = ledgers.definition(ledger);
        try {
            Entry entry = ledgers.record(ledger, EntryForm.draft(definition, sent), ORIGIN);
            return "redirect:/ledgers/" + ledger + "/entries/" + entry.id();
        } catch (Refusal refusal) {
            return again(definition, request, refusal, null);
        }
    }

    @GetMapping("/ledgers/{ledger}/entries/{id}/correction")
    Page standing(@PathVariable String ledger, @PathVariable long id) {
        Entry entry = ledgers.entry(ledger, id, new AsOf(clock.instant()));
        return page(ledgers.definition(ledger), EntryForm.filled(entry), entry);
    }

    @PostMapping("/ledgers/{ledger}/entries/{id}")
    Object correct(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam int version,
            HttpServletRequest request) {
        LedgerDefinition definition = ledgers.definition(ledger);
        String reason = sent.getOrDefault("reason", "");
        try {
            if (sent.containsKey("withdraw")) {
                ledgers.withdraw(ledger, id, reason, version, ORIGIN);
            } else {
                ledgers.correct(ledger, id, EntryForm.draft(definition, sent), reason, version, ORIGIN);
            }
            return "redirect:/ledgers/" + ledger + "/entries/" + id;
        } catch (Refusal refusal) {
            return again(definition, request, refusal, ledgers.entry(ledger, id, new AsOf(clock.instant())));
        }
    }

    private Page again(
            LedgerDefinition definition, HttpServletRequest request, Refusal refusal, @Nullable Entry standing) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        return page(definition, Form.sent(request, refusal), standing)
                .withStatus(refusal.kind().status());
    }

    private Page page(LedgerDefinition definition, Form form, @Nullable Entry standing) {
        List<Unit> units = organizations.units(null);
        Role[] roles = definition.entryBy().toArray(Role[]::new);
        return Page.of(
                "ledger/recording/form",
                new EntryForm(
                        definition,
                        form,
                        units.stream()
                                .filter(unit -> Acting.current().holds(unit.path(), roles))
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        units.stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        units.stream()
                                .filter(unit -> unit.division() != null && unit.kind() == Unit.Kind.COUNTY_BUREAU)
                                .map(unit -> new Choice(
                                        String.valueOf(unit.division()),
                                        unit.name().replace("交通运输局", "")))
                                .toList(),
                        standing));
    }
}
