package org.hangji.ledger.browsing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.EvidenceFile;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
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

    /** A value in one version; {@code changed} where it differs from the version before. */
    record Cell(String text, boolean changed, @Nullable EvidenceFile file) {}

    /** One field over all versions, the newest first. */
    record Row(String name, List<Cell> cells) {}

    /**
     * What the page shows.
     *
     * @param shown the version known on the day asked for
     * @param asOf that day, {@code null} for now
     * @param converted what was stored otherwise than it was typed, said once
     */
    record EntryPage(
            LedgerDefinition definition,
            String subject,
            Entry shown,
            List<Entry> versions,
            List<Row> rows,
            @Nullable LocalDate asOf,
            boolean mayCorrect,
            List<String> converted) {

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
    private final Evidence evidence;
    private final Clock clock;

    EntryController(Ledgers ledgers, ValueWords words, Evidence evidence, Clock clock) {
        this.ledgers = ledgers;
        this.words = words;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{ledger}/entries/{id}")
    Page entry(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletRequest request) {
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
                        rows(definition, shown, versions),
                        asOf == null || asOf.isBlank() ? null : known.day(),
                        !versions.getFirst().withdrawn()
                                && Acting.current()
                                        .holds(
                                                shown.unitPath(),
                                                definition.entryBy().toArray(Role[]::new)),
                        converted(request)));
    }

    private static List<String> converted(HttpServletRequest request) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
        return told != null && told.get("converted") instanceof List<?> notes
                ? notes.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Old entries keep their old words: each version is read with the definition under which it was recorded. */
    private List<Row> rows(LedgerDefinition newest, Entry shown, List<Entry> versions) {
        List<LedgerDefinition> then = versions.stream()
                .map(version -> ledgers.definition(newest.id(), version.recordedAt()))
                .toList();
        LedgerDefinition known = ledgers.definition(newest.id(), shown.recordedAt());
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                known.day(),
                versions.stream().map(entry -> entry.occurredOn().toString()).toList()));
        rows.add(row("单位", versions.stream().map(Entry::unitName).toList()));
        for (LedgerField field : newest.fields()) {
            if (field.retired() && versions.stream().allMatch(entry -> entry.value(field.id()) == null)) {
                continue;
            }
            List<String> texts = new ArrayList<>();
            List<@Nullable EvidenceFile> files = new ArrayList<>();
            for (int index = 0; index < versions.size(); index++) {
                LedgerField old = then.get(index).field(field.id()).orElse(field);
                texts.add(words.of(old, versions.get(index).value(field.id())));
                files.add(file(old, versions.get(index).value(field.id())));
            }
            rows.add(row(ValueWords.label(known.field(field.id()).orElse(field)), texts, files));
        }
        return rows;
    }

    private @Nullable EvidenceFile file(LedgerField field, @Nullable Object value) {
        return field.type() == FieldType.FILE && ValueWords.href(field, value) != null
                ? evidence.find(Long.parseLong(String.valueOf(value))).orElse(null)
                : null;
    }

    private static Row row(String name, List<String> texts) {
        return row(name, texts, Collections.nCopies(texts.size(), null));
    }

    private static Row row(String name, List<String> texts, List<@Nullable EvidenceFile> files) {
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            boolean first = index == texts.size() - 1;
            cells.add(new Cell(
                    texts.get(index), !first && !texts.get(index).equals(texts.get(index + 1)), files.get(index)));
        }
        return new Row(name, cells);
    }
}
