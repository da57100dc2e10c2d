package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.browsing.Entries;
import org.hangji.ledger.browsing.ValueWords;
import org.hangji.ledger.definition.Definitions;
import org.hangji.page.Form;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of one return shows. */
@Component
@Transactional(readOnly = true)
class ReturnViews {

    /** Entries shown on the page; the ledger's own list has them all. */
    static final int MOST = 200;

    private final Duties duties;
    private final Boards boards;
    private final Definitions definitions;
    private final Entries entries;
    private final Holdings holdings;
    private final Differences differences;
    private final AmendmentStore amendments;
    private final RemarkStore remarks;
    private final ValueWords words;
    private final Clock clock;

    ReturnViews(
            Duties duties,
            Boards boards,
            Definitions definitions,
            Entries entries,
            Holdings holdings,
            Differences differences,
            AmendmentStore amendments,
            RemarkStore remarks,
            ValueWords words,
            Clock clock) {
        this.duties = duties;
        this.boards = boards;
        this.definitions = definitions;
        this.entries = entries;
        this.holdings = holdings;
        this.differences = differences;
        this.amendments = amendments;
        this.remarks = remarks;
        this.words = words;
        this.clock = clock;
    }

    ReturnPage page(ReturnKey key, @Nullable String asOf, Form form) {
        AsOf known = AsOf.parse(asOf, clock);
        boolean dated = asOf != null && !asOf.isBlank();
        Boards.Told told = boards.told(duties.require(key.duty()), key, known);
        LedgerDefinition ledger = definitions.require(told.duty().ledger());
        var period = told.of().period();
        List<ReturnPage.Line> lines =
                entries.ofUnit(ledger, key.unit(), period.first(), period.last(), known, MOST).stream()
                        .map(entry -> line(ledger, entry))
                        .toList();
        Holdings.Sums sums = holdings.sums(ledger, key.unit(), period, known.instant());
        String seen = holdings.of(ledger, key.unit(), period).fingerprint();
        return new ReturnPage(
                told.duty(),
                told.of(),
                ledger,
                lines,
                dated || told.of().state() instanceof ReturnState.Locked ? List.of() : remarks.standing(key),
                sums.entries(),
                sums.byField(),
                !dated && changed(told.of().state(), seen),
                dated ? List.of() : differences.of(told),
                amendments.of(key),
                told.story().events(),
                Actors.of(ledger, told.of().unitPath()),
                seen,
                known,
                dated ? known.day() : null,
                form);
    }

    /** One entry as a line of the page. */
    private ReturnPage.Line line(LedgerDefinition ledger, Entry entry) {
        LedgerField subject = ledger.field(ledger.subject()).orElseThrow();
        return new ReturnPage.Line(
                entry.id(),
                entry.version(),
                entry.occurredOn(),
                words.brief(subject, entry.value(subject.id())),
                entry.version() > 1,
                entry.origin().equals("amendment"),
                ReturnPage.columns(ledger).stream()
                        .map(field -> words.of(field, entry.value(field.id())))
                        .toList());
    }

    private static boolean changed(ReturnState state, String seen) {
        return switch (state) {
            case ReturnState.Submitted submitted ->
                !submitted.submission().fingerprint().equals(seen);
            case ReturnState.Reviewed reviewed -> !reviewed.fingerprint().equals(seen);
            case ReturnState.Open open -> false;
            case ReturnState.Returned returned -> false;
            case ReturnState.Locked locked -> false;
        };
    }

    /** The return as it stands now, for the amendment's form. */
    Boards.Told told(ReturnKey key) {
        return boards.told(duties.require(key.duty()), key, new AsOf(clock.instant()));
    }

    LedgerDefinition ledger(Boards.Told told) {
        return definitions.require(told.duty().ledger());
    }

    /** A standing entry of the return. */
    @Nullable
    Entry entry(LedgerDefinition ledger, @Nullable Long id) {
        return id == null
                ? null
                : entries.known(ledger, id, new AsOf(clock.instant())).orElse(null);
    }

    /** What the return came to before and after an amendment. */
    Holdings.Sums sums(LedgerDefinition ledger, ReturnKey key, LocalDate last, Instant known) {
        return holdings.sums(ledger, key.unit(), new ReportingPeriod(key.first(), last, ""), known);
    }
}
