package org.hangji.bulletin.comparison;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.figure.Comparison;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.Figures;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A report against records, as a page and for programs. */
@Controller
@AllowedTo
class ComparisonController {

    /** The page: equal, different and without records are counted apart. */
    record ComparisonPage(
            long id, String title, List<Comparisons.Line> lines, Map<String, FigureDefinition> definitions) {

        long count(Comparison.Verdict verdict) {
            return lines.stream()
                    .filter(line -> line.comparison().verdict() == verdict)
                    .count();
        }

        @Nullable
        FigureDefinition definition(Comparisons.Line line) {
            return definitions.get(String.valueOf(line.comparison().figure()));
        }
    }

    private final Comparisons comparisons;
    private final Figures figures;
    private final Clock clock;

    ComparisonController(Comparisons comparisons, Figures figures, Clock clock) {
        this.comparisons = comparisons;
        this.figures = figures;
        this.clock = clock;
    }

    /** All figures of the reading at once: a report has few enough. */
    @GetMapping("/api/readings/{id}/figures")
    @ResponseBody
    Listing<Comparison> figures(@PathVariable long id, @RequestParam(required = false) @Nullable String asOf) {
        List<Comparison> compared = comparisons.of(comparisons.reading(id), known(asOf)).stream()
                .map(Comparisons.Line::comparison)
                .toList();
        return new Listing<>(compared, compared.size());
    }

    @GetMapping("/bulletins/readings/{id}/figures")
    Page page(@PathVariable long id, @RequestParam(required = false) @Nullable String asOf) {
        KeptReading kept = comparisons.reading(id);
        String title = kept.reading().title();
        return Page.of(
                "bulletin/comparison/comparison",
                new ComparisonPage(
                        id,
                        title == null ? kept.fileName() : title,
                        comparisons.of(kept, known(asOf)),
                        figures.definitions().stream()
                                .collect(Collectors.toMap(FigureDefinition::id, Function.identity()))));
    }

    private @Nullable AsOf known(@Nullable String asOf) {
        return asOf == null || asOf.isBlank() ? null : AsOf.parse(asOf, clock);
    }
}
