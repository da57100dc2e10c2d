package org.hangji.figure.compare;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.figure.Comparison;
import org.hangji.figure.Comparison.Verdict;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Phrase;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.hangji.reader.Reading;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts each number of a report beside the figure from records that answers it (与记录核对). */
@Component
public class ReportComparison {

    private final Catalogue catalogue;
    private final FigureStore store;
    private final FigureAnswers answers;
    private final Scopes scopes;
    private final Clock clock;

    ReportComparison(Catalogue catalogue, FigureStore store, FigureAnswers answers, Scopes scopes, Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.answers = answers;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** All numbers of the reading, in their order; by default with what was known on the day of issue. */
    public List<Comparison> compare(Reading reading, @Nullable AsOf asOf) {
        AsOf known = asOf != null
                ? asOf
                : reading.issuedOn() == null ? new AsOf(clock.instant()) : AsOf.endOf(reading.issuedOn());
        Run run = new Run(reading, known);
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < reading.figures().size(); i++) {
            comparisons.add(run.compare(i));
        }
        return comparisons;
    }

    /** One comparison at work: what was asked once is not asked again. */
    private final class Run {

        private record Asked(String figure, FigureQuestion question) {}

        private final Reading reading;
        private final AsOf asOf;
        private final Places places;
        private final Matcher matcher = new Matcher(catalogue.all());
        private final Unit top;
        private final List<Unit> units;
        private final Map<Asked, @Nullable BigDecimal> recordedValues = new HashMap<>();
        private final Map<String, List<String>> objects = new HashMap<>();

        Run(Reading reading, AsOf asOf) {
            this.reading = reading;
            this.asOf = asOf;
            this.places = new Places(reading);
            this.top = scopes.top();
            this.units = scopes.all();
        }

        Comparison compare(int index) {
            Reading.Figure figure = reading.figures().get(index);
            Phrase.Place place = places.of(index);
            Definition definition = matcher.match(figure, place).orElse(null);
            if (definition == null) {
                return withoutRecords(figure);
            }
            FigureQuestion question = question(definition, figure, place).orElse(null);
            if (question == null) {
                return withoutRecords(figure);
            }
            // One that cannot be computed is asked each time, and is no record to compare with.
            BigDecimal recorded = recordedValues.computeIfAbsent(
                    new Asked(definition.head().id(), question),
                    asked -> answers.answer(definition, question).amount());
            if (recorded == null) {
                return withoutRecords(figure);
            }
            boolean equal = Quantity.of(figure.value(), figure.unit())
                    .agrees(figure.bound(), recorded, definition.head().unit());
            return new Comparison(
                    figure.value(),
                    figure.unit(),
                    span(figure),
                    equal ? Verdict.EQUAL : Verdict.DIFFERENT,
                    definition.head().id(),
                    question,
                    recorded);
        }

        private Optional<FigureQuestion> question(Definition definition, Reading.Figure figure, Phrase.Place place) {
            Days days = Days.of(reading, figure, definition, AsOf.today(clock));
            FigureQuestion ofAll = new FigureQuestion(top.code(), null, days.from(), days.to(), asOf);
            if (!definition.head().needsObject()) {
                return Optional.of(NamedUnit.in(place.clause(), units)
                        .map(unit -> ofAll.in(unit.code()))
                        .orElse(ofAll));
            }
            List<String> names =
                    objects.computeIfAbsent(definition.head().id(), id -> store.objects(definition, ofAll));
            return ObjectName.in(place.sentenceBefore(), names).map(ofAll::of);
        }

        private Comparison withoutRecords(Reading.Figure figure) {
            return new Comparison(
                    figure.value(), figure.unit(), span(figure), Verdict.WITHOUT_RECORDS, null, null, null);
        }

        private List<Integer> span(Reading.Figure figure) {
            return List.of(figure.span().start(), figure.span().end());
        }
    }
}
