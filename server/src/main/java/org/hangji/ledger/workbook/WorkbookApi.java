package org.hangji.ledger.workbook;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks out and back, for programs. */
@RestController
@RequestMapping("/api/ledgers/{ledger}")
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class WorkbookApi {

    /**
     * An import for programs.
     *
     * @param state RUNNING, INTERRUPTED, STORED, REFUSED, SAME or FAILED
     * @param rows how many rows were looked at so far
     * @param faults how many there are, {@code errors} the first of them
     */
    record ImportJson(
            long id,
            String ledger,
            String unit,
            String fileName,
            String sha256,
            Instant recordedAt,
            String recordedBy,
            String state,
            int rows,
            int recorded,
            int corrected,
            int unchanged,
            long faults,
            String message,
            @Nullable Long sameAs,
            List<Import.Fault> errors) {

        static ImportJson of(Import received, ImportState state, int rows) {
            Import.Outcome outcome = received.outcome();
            return new ImportJson(
                    received.id(),
                    received.ledger(),
                    received.unit(),
                    received.fileName(),
                    received.sha256(),
                    received.recordedAt(),
                    received.recordedByName(),
                    state.name(),
                    rows,
                    outcome == null ? 0 : outcome.recorded(),
                    outcome == null ? 0 : outcome.corrected(),
                    outcome == null ? 0 : outcome.unchanged(),
                    outcome == null ? 0 : outcome.faults(),
                    outcome == null ? "" : outcome.message(),
                    outcome == null ? null : outcome.sameAs(),
                    outcome == null ? List.of() : outcome.listed());
        }
    }

    private final IssuedWorkbooks templates;
    private final Imports imports;

    WorkbookApi(IssuedWorkbooks templates, Imports imports) {
        this.templates = templates;
        this.imports = imports;
    }

    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String ledger, @RequestParam Map<String, String> asked) {
        IssuedFile file = templates.issue(
                ledger, asked.get("unit"), IssueRequest.day(asked, "from"), IssueRequest.day(asked, "to"));
        return WorkbookController.attachment(file.name()).body(file.bytes());
    }

    @PostMapping("/workbook")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportJson receive(@PathVariable String ledger, @RequestParam MultipartFile file) throws IOException {
        return one(ledger, imports.receive(ledger, String.valueOf(file.getOriginalFilename()), file.getBytes()));
    }

    @GetMapping("/imports")
    Listing<ImportJson> all(
            @PathVariable String ledger,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Listing<Import> found = imports.of(ledger, Paging.of(page, size));
        return new Listing<>(found.items().stream().map(this::json).toList(), found.total());
    }

    @GetMapping("/imports/{number}")
    ImportJson one(@PathVariable String ledger, @PathVariable long number) {
        return json(imports.require(ledger, number));
    }

    @GetMapping("/imports/{number}/marked.xlsx")
    ResponseEntity<byte[]> marked(@PathVariable String ledger, @PathVariable long number) {
        Import received = imports.require(ledger, number);
        return WorkbookController.attachment("要改的-" + received.fileName()).body(imports.marked(received));
    }

    private ImportJson json(Import received) {
        return ImportJson.of(received, ImportState.of(received, imports.underWay(received)), imports.seen(received));
    }
}
