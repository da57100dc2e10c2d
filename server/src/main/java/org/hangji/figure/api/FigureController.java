package org.hangji.figure.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureAnswer.Role;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.figure.Figures;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs. */
@RestController
@AllowedTo
class FigureController {

    record DefinitionItem(
            String id,
            String name,
            String unit,
            String definition,
            FigureDefinition.Kind kind,
            String group,
            @Nullable String object) {}

    record Definitions(List<DefinitionItem> items, long total) {}

    record Answer(
            String figure,
            String name,
            String unit,
            @Nullable BigDecimal value,
            String scope,
            @Nullable String object,
            @Nullable LocalDate from,
            LocalDate to,
            AsOf asOf,
            long rows,
            String rowsUrl,
            int version,
            @Nullable String notComputable,
            @Nullable Fraction numerator,
            @Nullable Fraction denominator,
            @Nullable Fraction now,
            @Nullable Fraction before) {}

    /** A figure of which another is made, with its own rows. */
    record Fraction(
            String figure,
            String name,
            String unit,
            @Nullable BigDecimal value,
            @Nullable LocalDate from,
            LocalDate to,
            long rows,
            String rowsUrl) {}

    record UnitName(String code, String name) {}

    record RowItem(
            String id,
            int version,
            String label,
            LocalDate occurredOn,
            UnitName unit,
            BigDecimal contribution,
            String link) {}

    private final Figures figures;
    private final Clock clock;

    FigureController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/api/figures")
    Definitions definitions() {
        List<DefinitionItem> items = figures.definitions().stream()
                .map(figure -> new DefinitionItem(
                        figure.id(),
                        figure.name(),
                        figure.unit(),
                        figure.definition(),
                        figure.kind(),
                        figure.group(),
                        figure.object()))
                .toList();
        return new Definitions(items, items.size());
    }

    @GetMapping("/api/figures/{id}")
    Answer answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String asOf) {
        FigureAnswer answer = figures.answer(id, scope, object, from, to, AsOf.parse(asOf, clock));
        FigureQuestion question = answer.question();
        return new Answer(
                id,
                answer.figure().name(),
                answer.figure().unit(),
                answer.amount(),
                question.scope(),
                question.object(),
                question.from(),
                question.to(),
                question.asOf(),
                answer.rows(),
                "/api/figures/" + id + "/rows" + question.query(),
                answer.figure().version(),
                answer.obstacle(),
                part(answer, Role.NUMERATOR),
                part(answer, Role.DENOMINATOR),
                part(answer, Role.NOW),
                part(answer, Role.BEFORE));
    }

    private static @Nullable Fraction part(FigureAnswer whole, Role role) {
        return whole.parts().stream()
                .filter(part -> part.role() == role)
                .map(part -> part.answer())
                .map(answer -> new Fraction(
                        answer.figure().edition(),
                        answer.figure().name(),
                        answer.figure().unit(),
                        answer.amount(),
                        answer.question().from(),
                        answer.question().to(),
                        answer.rows(),
                        "/api/figures/" + answer.figure().edition() + "/rows"
                                + answer.question().query()))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/api/figures/{id}/rows")
    Listing<RowItem> rows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Listing<FigureRow> rows =
                figures.rows(id, scope, object, from, to, AsOf.parse(asOf, clock), Paging.of(page, size));
        return new Listing<>(rows.items().stream().map(FigureController::item).toList(), rows.total());
    }

    private static RowItem item(FigureRow row) {
        return new RowItem(
                row.id(),
                row.version(),
                row.label(),
                row.occurredOn(),
                new UnitName(row.unit(), row.unitName()),
                row.contribution(),
                row.link());
    }
}
