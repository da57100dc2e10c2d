package org.hangji.ledger.browsing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerTotals;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.definition.Defining;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of all ledgers. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
class LedgerListController {

    /**
     * What the page shows.
     *
     * @param asOf the day asked for in the address, empty for now
     */
    record LedgerListPage(List<Line> lines, String asOf, boolean mayDefine) {
        long entries() {
            return lines.stream().mapToLong(line -> line.totals().entries()).sum();
        }

        /** Address of a ledger's entries as known on the same day. */
        String href(Line line) {
            return "/ledgers/" + line.definition().id() + (asOf.isEmpty() ? "" : "?asOf=" + asOf);
        }
    }

    /** One ledger; {@code mayRecord} where the reader may add to it. */
    record Line(LedgerDefinition definition, LedgerTotals totals, boolean mayRecord) {}

    private final Ledgers ledgers;
    private final Clock clock;

    LedgerListController(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @GetMapping("/ledgers")
    Page ledgers(@RequestParam(required = false) @Nullable String asOf) {
        AsOf known = AsOf.parse(asOf, clock);
        Map<String, LedgerTotals> totals = ledgers.totals(known);
        List<Line> lines = ledgers.definitions().stream()
                .map(definition -> new Line(
                        definition, totals.getOrDefault(definition.id(), LedgerTotals.NONE), mayRecord(definition)))
                .toList();
        return Page.of(
                "ledger/browsing/ledgers",
                new LedgerListPage(
                        lines, asOf == null || asOf.isBlank() ? "" : known.day().toString(), Defining.may()));
    }

    private static boolean mayRecord(LedgerDefinition definition) {
        return Acting.current().has(definition.entryBy().toArray(Role[]::new));
    }
}
