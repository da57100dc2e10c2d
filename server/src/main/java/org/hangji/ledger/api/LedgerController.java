package org.hangji.ledger.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.browsing.FilterRequest;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ledgers and entries for programs. */
@RestController
@RequestMapping("/api/ledgers")
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR})
class LedgerController {

    private static final String ORIGIN = "api";

    record Items<T>(List<T> items) {}

    /** How many entries were recorded. */
    record Recorded(int recorded) {}

    private final Ledgers ledgers;
    private final Clock clock;

    LedgerController(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @GetMapping
    Items<DefinitionJson> definitions() {
        return new Items<>(
                ledgers.definitions().stream().map(DefinitionJson::of).toList());
    }

    @GetMapping("/{ledger}")
    DefinitionJson definition(@PathVariable String ledger) {
        return DefinitionJson.of(ledgers.definition(ledger));
    }

    @GetMapping("/{ledger}/entries")
    Listing<EntryJson> entries(
            @PathVariable String ledger,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Listing<Entry> found = ledgers.entries(
                ledger, FilterRequest.of(ledgers.definition(ledger), parameters, clock), Paging.of(page, size));
        return new Listing<>(found.items().stream().map(EntryJson::of).toList(), found.total());
    }

    @GetMapping("/{ledger}/entries/{id}")
    EntryJson entry(
            @PathVariable String ledger, @PathVariable long id, @RequestParam(required = false) @Nullable String asOf) {
        return EntryJson.of(ledgers.entry(ledger, id, AsOf.parse(asOf, clock)));
    }

    @GetMapping("/{ledger}/entries/{id}/versions")
    Items<EntryJson> versions(@PathVariable String ledger, @PathVariable long id) {
        return new Items<>(
                ledgers.versions(ledger, id).stream().map(EntryJson::of).toList());
    }

    @PostMapping("/{ledger}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    EntryJson record(@PathVariable String ledger, @RequestBody Map<String, @Nullable Object> sent) {
        return EntryJson.of(ledgers.record(ledger, EntryBody.of(sent).draft(), ORIGIN));
    }

    /** Many new entries at once, all or none. */
    @PostMapping("/{ledger}/batches")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded recordBatch(@PathVariable String ledger, @RequestBody BatchBody sent) {
        return new Recorded(
                ledgers.recordBatch(ledger, sent.drafts(), ORIGIN).orRefuse().recorded());
    }

    @PutMapping("/{ledger}/entries/{id}")
    EntryJson correct(
            @PathVariable String ledger, @PathVariable long id, @RequestBody Map<String, @Nullable Object> sent) {
        EntryBody body = EntryBody.of(sent);
        if (Boolean.TRUE.equals(sent.get("withdrawn"))) {
            return EntryJson.of(ledgers.withdraw(ledger, id, body.reason(), body.version(), ORIGIN));
        }
        return EntryJson.of(ledgers.correct(ledger, id, body.draft(), body.reason(), body.version(), ORIGIN));
    }
}
