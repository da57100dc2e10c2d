package org.hangji.bulletin.confirming;

import java.time.LocalDate;
import java.util.List;
import org.hangji.rectify.FindingState;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Confirming a reading, for programs. */
@RestController
class ConfirmApi {

    /** What is sent: answers to contradictions, and to whom the findings go. */
    record Confirmation(
            @Nullable List<GivenAnswer> answers,
            @Nullable String unit,
            @Nullable Long leader,
            @Nullable LocalDate deadline) {}

    /** A finding of the new round. */
    record FindingLine(long id, String number, String title, FindingState state) {}

    /** The round with its findings. */
    record ConfirmedRound(long round, List<FindingLine> findings) {}

    private final Confirming confirming;

    ConfirmApi(Confirming confirming) {
        this.confirming = confirming;
    }

    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
    @PostMapping("/api/readings/{id}/round")
    ResponseEntity<ConfirmedRound> confirm(
            @PathVariable long id, @RequestBody(required = false) @Nullable Confirmation sent) {
        Confirmation body = sent == null ? new Confirmation(null, null, null, null) : sent;
        Confirming.Confirmed confirmed = confirming.confirm(
                id,
                body.answers() == null ? List.of() : body.answers(),
                new RoundDraft.Assignment(body.unit(), body.leader(), body.deadline()));
        List<FindingLine> findings = confirmed.findings().stream()
                .map(finding -> new FindingLine(finding.id(), finding.number(), finding.title(), finding.state()))
                .toList();
        return ResponseEntity.status(confirmed.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ConfirmedRound(confirmed.round(), findings));
    }
}
