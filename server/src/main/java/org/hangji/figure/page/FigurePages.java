package org.hangji.figure.page;

import java.math.BigDecimal;
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
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.FigureStore.Cell;
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

    private static final int EARLIER = 4;

    private final Figures figures;
    private final Catalogue catalogue;
    private final FigureStore store;
    private final Scopes scopes;
    private final List<ContributedActs> contributed;

    FigurePages(
            Figures figures, Catalogue catalogue, FigureStore store, Scopes scopes, List<ContributedActs> contributed) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.store = store;
        this.scopes = scopes;
        this.contributed = List.copyOf(contributed);
    }

    FigurePage of(String id, FigureQuestion question, Paging paging, boolean knownNow) {
        Definition definition = catalogue.require(id);
        List<Cell> cells = store.cells(definition, question);
        FigureAnswer answer = answer(definition.head(), question, cells);
        Unit scope = scopes.require(question.scope());
        List<Unit> units = scopes.all();
        List<FigurePage.County> counties = definition.head().needsObject()
                ? List.of()
                : Counties.of(id, question, scope, units, cells, answer.value());
        boolean period = definition.head().kind() == FigureDefinition.Kind.PERIOD;
        SortedMap<LocalDate, BigDecimal> months = months(cells);
        return new FigurePage(
                answer,
                scope.name(),
                groups(definition.head().group()),
                units.stream()
                        .filter(unit -> unit.kind() == Unit.Kind.COUNTY_BUREAU || unit.parent() == null)
                        .map(unit -> new Choice(unit.code(), Scopes.county(unit)))
                        .toList(),
                definition.head().object() == null ? List.of() : objects(definition, question),
                counties,
                rest(counties, answer.value()),
                period ? MonthLines.of(months, question.to()) : null,
                period ? earlier(id, question, months) : earlier(id, question),
                knownThen(id, question, answer.value()),
                definition.head().needsObject()
                        ? null
                        : YearBefore.of(answer, figures.answer(id, YearBefore.question(question))),
                facts(definition, scope, question),
                acts(id, question),
                store.rows(definition, question, paging),
                paging,
                knownNow,
                "/figures/" + id);
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
        BigDecimal value = BigDecimal.ZERO;
        long rows = 0;
        for (Cell cell : cells) {
            value = value.add(cell.total().value());
            rows += cell.total().rows();
        }
        return new FigureAnswer(figure, question, value, rows);
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

    /** A figure of state stands at the end of each month by itself. */
    private List<FigurePage.Earlier> earlier(String id, FigureQuestion question) {
        return monthEnds(question).stream()
                .map(day -> earlier(
                        id,
                        question.over(question.from(), day),
                        figures.answer(id, question.over(null, day)).value()))
                .toList();
    }

    /** A figure of a period grows month by month. */
    private static List<FigurePage.Earlier> earlier(
            String id, FigureQuestion question, SortedMap<LocalDate, BigDecimal> months) {
        return monthEnds(question).stream()
                .map(day -> earlier(
                        id,
                        question.over(question.from(), day),
                        months.headMap(day).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private static FigurePage.Earlier earlier(String id, FigureQuestion then, BigDecimal value) {
        return new FigurePage.Earlier(then.to(), Numeral.of(value, "/figures/" + id + then.query(), null));
    }

    private static List<LocalDate> monthEnds(FigureQuestion question) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = question.to().withDayOfMonth(1).minusDays(1);
        while (days.size() < EARLIER && (question.from() == null || !day.isBefore(question.from()))) {
            days.addFirst(day);
            day = day.withDayOfMonth(1).minusDays(1);
        }
        return days;
    }

    /** What was recorded late or corrected since the last day shows as another value. */
    private @Nullable Numeral knownThen(String id, FigureQuestion question, BigDecimal value) {
        AsOf then = AsOf.endOf(question.to());
        if (!then.instant().isBefore(question.asOf().instant())) {
            return null;
        }
        FigureQuestion asked = question.knownAt(then);
        BigDecimal known = figures.answer(id, asked).value();
        return known.compareTo(value) == 0 ? null : Numeral.of(known, "/figures/" + id + asked.query() + "#rows", null);
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
