package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.UnitReturn;
import org.hangji.ledger.browsing.Entries;
import org.hangji.ledger.browsing.ValueWords;
import org.hangji.ledger.definition.Definitions;
import org.hangji.organization.Organizations;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of amendments show. */
@Component
@Transactional(readOnly = true)
class AmendmentPages {

    /**
     * One amendment with its note.
     *
     * @param note paragraphs of the correction note, empty while it is not agreed to
     * @param mayDecide whether the reader may agree or refuse
     */
    record AmendmentPage(
            ReportingDuty duty,
            UnitReturn of,
            LedgerDefinition ledger,
            Amendment amendment,
            String subject,
            List<String> note,
            boolean mayDecide,
            Form form) {}

    private final Duties duties;
    private final Boards boards;
    private final Amendments amendments;
    private final Definitions definitions;
    private final Entries entries;
    private final Holdings holdings;
    private final ValueWords words;
    private final Organizations organizations;
    private final Clock clock;

    AmendmentPages(
            Duties duties,
            Boards boards,
            Amendments amendments,
            Definitions definitions,
            Entries entries,
            Holdings holdings,
            ValueWords words,
            Organizations organizations,
            Clock clock) {
        this.duties = duties;
        this.boards = boards;
        this.amendments = amendments;
        this.definitions = definitions;
        this.entries = entries;
        this.holdings = holdings;
        this.words = words;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The form, filled with what stands unless {@code sent} is given. */
    AmendmentForm form(ReturnKey key, @Nullable Long entry, @Nullable Form sent) {
        Boards.Told told = told(key);
        LedgerDefinition ledger = definitions.require(told.duty().ledger());
        Entry standing = entry == null
                ? null
                : entries.known(ledger, entry, now())
                        .filter(known -> known.unit().equals(key.unit()))
                        .orElseThrow(() -> Refusal.notFound("这份报表里没有编号为 " + entry + " 的记录。"));
        return new AmendmentForm(
                told.duty(),
                told.of(),
                ledger,
                standing,
                organizations.units(null).stream()
                        .map(unit -> new Choice(unit.code(), unit.name()))
                        .toList(),
                sent != null ? sent : standing == null ? Form.empty() : AmendmentForm.filled(standing));
    }

    AmendmentPage page(long id, Form form) {
        Amendment amendment = amendments.require(id);
        Boards.Told told = told(amendment.key());
        LedgerDefinition ledger = definitions.require(amendment.ledger());
        Amendment.Decision decision = amendment.decision();
        Long entry = decision == null || decision.entry() == null ? amendment.entry() : decision.entry();
        String subject = entry == null ? "" : subject(ledger, entry);
        Instant agreed = amendment.agreedAt();
        List<String> note = agreed == null
                ? List.of()
                : CorrectionNote.of(
                        amendment,
                        told.of(),
                        told.duty().name(),
                        ledger,
                        subject,
                        holdings.sums(ledger, amendment.key().unit(), told.of().period(), agreed.minusNanos(1000)),
                        holdings.sums(ledger, amendment.key().unit(), told.of().period(), agreed));
        boolean mayDecide = decision == null
                && amendment.asked().person() != Acting.current().person()
                && Actors.of(ledger, amendment.unitPath()).reviews();
        return new AmendmentPage(told.duty(), told.of(), ledger, amendment, subject, note, mayDecide, form);
    }

    private String subject(LedgerDefinition ledger, long entry) {
        LedgerField subject = ledger.field(ledger.subject()).orElseThrow();
        return entries.known(ledger, entry, now())
                .map(known -> words.brief(subject, known.value(subject.id())))
                .orElse("");
    }

    private Boards.Told told(ReturnKey key) {
        return boards.told(duties.require(key.duty()), key, now());
    }

    private AsOf now() {
        return new AsOf(clock.instant());
    }
}
