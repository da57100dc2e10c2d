package org.hangji.ledger.browsing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.page.Fact;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Opens the personal data of one entry to somebody who otherwise sees it masked (查看未遮盖的个人信息). It is shown once, with the
 * reason in the journal.
 */
@Controller
@AllowedTo({Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
class UnmaskController {

    static final String ACT = "ledger.unmask";

    /** What the page shows. */
    record UnmaskedPage(String name, String base, String address, String subject, String reason, List<Fact> facts) {}

    private final Ledgers ledgers;
    private final Entries entries;
    private final EntryController pages;
    private final ValueWords words;
    private final Journal journal;
    private final Clock clock;

    UnmaskController(
            Ledgers ledgers, Entries entries, EntryController pages, ValueWords words, Journal journal, Clock clock) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.pages = pages;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    @PostMapping("/ledgers/{ledger}/entries/{id}/unmasked")
    @Transactional
    public Page unmask(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        LedgerDefinition definition = ledgers.definition(ledger);
        AsOf now = new AsOf(clock.instant());
        Entry masked = ledgers.entry(ledger, id, now);
        if (!Sight.mayOpen(definition, masked.unitPath())) {
            throw Refusal.forbidden("这条记录里没有对您遮盖的个人信息，或您的角色不能查看。");
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 200 || why.chars().anyMatch(Character::isISOControl)) {
            Refusal refusal = Refusal.invalid("reason", "required", "请用一行写明为什么要看，最多 200 个字：理由记入日志。");
            return pages.page(ledger, id, null, List.of(), Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
        Entry opened = entries.opened(definition, id, now).orElseThrow(() -> Refusal.notFound("这条记录不在了，请回到列表。"));
        List<LedgerField> personal = definition.fields().stream()
                .filter(field -> field.personal() && opened.value(field.id()) != null)
                .toList();
        journal.write(Act.done(
                ACT,
                "ledger/" + ledger,
                id,
                Map.of(
                        "reason",
                        why,
                        "version",
                        Integer.toString(opened.version()),
                        "fields",
                        personal.stream().map(LedgerField::name).collect(Collectors.joining("、")))));
        LedgerField subject = definition.field(definition.subject()).orElseThrow();
        String base = "/ledgers/" + ledger;
        return Page.of(
                "ledger/browsing/unmasked",
                new UnmaskedPage(
                        definition.name(),
                        base,
                        base + "/entries/" + id,
                        words.brief(subject, masked.value(subject.id())),
                        why,
                        personal.stream()
                                .map(field ->
                                        new Fact(ValueWords.label(field), words.of(field, opened.value(field.id()))))
                                .toList()));
    }
}
