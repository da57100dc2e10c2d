package org.hangji.ledger.browsing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One entry with all its versions side by side. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
class EntryController {

    /**
     * What the page shows.
     *
     * @param shown the version known on the day asked for
     * @param asOf that day, {@code null} for now
     * @param mayUnmask whether the reader may open what is masked by giving a reason
     * @param converted what was stored otherwise than it was typed, said once
     * @param form the form that opens what is masked
     */
    record EntryPage(
            LedgerDefinition definition,
            String subject,
            Entry shown,
            List<Entry> versions,
            List<EntryCells.Row> rows,
            @Nullable LocalDate asOf,
            boolean mayCorrect,
            boolean mayUnmask,
            List<String> converted,
            Form form) {

        String base() {
            return "/ledgers/" + definition.id();
        }

        String address() {
            return base() + "/entries/" + shown.id();
        }

        boolean constructed() {
            return shown.origin().equals("constructed");
        }

        /** Whether earlier versions belong to a unit that the reader does not see. */
        boolean elsewhere() {
            return versions.getLast().version() > 1;
        }

        /** Whether a version was not known yet on the day asked for. */
        boolean later(Entry version) {
            return version.version() > shown.version();
        }
    }

    private final Ledgers ledgers;
    private final ValueWords words;
    private final EntryCells cells;
    private final Clock clock;

    EntryController(Ledgers ledgers, ValueWords words, EntryCells cells, Clock clock) {
        this.ledgers = ledgers;
        this.words = words;
        this.cells = cells;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/entries/{id}")
    Page entry(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletRequest request) {
        return page(ledger, id, asOf, converted(request), Form.empty());
    }

    /** The page of an entry, with a form in which something is at fault. */
    Page page(String ledger, long id, @Nullable String asOf, List<String> converted, Form form) {
        LedgerDefinition definition = ledgers.definition(ledger);
        AsOf known = AsOf.parse(asOf, clock);
        Entry shown = ledgers.entry(ledger, id, known);
        List<Entry> versions = ledgers.versions(ledger, id);
        LedgerField subject = definition.field(definition.subject()).orElseThrow();
        return Page.of(
                "ledger/browsing/entry",
                new EntryPage(
                        definition,
                        words.brief(subject, shown.value(subject.id())),
                        shown,
                        versions,
                        cells.rows(definition, shown, versions),
                        asOf == null || asOf.isBlank() ? null : known.day(),
                        !versions.getFirst().withdrawn()
                                && Acting.current()
                                        .holds(
                                                shown.unitPath(),
                                                definition.entryBy().toArray(Role[]::new)),
                        !versions.getFirst().withdrawn() && Sight.mayOpen(definition, shown.unitPath()),
                        converted,
                        form));
    }

    private static List<String> converted(HttpServletRequest request) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
        return told != null && told.get("converted") instanceof List<?> notes
                ? notes.stream().map(String::valueOf).toList()
                : List.of();
    }
}
