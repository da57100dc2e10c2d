package org.hangji.ledger.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hangji.ledger.BatchOutcome;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Pages that take an existing spreadsheet into a ledger. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class MappingController {

    /** Where a file is handed in, with what is known of earlier ones. */
    record UploadPage(LedgerDefinition definition, Mappings.Known known, Form form) {
        String base() {
            return "/ledgers/" + definition.id();
        }
    }

    /** A file whose rows are stored. */
    record StoredPage(LedgerDefinition definition, MappedFile file) {
        String base() {
            return "/ledgers/" + definition.id();
        }
    }

    private final Mappings mappings;
    private final Ledgers ledgers;
    private final Organizations organizations;

    MappingController(Mappings mappings, Ledgers ledgers, Organizations organizations) {
        this.mappings = mappings;
        this.ledgers = ledgers;
        this.organizations = organizations;
    }

    @GetMapping("/ledgers/{ledger}/mapping")
    Page ask(@PathVariable String ledger) {
        return upload(ledgers.definition(ledger), Form.empty());
    }

    @PostMapping("/ledgers/{ledger}/mapping")
    Page take(@PathVariable String ledger, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        LedgerDefinition definition = ledgers.definition(ledger);
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return Page.redirect(
                    mappings.take(definition, name, file.getBytes()).href());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return upload(definition, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/ledgers/{ledger}/mapping/{file}")
    Page propose(
            @PathVariable String ledger,
            @PathVariable long file,
            @RequestParam(required = false) @Nullable Integer sheet) {
        LedgerDefinition definition = ledgers.definition(ledger);
        MappedFile kept = mappings.file(definition, file);
        if (kept.stored()) {
            return Page.of("ledger/mapping/stored", new StoredPage(definition, kept));
        }
        Mappings.Table table = mappings.table(definition, kept, sheet, null, null);
        Plan plan = mappings.proposed(definition, table);
        return page(definition, table, plan, MappingPage.form(table, plan), null);
    }

    /** Tries the plan, or stores the rows, as the button says. */
    @PostMapping("/ledgers/{ledger}/mapping/{file}")
    Page decide(
            @PathVariable String ledger,
            @PathVariable long file,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable Integer sheet,
            @RequestParam(required = false) @Nullable Integer headFirst,
            @RequestParam(required = false) @Nullable Integer headLast,
            HttpServletRequest request) {
        LedgerDefinition definition = ledgers.definition(ledger);
        MappedFile kept = mappings.file(definition, file);
        if (kept.stored()) {
            return Page.redirect(kept.href());
        }
        Mappings.Table table = mappings.table(definition, kept, sheet, headFirst, headLast);
        Plan plan = Plan.none();
        try {
            plan = MappingForm.plan(sent);
            if (sent.containsKey("again")) {
                Plan other = mappings.proposed(definition, table);
                return page(definition, table, other, MappingPage.form(table, other), null);
            }
            boolean store = sent.containsKey("store");
            Mappings.Trial trial =
                    store ? mappings.store(definition, table, plan) : mappings.trial(definition, table, plan);
            return store && trial.outcome() instanceof BatchOutcome.Stored
                    ? Page.redirect(kept.href())
                    : page(definition, table, plan, MappingPage.form(table, plan), trial)
                            .withStatus(trial.outcome() instanceof BatchOutcome.Stored ? 200 : 422);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(definition, table, plan, Form.sent(request, refusal), null)
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/ledgers/{ledger}/mapping/{file}/original")
    ResponseEntity<byte[]> original(@PathVariable String ledger, @PathVariable long file) {
        MappedFile kept = mappings.file(ledgers.definition(ledger), file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(mappings.original(kept));
    }

    @PostMapping("/ledgers/{ledger}/mapping/remembered/{mapping}/forget")
    Page forget(@PathVariable String ledger, @PathVariable long mapping) {
        mappings.forget(ledgers.definition(ledger), mapping);
        return Page.redirect("/ledgers/" + ledger + "/mapping");
    }

    private Page upload(LedgerDefinition definition, Form form) {
        return Page.of("ledger/mapping/upload", new UploadPage(definition, mappings.known(definition), form));
    }

    private Page page(
            LedgerDefinition definition, Mappings.Table table, Plan plan, Form form, Mappings.@Nullable Trial trial) {
        List<Unit> units = organizations.units(null);
        Role[] roles = definition.entryBy().toArray(Role[]::new);
        return Page.of(
                "ledger/mapping/mapping",
                new MappingPage(
                        definition,
                        table,
                        plan,
                        form,
                        units.stream()
                                .filter(unit -> Acting.current().holds(unit.path(), roles))
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        units.stream()
                                .filter(unit -> unit.division() != null && unit.kind() == Unit.Kind.COUNTY_BUREAU)
                                .map(unit -> new Choice(String.valueOf(unit.division()), unit.name()))
                                .toList(),
                        trial));
    }
}
