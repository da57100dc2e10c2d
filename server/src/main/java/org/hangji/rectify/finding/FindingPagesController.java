package org.hangji.rectify.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.evidence.EvidenceFile;
import org.hangji.organization.Organizations;
import org.hangji.page.Asked;
import org.hangji.page.Choice;
import org.hangji.page.Demonstration;
import org.hangji.page.Frame;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Rounds;
import org.hangji.rectify.look.Looking;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of findings, and one finding. */
@Controller
@AllowedTo
class FindingPagesController {

    /** What the list shows. */
    record ListPage(
            List<FindingItem> findings,
            long total,
            long overdue,
            Paging paging,
            List<Choice> units,
            boolean mayRegister,
            Looking looking) {

        /** Where a line leads, to the same day as the list. */
        String href(FindingItem item) {
            return looking.said() ? "/findings/" + item.id() + looking.suffix(item.shownAsOf()) : item.href();
        }

        /** Address of the sheet with the same query. */
        static String sheet(String query) {
            return "/findings.xlsx" + (query.isEmpty() ? "" : "?" + query);
        }

        static List<Choice> states(Frame frame) {
            return Arrays.stream(FindingState.values())
                    .map(state -> new Choice(state.name(), frame.text("rectify.state." + state)))
                    .toList();
        }

        static List<Choice> dues(Frame frame) {
            return List.of(new Choice("OVERDUE", frame.text("rectify.due.OVERDUE")));
        }

        /** What is asked for, for paper. */
        @Nullable
        String asked(Frame frame) {
            return Asked.of(frame)
                    .choice("state", frame.text("rectify.column.state"), states(frame))
                    .choice("unit", frame.text("rectify.column.unit"), units)
                    .choice("due", frame.text("rectify.column.due"), dues(frame))
                    .typed("q", frame.text("rectify.column.title"))
                    .line();
        }
    }

    private final Findings findings;
    private final FindingSheets sheets;
    private final ListExports exports;
    private final FindingFiles files;
    private final Rounds rounds;
    private final Organizations organizations;
    private final WorkingCalendar calendar;
    private final Demonstration demonstration;
    private final Clock clock;

    FindingPagesController(
            Findings findings,
            FindingSheets sheets,
            ListExports exports,
            FindingFiles files,
            Rounds rounds,
            Organizations organizations,
            WorkingCalendar calendar,
            Demonstration demonstration,
            Clock clock) {
        this.findings = findings;
        this.sheets = sheets;
        this.exports = exports;
        this.files = files;
        this.rounds = rounds;
        this.organizations = organizations;
        this.calendar = calendar;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** Where the worked example is held, the list opens as of its last day, as its rounds do; an empty day asks for today. */
    @GetMapping("/findings")
    Page list(
            FindingsAsked asked,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request) {
        if (asked.asOf() == null && demonstration.lastDay() != null) {
            return Page.redirect(UriComponentsBuilder.fromUriString(request.getRequestURI())
                            .query(request.getQueryString())
                            .replaceQueryParam("asOf", demonstration.lastDay())
                            .build()
                            .toUriString())
                    .withStatus(302);
        }
        Paging paging = Paging.of(page, size);
        Looking looking = asked.looking(demonstration, clock);
        FindingFilter filter = asked.filter(looking);
        Listing<FindingItem> listing = findings.list(filter, paging);
        return Page.of(
                "rectify/finding/findings",
                new ListPage(
                        listing.items(),
                        listing.total(),
                        findings.list(filter.overdueOnly(), new Paging(0, 1)).total(),
                        paging,
                        organizations.units(null).stream()
                                .map(one -> new Choice(one.code(), one.name()))
                                .toList(),
                        Acting.current().has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER),
                        looking));
    }

    /** The list with the filter and the order of the address. */
    @GetMapping("/findings.xlsx")
    void sheet(FindingsAsked asked, HttpServletResponse response) {
        exports.give(sheets.of(asked.filter(asked.looking(demonstration, clock)), clock), response);
    }

    @GetMapping("/findings/{id:\\d+}")
    Page finding(@PathVariable long id, @RequestParam(required = false) @Nullable String asOf) {
        Looking looking = Looking.at(asOf, clock);
        boolean past = looking.past() != null;
        Finding finding = past ? findings.get(id, looking.known()) : findings.get(id);
        if (looking.opensWith(finding.shownAsOf())) {
            return Page.redirect(finding.href()).withStatus(302);
        }
        List<EvidenceFile> all = files.of(id);
        return Page.of(
                "rectify/finding/finding",
                new FindingPage(
                        finding,
                        roundName(finding),
                        all.stream().collect(Collectors.toMap(EvidenceFile::id, Function.identity())),
                        warnings(all, finding),
                        calendar.stateOf(finding.due(), looking.known().day()),
                        looking,
                        !past && files.mayAdd(id),
                        past ? List.of() : findings.attempts(id),
                        findings.related(id)));
    }

    private Map<Long, List<String>> warnings(List<EvidenceFile> all, Finding finding) {
        return all.stream()
                .collect(Collectors.toMap(EvidenceFile::id, file -> files.warnings(file, finding.occurredOn())));
    }

    private @Nullable String roundName(Finding finding) {
        return finding.round() == null ? null : rounds.get(finding.round()).name();
    }
}
