package org.hangji.figure.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.Figures;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.FigureStore.Cell;
import org.hangji.figure.query.Grid;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.ContributedAct;
import org.hangji.page.ContributedActs;
import org.hangji.page.Fact;
import org.hangji.page.Link;
import org.hangji.page.Numeral;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of one figure shows. */
@Component
@Transactional(readOnly = true)
class FigurePages {

    private final Figures figures;
    private final Catalogue catalogue;
    private final FigureStore store;
    private final FigureAnswers answers;
    private final Scopes scopes;
    private final List<ContributedActs> contributed;

    FigurePages(
            Figures figures,
            Catalogue catalogue,
            FigureStore store,
            FigureAnswers answers,
            Scopes scopes,
            List<ContributedActs> contributed) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.store = store;
        this.answers = answers;
        this.scopes = scopes;
        this.contributed = List.copyOf(contributed);
    }

    FigurePage of(String id, FigureQuestion question, Paging paging, boolean knownNow) {
        Definition definition = catalogue.require(id);
        // The parts of a count or a sum add up to it: one question answers value, counties and months.
        List<Cell> cells = definition.additive() ? store.cells(definition, question) : List.of();
        FigureAnswer answer = definition.additive()
                ? answer(definition.head(), question, cells)
                : answers.answer(definition, question);
        FigureAnswers.Behind behind = answers.behind(definition, question);
        Unit scope = scopes.require(question.scope());
        List<Unit> units = scopes.all();
        List<FigurePage.County> counties = definition.head().needsObject()
                ? List.of()
                : definition.additive()
                        ? Counties.of(id, question, scope, units, cells, answer.sum())
                        : counties(id, definition, Counties.grid(question, scope, units));
        boolean period = definition.head().kind() == FigureDefinition.Kind.PERIOD;
        SortedMap<LocalDate, BigDecimal> months = months(cells);
        return new FigurePage(
                answer,
                scope.name(),
                groups(definition.head().group()),
                scopes.choices(),
                definition.head().object() == null ? List.of() : objects(definition, question),
                counties,
                definition.additive() ? rest(counties, answer.sum()) : null,
                period && definition.additive() ? MonthLines.of(months, question.to()) : null,
                period && definition.additive()
                        ? EarlierDays.of(id, question, months)
                        : EarlierDays.of(
                                id,
                                question,
                                scope,
                                grid -> answers.table(definition, grid),
                                then -> answers.answer(definition, then)),
                knownThen(id, question, answer),
                definition.head().needsObject() || definition.head().shape() == FigureDefinition.Shape.CHANGE
                        ? null
                        : YearBefore.of(answer, figures.answer(id, YearBefore.question(question))),
                facts(definition, scope, question),
                acts(id, question),
                store.rows(behind.definition(), behind.question(), paging),
                paging,
                knownNow,
                "/figures/" + id);
    }

    private List<FigurePage.County> counties(String id, Definition definition, Grid grid) {
        return grid.scopes().isEmpty() ? List.of() : Counties.of(id, grid, answers.table(definition, grid));
    }

    private List<ContributedAct> acts(String id, FigureQuestion question) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("figure", id);
        about.put("scope", question.scope());
        if (question.object() != null) {
            about.put("object", question.object());
        }
        if (question.from() != null) {
            about.put("from", question.from().toString());
        }
        about.put("to", question.to().toString());
        return contributed.stream()
                .flatMap(module -> module.on("figure", about).stream())
                .filter(act -> !act.choices().isEmpty())
                .toList();
    }

    /** The things of which the figure can be asked, with their answers. */
    ThingsPage things(String id, FigureQuestion question) {
        Definition definition = catalogue.require(id);
        List<ThingsPage.Line> lines = store.things(definition, question).stream()
                .map(thing -> new ThingsPage.Line(
                        thing.name(),
                        Numeral.of(
                                thing.total().value(),
                                "/figures/" + id + question.of(thing.name()).query(),
                                definition.head().definition())))
                .toList();
        return new ThingsPage(
                definition.head(), question, groups(definition.head().group()), lines);
    }

    private static FigureAnswer answer(FigureDefinition figure, FigureQuestion question, List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        long rows = 0;
        for (Cell cell : cells) {
            sum = sum.add(cell.total().value());
            rows += cell.total().rows();
        }
        BigDecimal value = figure.places() == null ? sum : sum.setScale(figure.places(), RoundingMode.HALF_UP);
        return new FigureAnswer(figure, question, value, rows, sum, List.of(), null);
    }

    private static SortedMap<LocalDate, BigDecimal> months(List<Cell> cells) {
        SortedMap<LocalDate, BigDecimal> months = new TreeMap<>();
        cells.forEach(cell -> months.merge(cell.month(), cell.total().value(), BigDecimal::add));
        return months;
    }

    private List<Link> groups(String current) {
        Set<String> names = new LinkedHashSet<>();
        figures.definitions().forEach(figure -> names.add(figure.group()));
        return names.stream()
                .map(name -> new Link(name, "/figures#" + name, name.equals(current)))
                .toList();
    }

    private List<Choice> objects(Definition definition, FigureQuestion question) {
        return store.objects(definition, question.in(scopes.top().code()).of(null)).stream()
                .filter(Objects::nonNull)
                .map(name -> new Choice(name, name))
                .toList();
    }

    private static @Nullable BigDecimal rest(List<FigurePage.County> counties, BigDecimal whole) {
        if (counties.isEmpty()) {
            return null;
        }
        BigDecimal sum = counties.stream()
                .map(county -> new BigDecimal(county.value().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.subtract(sum);
    }

    /** What was recorded late or corrected since the last day shows as another value. */
    private @Nullable Numeral knownThen(String id, FigureQuestion question, FigureAnswer now) {
        AsOf then = AsOf.endOf(question.to());
        if (!then.instant().isBefore(question.asOf().instant())) {
            return null;
        }
        FigureQuestion asked = question.knownAt(then);
        FigureAnswer known = figures.answer(id, asked);
        return same(known.amount(), now.amount())
                ? null
                : Shown.numeral(known, "/figures/" + id + asked.query() + "#rows");
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static List<Fact> facts(Definition definition, Unit scope, FigureQuestion question) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("figure.facts.what", definition.head().definition()));
        facts.add(new Fact("figure.facts.scope", scope.name()));
        if (question.object() != null) {
            facts.add(new Fact("figure.facts.object", question.object()));
        }
        facts.add(new Fact("figure.facts.unit", units(definition.head())));
        return facts;
    }

    private static String units(FigureDefinition figure) {
        return figure.synonyms().isEmpty() ? figure.unit() : figure.unit() + "、" + String.join("、", figure.synonyms());
    }
}
