package org.hangji.audit.browsing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hangji.audit.SealHead;
import org.hangji.audit.Seals;
import org.hangji.audit.Verification;
import org.hangji.audit.VerificationReport;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.page.Choice;
import org.hangji.page.Fact;
import org.hangji.page.ListExports;
import org.hangji.page.NavigationEntry;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal on a page, for the audit administrator and auditors. */
@Controller
@AllowedTo({Role.AUDIT_ADMIN, Role.AUDITOR})
class JournalController {

    /** A line in words. */
    record Shown(JournalLine line, String act, String subject, List<Fact> detail, boolean sealed) {}

    /** What the list shows; {@code whole} where no line is kept from the reader. */
    record JournalPage(
            List<Shown> lines, long total, Paging paging, SealHead head, boolean whole, List<Choice> modules) {
        String sheet(String query) {
            return "/audit/journal.xlsx" + (query.isEmpty() ? "" : "?" + query);
        }
    }

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JournalReader reader;
    private final JournalSheet sheet;
    private final ListExports exports;
    private final JournalWords words;
    private final Seals seals;
    private final Verification verification;
    private final JsonMapper json;

    JournalController(
            JournalReader reader,
            JournalSheet sheet,
            ListExports exports,
            JournalWords words,
            Seals seals,
            Verification verification,
            JsonMapper json) {
        this.reader = reader;
        this.sheet = sheet;
        this.exports = exports;
        this.words = words;
        this.seals = seals;
        this.verification = verification;
        this.json = json;
    }

    @GetMapping("/audit")
    Page list(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        var listing = reader.list(filter(who, act, subject, outcome, from, to), paging);
        SealHead head = seals.head();
        List<Shown> lines =
                listing.items().stream().map(line -> shown(line, head)).toList();
        return Page.of(
                "audit/browsing/journal",
                new JournalPage(lines, listing.total(), paging, head, seesAll(), words.modules()));
    }

    @GetMapping("/audit/journal.xlsx")
    void sheet(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response) {
        exports.give(sheet.of(filter(who, act, subject, outcome, from, to)), response);
    }

    /** A POST: it takes its time, and that it was done is a line of the journal. */
    @PostMapping("/audit/verification")
    Page verify() {
        if (!seesAll()) {
            throw Refusal.forbidden("核对会读到全部单位的记录：请由审计管理员，或管辖全局的审计人员来做。");
        }
        VerificationReport report = verification.run();
        return Page.of("audit/browsing/verification", report);
    }

    private JournalFilter filter(
            @Nullable String who,
            @Nullable String act,
            @Nullable String subject,
            @Nullable String outcome,
            @Nullable String from,
            @Nullable String to) {
        return JournalFilter.of(
                who, act, subject == null ? null : words.subjectAsked(subject.strip()), outcome, from, to);
    }

    private Shown shown(JournalLine line, SealHead head) {
        return new Shown(
                line,
                words.act(line.act()),
                words.subject(line),
                words.detail(json.readValue(line.detail(), DETAIL)),
                line.seq() <= head.seq());
    }

    private static boolean seesAll() {
        return Acting.current().grants().stream()
                .anyMatch(grant -> grant.role() == Role.AUDIT_ADMIN
                        || grant.role() == Role.AUDITOR && grant.path().indexOf('.') < 0);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry journalEntry() {
            return new NavigationEntry(
                    90, "audit.navigation", "/audit", acting -> acting.has(Role.AUDIT_ADMIN, Role.AUDITOR));
        }
    }
}
