package org.hangji.ledger.designing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.definition.Defining;
import org.hangji.ledger.definition.DefinitionText;
import org.hangji.ledger.definition.DefinitionWriter;
import org.hangji.ledger.definition.FaultyDefinition;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.page.Form;
import org.hangji.page.Page;
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

/** Drafts of definitions: begun, looked at, published, taken in from a file. */
@Controller
@AllowedTo({Role.CLERK, Role.BUREAU_LEADER})
class DesignController {

    /**
     * What the page of all drafts shows.
     *
     * @param ledgers that can get a next version
     */
    record DesignList(List<Design> designs, List<LedgerDefinition> ledgers, Form form) {}

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final DesignStore store;

    DesignController(Ledgers ledgers, Organizations organizations, DesignStore store) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.store = store;
    }

    @GetMapping("/designing")
    Page designs() {
        Defining.requireMay();
        return list(Form.empty());
    }

    @PostMapping("/designing")
    String begin(@RequestParam(required = false) @Nullable String ledger) {
        Defining.requireMay();
        if (ledger == null || ledger.isBlank()) {
            return "redirect:/designing/" + store.add(null, 0, Design.blank()) + "/head";
        }
        LedgerDefinition definition = ledgers.definition(ledger);
        return "redirect:/designing/" + store.add(ledger, definition.version(), DefinitionWriter.words(definition));
    }

    /** A file becomes a draft; where its id is a ledger's, of that ledger's next version. */
    @PostMapping("/designing/import")
    Object take(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        Defining.requireMay();
        try {
            if (file.getSize() > DefinitionText.MOST) {
                throw Refusal.invalid("file", "length", "这个文件太大，不是台账定义：最多 " + DefinitionText.MOST + " 个字节。");
            }
            LedgerDefinition read = LedgerText.read(new String(file.getBytes(), StandardCharsets.UTF_8));
            LedgerDefinition known = ledgers.definitions().stream()
                    .filter(each -> each.id().equals(read.id()))
                    .findFirst()
                    .orElse(null);
            return "redirect:/designing/"
                    + (known == null
                            ? store.add(null, 0, DefinitionWriter.words(read.called(Design.NO_ID)))
                            : store.add(known.id(), known.version(), DefinitionWriter.words(read)));
        } catch (FaultyDefinition faulty) {
            List<Refusal.FieldError> errors = faulty.faults().stream()
                    .map(fault -> new Refusal.FieldError("file", "definition", fault.sentence()))
                    .toList();
            return list(Form.sent(request, Refusal.invalid(errors))).withStatus(422);
        } catch (Refusal refusal) {
            return list(Form.sent(request, refusal)).withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/designing/{design}")
    Page design(@PathVariable long design) {
        Defining.requireMay();
        return page(store.require(design), Form.empty());
    }

    @PostMapping("/designing/{design}/publish")
    Object publish(
            @PathVariable long design, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        Design draft = store.require(design);
        try {
            String why = reason.strip();
            if (why.isEmpty() || why.length() > 200) {
                throw Refusal.invalid("reason", "required", "请写一句为什么定义或修改这本台账，最多 200 个字。");
            }
            DefinitionText.Reading reading = DefinitionText.read(draft.words());
            LedgerDefinition words = reading.definition();
            if (words == null) {
                throw Defining.refusal(reading.faults());
            }
            LedgerDefinition published = ledgers.define(words, draft.base(), why);
            store.remove(design);
            return "redirect:/ledgers/" + published.id();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return page(draft, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/designing/{design}/discard")
    String discard(@PathVariable long design) {
        Defining.requireMay();
        store.remove(design);
        return "redirect:/designing";
    }

    @GetMapping("/ledgers/{ledger}/definition.yaml")
    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
    ResponseEntity<String> words(@PathVariable String ledger) {
        LedgerDefinition definition = ledgers.definition(ledger);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(definition.name() + ".yaml", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(LedgerText.write(definition));
    }

    private Page list(Form form) {
        return Page.of("ledger/designing/designs", new DesignList(store.own(), ledgers.definitions(), form));
    }

    private Page page(Design design, Form form) {
        DefinitionText.Reading reading = DefinitionText.read(design.words());
        LedgerDefinition said = reading.definition();
        String ledger = design.ledger();
        return Page.of(
                "ledger/designing/design",
                new DesignPage(
                        design,
                        said,
                        ledger == null ? null : ledgers.definition(ledger),
                        reading.faults(),
                        said == null ? null : Burden.of(said, reporting()),
                        said == null ? List.of() : Held.of(said, ledgers.definitions()),
                        form));
    }

    /** Units that fill ledgers in: those of the counties and of the bureau itself, without divisions and enterprises. */
    private int reporting() {
        return (int) organizations.allUnits().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_BUREAU || unit.kind() == Unit.Kind.AFFILIATE)
                .count();
    }
}
