package org.hangji.ledger.workbook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks out and back, as pages (Excel 填报). */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class WorkbookController {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Ledgers ledgers;
    private final IssuedWorkbooks templates;
    private final Imports imports;

    WorkbookController(Ledgers ledgers, IssuedWorkbooks templates, Imports imports) {
        this.ledgers = ledgers;
        this.templates = templates;
        this.imports = imports;
    }

    @GetMapping("/ledgers/{ledger}/imports")
    Page imports(
            @PathVariable String ledger,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return page(ledger, Form.filled(asked(ledger)), Paging.of(page, size));
    }

    /** One's own unit, and the period that it reports next. */
    private Map<String, String> asked(String ledger) {
        String unit = Acting.current().unit();
        return templates
                .next(ledger, unit)
                .map(period -> Map.of(
                        "unit",
                        unit,
                        "from",
                        period.first().toString(),
                        "to",
                        period.last().toString()))
                .orElse(Map.of("unit", unit));
    }

    @GetMapping("/ledgers/{ledger}/workbook")
    Object workbook(@PathVariable String ledger, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        return orAgain(ledger, request, () -> {
            IssuedFile file = templates.issue(
                    ledger, asked.get("unit"), IssueRequest.day(asked, "from"), IssueRequest.day(asked, "to"));
            return attachment(file.name()).body(file.bytes());
        });
    }

    @PostMapping("/ledgers/{ledger}/workbook")
    Object receive(@PathVariable String ledger, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        byte[] bytes = file.getBytes();
        return orAgain(
                ledger,
                request,
                () -> Page.redirect("/ledgers/" + ledger + "/imports/"
                        + imports.receive(ledger, String.valueOf(file.getOriginalFilename()), bytes)));
    }

    @GetMapping("/ledgers/{ledger}/imports/{number}")
    Page one(@PathVariable String ledger, @PathVariable long number) {
        Import received = imports.require(ledger, number);
        return Page.of(
                "ledger/workbook/import",
                new ImportPage(
                        ledgers.definition(ledger),
                        received,
                        ImportState.of(received, imports.underWay(received)),
                        imports.seen(received)));
    }

    @GetMapping("/ledgers/{ledger}/imports/{number}/original.xlsx")
    ResponseEntity<Resource> original(@PathVariable String ledger, @PathVariable long number) {
        Import received = imports.require(ledger, number);
        Path original = imports.original(received);
        return attachment(received.fileName()).body(new FileSystemResource(original));
    }

    @GetMapping("/ledgers/{ledger}/imports/{number}/marked.xlsx")
    ResponseEntity<byte[]> marked(@PathVariable String ledger, @PathVariable long number) {
        Import received = imports.require(ledger, number);
        return attachment("要改的-" + received.fileName()).body(imports.marked(received));
    }

    private Object orAgain(String ledger, HttpServletRequest request, Supplier<Object> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.TOO_MANY) {
                throw refusal;
            }
            return page(ledger, Form.sent(request, refusal), Paging.of(null, null))
                    .withStatus(refusal.kind().status());
        }
    }

    private Page page(String ledger, Form form, Paging paging) {
        LedgerDefinition definition = ledgers.definition(ledger);
        var found = imports.of(ledger, paging);
        return Page.of(
                "ledger/workbook/imports",
                new ImportsPage(
                        definition,
                        form,
                        templates.units(definition).stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        found.items().stream()
                                .map(one -> new ImportsPage.Line(one, ImportState.of(one, imports.underWay(one))))
                                .toList(),
                        found.total(),
                        paging));
    }

    static ResponseEntity.BodyBuilder attachment(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, TYPE);
    }
}
