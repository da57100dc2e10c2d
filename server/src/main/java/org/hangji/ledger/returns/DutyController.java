package org.hangji.ledger.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.Returns;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Defines who must report what, and ends it. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class DutyController {

    /** All duties with their rules; {@code mine} are those that the reader may end. */
    record DutiesPage(List<ReportingDuty> duties, Map<String, String> names, Set<Long> mine, Form form) {}

    private final Returns returns;
    private final Ledgers ledgers;
    private final Organizations organizations;

    DutyController(Returns returns, Ledgers ledgers, Organizations organizations) {
        this.returns = returns;
        this.ledgers = ledgers;
        this.organizations = organizations;
    }

    @GetMapping("/returns/duties")
    Page duties() {
        return list(Form.empty());
    }

    @GetMapping("/returns/duties/new")
    Page blank(@RequestParam(defaultValue = "") String ledger) {
        return page(Form.filled(ledger.isBlank() ? Map.of() : DutyForm.defaults(ledgers.definition(ledger))));
    }

    @PostMapping("/returns/duties")
    Page define(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") Set<String> kinds,
            HttpServletRequest request) {
        try {
            ReportingDuty defined = returns.define(DutyForm.read(sent, kinds));
            return Page.redirect("/returns?duty=" + defined.id());
        } catch (Refusal refusal) {
            return page(Form.sent(request, refusal)).withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/returns/duties/{duty}/end")
    Page end(
            @PathVariable long duty,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        try {
            returns.end(duty, DutyForm.day("last", last), reason);
            return Page.redirect("/returns/duties");
        } catch (Refusal refusal) {
            return list(Form.sent(request, refusal)).withStatus(refusal.kind().status());
        }
    }

    private Page list(Form form) {
        List<ReportingDuty> duties = returns.duties();
        Map<String, String> names = new HashMap<>();
        duties.forEach(duty -> {
            names.put(duty.below(), organizations.unitName(duty.below()));
            names.put(duty.ledger(), ledgers.definition(duty.ledger()).name());
        });
        return Page.of(
                "ledger/returns/duties",
                new DutiesPage(
                        duties,
                        names,
                        Set.copyOf(duties.stream()
                                .filter(duty ->
                                        duty.until() == null && Acting.current().holds(duty.belowPath(), Duties.DEFINE))
                                .map(ReportingDuty::id)
                                .toList()),
                        form));
    }

    private Page page(Form form) {
        LedgerDefinition chosen = ledgers.definitions().stream()
                .filter(each -> form.holds("ledger", each.id()))
                .findFirst()
                .orElse(null);
        return Page.of(
                "ledger/returns/new-duty",
                new DutyForm(
                        form,
                        chosen,
                        ledgers.definitions().stream()
                                .map(each -> new Choice(each.id(), each.name()))
                                .toList(),
                        organizations.units(null).stream()
                                // Below an enterprise nobody reports, and there are thousands of them.
                                .filter(unit -> unit.kind() != Unit.Kind.ENTERPRISE
                                        && Acting.current().holds(unit.path(), Duties.DEFINE))
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        Arrays.asList(Unit.Kind.values()),
                        chosen == null ? List.of() : fields(chosen),
                        sources()));
    }

    /** Numbers of the ledger that are added up, as {@code ledger field}. */
    private static List<Choice> fields(LedgerDefinition ledger) {
        return numbers(ledger).stream()
                .map(field -> new Choice(ledger.id() + " " + field.id(), field.name()))
                .toList();
    }

    /** What entries come to: their number, or the sum of a field, as {@code ledger field}. */
    private List<Choice> sources() {
        List<Choice> sources = new ArrayList<>();
        for (LedgerDefinition ledger : ledgers.definitions()) {
            sources.add(new Choice(ledger.id() + " ", ledger.name() + "·条数"));
            numbers(ledger)
                    .forEach(field -> sources.add(
                            new Choice(ledger.id() + " " + field.id(), ledger.name() + "·" + field.name() + "合计")));
        }
        return sources;
    }

    private static List<LedgerField> numbers(LedgerDefinition ledger) {
        return ledger.fields().stream()
                .filter(field -> field.type().isNumber() && field.summed())
                .toList();
    }
}
