package org.hangji.rectify.round;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.page.Form;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.rectify.look.Looking;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The rounds, and the three lists of one round. */
@Controller
@AllowedTo
class RoundPagesController {

    /** What the list of rounds shows. */
    record ListPage(List<Round> rounds, long total, Paging paging, boolean mayRegister, boolean mayOpen) {}

    /** What the form for taking a round back shows. */
    record WithdrawPage(Round round, Form form) {}

    private static final Role[] KEEPERS = {Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER};

    private final Rounds rounds;
    private final RoundSheets sheets;
    private final ListExports exports;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RoundPagesController(
            Rounds rounds, RoundSheets sheets, ListExports exports, WorkingCalendar calendar, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.exports = exports;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/rounds")
    Page rounds(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        Listing<Round> listing = rounds.list(paging);
        return Page.of(
                "rectify/round/rounds",
                new ListPage(
                        listing.items().stream().map(this::asShown).toList(),
                        listing.total(),
                        paging,
                        Acting.current().has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER),
                        Acting.current().has(KEEPERS)));
    }

    @GetMapping({"/rounds/{id:\\d+}", "/rounds/{id:\\d+}/{list:tasks|duties}"})
    Page lists(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String asOf,
            RoundLists wanted,
            HttpServletRequest request) {
        RoundPage shown = page(id, list == null ? "problems" : list, asOf, wanted);
        LocalDate day = shown.round().shownAsOf();
        if (day != null && shown.looking().opensWith(day)) {
            return Page.redirect(UriComponentsBuilder.fromUriString(request.getRequestURI())
                            .query(request.getQueryString())
                            .replaceQueryParam("asOf", day)
                            .build()
                            .toUriString())
                    .withStatus(302);
        }
        return Page.of("rectify/round/" + shown.list(), shown);
    }

    /** The list as the reader sees it, as a workbook. */
    @GetMapping("/rounds/{id}/{list:problems|tasks|duties}.xlsx")
    void export(
            @PathVariable long id,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String asOf,
            RoundLists wanted,
            HttpServletResponse response) {
        exports.give(sheets.of(page(id, list, asOf, wanted)), response);
    }

    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
    @GetMapping("/rounds/{id}/withdraw")
    Page askWithdraw(@PathVariable long id) {
        return Page.of("rectify/round/withdraw", new WithdrawPage(rounds.get(id), Form.empty()));
    }

    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
    @PostMapping("/rounds/{id}/withdraw")
    Object withdraw(@PathVariable long id, @RequestParam String reason, HttpServletRequest request) {
        try {
            rounds.withdraw(id, reason);
            return Page.redirect(rounds.get(id).hrefNow());
        } catch (Refusal refusal) {
            return Page.of("rectify/round/withdraw", new WithdrawPage(rounds.get(id), Form.sent(request, refusal)))
                    .withStatus(refusal.kind().status());
        }
    }

    /** The numbers beside a link are those of the page to which it leads. */
    private Round asShown(Round round) {
        return round.shownAsOf() == null ? round : rounds.get(round.id(), AsOf.endOf(round.shownAsOf()));
    }

    private RoundPage page(long id, String list, @Nullable String asOf, RoundLists wanted) {
        Looking looking = Looking.at(asOf, clock);
        AsOf known = looking.known();
        Round round = rounds.get(id, known);
        List<Finding> all = rounds.findings(id, known).stream()
                .filter(finding -> !finding.withdrawn())
                .toList();
        return new RoundPage(
                round,
                list,
                looking,
                all,
                wanted.of(all, calendar, known.day()),
                looking.past() == null
                        && round.withdrawnReason() == null
                        && Acting.current().has(KEEPERS)
                        && all.stream()
                                .allMatch(finding ->
                                        finding.state() == FindingState.REGISTERED && finding.firstDeadline() == null));
    }
}
