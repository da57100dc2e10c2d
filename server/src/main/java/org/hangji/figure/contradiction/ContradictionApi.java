package org.hangji.figure.contradiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.rule.FoundRow;
import org.hangji.figure.contradiction.rule.RuleText;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contradictions for programs. */
@RestController
@AllowedTo
class ContradictionApi {

    record UnitName(String code, String name) {}

    record Item(
            long id,
            String rule,
            State state,
            UnitName unit,
            String subject,
            List<String> sources,
            LocalDate from,
            LocalDate to,
            Instant openedAt,
            String sentence,
            String answer,
            int version) {}

    record Event(
            int number, Told.Kind kind, Instant recordedAt, String by, String text, List<FoundRow> rows, int total) {}

    record Whole(Item contradiction, RuleText rule, List<Event> events) {}

    /** An answer as it is sent; {@code answer} is {@code EXPLAINED} with a text, or {@code CORRECTED}. */
    record Sent(
            @Nullable String answer,
            @Nullable String text,
            @Nullable Integer version) {}

    private final ContradictionDesk desk;
    private final Answering answering;
    private final Rules rules;

    ContradictionApi(ContradictionDesk desk, Answering answering, Rules rules) {
        this.desk = desk;
        this.answering = answering;
        this.rules = rules;
    }

    @GetMapping("/api/contradictions")
    Listing<Item> list(
            @ModelAttribute ContradictionDesk.Asked asked,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Listing<Contradiction> found = desk.list(asked, Paging.of(page, size));
        return new Listing<>(found.items().stream().map(ContradictionApi::item).toList(), found.total());
    }

    @GetMapping("/api/contradictions/{id}")
    Whole contradiction(@PathVariable long id) {
        Contradiction contradiction = desk.get(id);
        return new Whole(
                item(contradiction),
                rules.text(contradiction.rule()),
                desk.story(id).stream()
                        .map(told -> new Event(
                                told.number(),
                                told.kind(),
                                told.recordedAt(),
                                told.by(),
                                told.text(),
                                told.rows(),
                                told.total()))
                        .toList());
    }

    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
    @PostMapping("/api/contradictions/{id}/answer")
    Whole answer(@PathVariable long id, @RequestBody Sent sent) {
        answering.answer(id, sent.answer(), sent.text(), sent.version());
        return contradiction(id);
    }

    private static Item item(Contradiction contradiction) {
        return new Item(
                contradiction.id(),
                contradiction.rule(),
                contradiction.state(),
                new UnitName(contradiction.unit(), contradiction.unitName()),
                contradiction.subject(),
                contradiction.sources(),
                contradiction.from(),
                contradiction.to(),
                contradiction.openedAt(),
                contradiction.sentence(),
                contradiction.answer(),
                contradiction.version());
    }
}
