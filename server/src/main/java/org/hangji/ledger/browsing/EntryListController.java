package org.hangji.ledger.browsing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.EntryPart;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.page.Choice;
import org.hangji.page.Fact;
import org.hangji.page.Frame;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries of one ledger, as a page and as a sheet. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
class EntryListController {

    /**
     * What the page shows.
     *
     * @param units units in sight, for the filter
     * @param asked what is filtered by, in words
     * @param asOf the day until which things count as known, {@code null} for now
     */
    record EntryListPage(
            EntryTableModel table,
            List<Choice> units,
            long total,
            Paging paging,
            @Nullable LocalDate asOf,
            List<Fact> asked,
            boolean mayRecord) {

        List<LedgerField> choiceFields() {
            return table.definition().fields().stream()
                    .filter(field ->
                            field.type() == FieldType.CHOICE && !field.privacy().limits())
                    .toList();
        }

        static List<Choice> choices(LedgerField field) {
            return field.choices().stream()
                    .map(choice -> new Choice(choice.code(), choice.word()))
                    .toList();
        }

        String base() {
            return "/ledgers/" + table.definition().id();
        }

        String href(EntryTableModel.Line line) {
            return base() + "/entries/" + line.id() + (asOf == null ? "" : "?asOf=" + asOf);
        }

        /** What is filtered by, on paper; {@code null} where nothing is. */
        @Nullable
        String filter(Frame frame) {
            return asked.isEmpty()
                    ? null
                    : asked.stream()
                            .map(fact -> fact.name() + frame.text("page.colon") + fact.value())
                            .collect(Collectors.joining(frame.text("ledger.filter.and")));
        }

        /** Address of the sheet with the same query. */
        String sheet(String query) {
            return base() + "/sheet" + (query.isEmpty() ? "" : "?" + query);
        }
    }

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final ValueWords words;
    private final FilterWords filterWords;
    private final EntrySheets sheets;
    private final ListExports exports;
    private final Clock clock;

    EntryListController(
            Ledgers ledgers,
            Organizations organizations,
            ValueWords words,
            FilterWords filterWords,
            EntrySheets sheets,
            ListExports exports,
            Clock clock) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.words = words;
        this.filterWords = filterWords;
        this.sheets = sheets;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}")
    Page entries(
            @PathVariable String ledger,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        LedgerDefinition definition = ledgers.definition(ledger);
        EntryFilter filter = FilterRequest.of(definition, parameters, clock);
        Paging paging = Paging.of(page, size);
        EntryPart found = ledgers.part(ledger, filter, paging);
        boolean asOfGiven = !parameters.getOrDefault("asOf", "").isBlank();
        return Page.of(
                "ledger/browsing/entries",
                new EntryListPage(
                        EntryTableModel.of(definition, found.items(), found.sums(), words),
                        organizations.units(null).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        found.total(),
                        paging,
                        asOfGiven ? filter.asOf().day() : null,
                        filterWords.of(definition, filter),
                        Acting.current().has(definition.entryBy().toArray(Role[]::new))));
    }

    /** The list with the filter and the order of the address. */
    @GetMapping("/ledgers/{ledger}/sheet")
    void sheet(
            @PathVariable String ledger, @RequestParam Map<String, String> parameters, HttpServletResponse response) {
        LedgerDefinition definition = ledgers.definition(ledger);
        exports.give(sheets.of(definition, FilterRequest.of(definition, parameters, clock)), response);
    }
}
