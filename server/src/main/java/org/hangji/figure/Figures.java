package org.hangji.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hangji.figure.compare.ReportComparison;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.Scopes;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.reader.Reading;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Period;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Named figures from records (数字). Everything it answers is limited to what the caller may see. */
@Component
@Transactional(readOnly = true)
public class Figures {

    private final Catalogue catalogue;
    private final FigureStore store;
    private final FigureAnswers answers;
    private final Scopes scopes;
    private final ReportComparison comparison;
    private final Ledgers ledgers;
    private final Clock clock;

    Figures(
            Catalogue catalogue,
            FigureStore store,
            FigureAnswers answers,
            Scopes scopes,
            ReportComparison comparison,
            Ledgers ledgers,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.answers = answers;
        this.scopes = scopes;
        this.comparison = comparison;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** All figures, by field of work. */
    public List<FigureDefinition> definitions() {
        return catalogue.all().stream().map(Definition::head).toList();
    }

    /** The figure with this id, or a refusal that says there is none. */
    public FigureDefinition definition(String id) {
        return catalogue.require(id).head();
    }

    /**
     * A question with what was left out filled in: the top of the caller's scope, today, what is known now. Refuses an
     * unknown scope, a period that ends before it begins, and a figure of one thing without that thing.
     *
     * @param scope code of an organisation or of an administrative division
     */
    public FigureQuestion question(
            String figure,
            @Nullable String scope,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            AsOf asOf) {
        FigureQuestion question = ofAllThings(figure, scope, from, to, asOf);
        FigureDefinition definition = definition(figure);
        if (definition.object() == null) {
            return question;
        }
        FigureQuestion ofOne = question.of(object == null || object.isBlank() ? null : object.strip());
        if (definition.needsObject()) {
            requireObject(figure, definition, ofOne);
        }
        return ofOne;
    }

    /** The same without the one thing, for choosing among them. */
    public FigureQuestion ofAllThings(
            String figure, @Nullable String scope, @Nullable LocalDate from, @Nullable LocalDate to, AsOf asOf) {
        Definition definition = catalogue.require(figure);
        boolean state = definition.head().kind() == FigureDefinition.Kind.STATE;
        Period period = new Period(state ? null : from, to == null ? AsOf.today(clock) : to);
        return FigureAnswers.normal(
                definition, new FigureQuestion(scopes.require(scope).code(), null, period.from(), period.to(), asOf));
    }

    /** Asks and answers in one transaction: {@link #question} and {@link #answer(String, FigureQuestion)}. */
    public FigureAnswer answer(
            String figure,
            @Nullable String scope,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            AsOf asOf) {
        return answer(figure, question(figure, scope, object, from, to, asOf));
    }

    /** The same for {@link #rows(String, FigureQuestion, Paging)}. */
    public Listing<FigureRow> rows(
            String figure,
            @Nullable String scope,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            AsOf asOf,
            Paging paging) {
        return rows(figure, question(figure, scope, object, from, to, asOf), paging);
    }

    /** The value, and how many rows stand behind it; {@code figure} may name a version, {@code hazards-open@2}. */
    public FigureAnswer answer(String figure, FigureQuestion question) {
        return answers.answer(catalogue.require(figure), question);
    }

    /** The rows behind the value, the latest first; their contributions add up to {@link FigureAnswer#sum}. */
    public Listing<FigureRow> rows(String figure, FigureQuestion question, Paging paging) {
        FigureAnswers.Behind behind = answers.behind(catalogue.require(figure), question);
        return new Listing<>(
                store.rows(behind.definition(), behind.question(), paging),
                store.total(behind.definition(), behind.question()).rows());
    }

    /**
     * The last version of a record of a ledger that counts, or counted, in the figure; empty where its rows are problems or
     * measures, whose story the loop tells.
     *
     * @param row id of the row
     */
    public Optional<RowChange> lastChange(String figure, String row) {
        if (!(catalogue.rows(figure).from() instanceof Source.Ledger(String ledger))) {
            return Optional.empty();
        }
        Entry last = ledgers.versions(ledger, Long.parseLong(row)).getFirst();
        Object label = last.value(ledgers.definition(ledger).subject());
        return Optional.of(new RowChange(
                label == null ? row : label.toString(),
                "/ledgers/" + ledger + "/entries/" + row,
                last.version(),
                last.recordedAt(),
                last.recordedByName(),
                last.reason(),
                last.withdrawn()));
    }

    /**
     * Each number of a report beside the figure from records that answers it, in the order of the reading.
     *
     * @param asOf what was known; the end of the day of issue where it is null
     */
    public List<Comparison> against(Reading reading, @Nullable AsOf asOf) {
        return comparison.compare(reading, asOf);
    }

    private void requireObject(String figure, FigureDefinition definition, FigureQuestion question) {
        if (question.object() == null) {
            throw Refusal.invalid(
                    "object", "required", "“" + definition.name() + "”要说明是哪一个：请填" + definition.object() + "（object）。");
        }
        if (!store.objects(catalogue.require(figure), question).contains(question.object())) {
            throw Refusal.notFound("记录里没有" + definition.object() + "为“" + question.object() + "”的，或不在您的管辖范围内。");
        }
    }
}
