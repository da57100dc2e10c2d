package org.hangji.rectify.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.giving.Reading;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo
class FindingsController {

    private final Findings findings;
    private final FindingFiles files;
    private final Organizations organizations;
    private final Clock clock;

    FindingsController(Findings findings, FindingFiles files, Organizations organizations, Clock clock) {
        this.findings = findings;
        this.files = files;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/api/findings")
    Listing<FindingItem> list(
            @RequestParam(required = false) @Nullable Long round,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable FindingState state,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        String unit = organization;
        if (unit != null) {
            unit = organizations.unitOrDivision(unit).map(Unit::code).orElse(null);
            if (unit == null) {
                return new Listing<>(List.of(), 0);
            }
        }
        return findings.list(
                new FindingFilter(round, source, state, outcome, overdue, unit, q, false)
                        .seen(asOf == null ? null : AsOf.parse(asOf, clock), FindingFilter.Order.DUE),
                paging);
    }

    @PostMapping("/api/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = FindingBody.class)))
    FindingAnswer register(@RequestBody Map<String, @Nullable Object> body) {
        long id = findings.register(Reading.finding(JsonBody.fields(body)));
        return answer(findings.get(id));
    }

    @GetMapping("/api/findings/{id}")
    FindingAnswer finding(@PathVariable long id) {
        return answer(findings.get(id));
    }

    @PostMapping("/api/findings/{id}/commands")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CommandBody.class)))
    FindingAnswer give(@PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        Map<String, String> fields = JsonBody.fields(body);
        // What is not in sight does not exist for the caller, whatever else is wrong.
        findings.requireInSight(id);
        return answer(findings.give(id, Reading.order(fields)));
    }

    private FindingAnswer answer(Finding finding) {
        return new FindingAnswer(
                finding,
                files.of(finding.id()).stream()
                        .map(file -> EvidenceAnswer.of(file, files.warnings(file, finding.occurredOn())))
                        .toList(),
                findings.related(finding.id()));
    }
}
