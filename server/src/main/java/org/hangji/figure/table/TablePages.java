package org.hangji.figure.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a table shows: the counties right below a unit, and the unit itself as the last line. */
@Component
@Transactional(readOnly = true)
class TablePages {

    private static final Set<String> CHARTS = Set.of("bar", "line", "map");

    private final TableRequest request;
    private final Tables tables;
    private final Sheets sheets;
    private final Scopes scopes;
    private final Catalogue catalogue;
    private final Demonstration demonstration;

    TablePages(
            TableRequest request,
            Tables tables,
            Sheets sheets,
            Scopes scopes,
            Catalogue catalogue,
            Demonstration demonstration) {
        this.request = request;
        this.tables = tables;
        this.sheets = sheets;
        this.scopes = scopes;
        this.catalogue = catalogue;
        this.demonstration = demonstration;
    }

    /**
     * @param sort a column's number with {@code c} before it, with {@code -} the greatest first; empty for the order of units
     */
    TablePage of(TableRequest.Asked asked, String sort, @Nullable String chart) {
        TableQuestion given = request.of(asked.until(demonstration.lastDay()));
        Unit parent = given.scopes().getFirst();
        List<Unit> counties = request.counties(parent);
        List<Unit> lines = new ArrayList<>(counties.isEmpty() ? List.of(parent) : counties);
        lines.add(parent);
        TableQuestion question = given.of(lines);
        List<Tables.Column> columns = tables.answer(question, true);
        List<TablePage.Sheet> made = sheets.of(question, columns, sort);
        String drawn = chart != null && CHARTS.contains(chart) ? chart : "";
        return new TablePage(
                question,
                new Choice(parent.code(), parent.name()),
                groups(),
                scopes.choices(),
                made,
                drawn,
                drawn.equals("map") && !columns.isEmpty() ? map(question, columns.getFirst()) : null);
    }

    private static CountyMap map(TableQuestion question, Tables.Column column) {
        List<Unit> counties = question.scopes().subList(0, question.scopes().size() - 1);
        List<FigureAnswer> answers = column.whole().subList(0, counties.size());
        Definition figure = column.figure();
        return CountyMap.of(
                figure.head().name() + "，" + figure.head().unit(),
                counties,
                answers,
                answers.stream().map(answer -> Sheets.numeral(answer)).toList());
    }

    private List<TablePage.Group> groups() {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        catalogue.all().stream()
                .map(Definition::head)
                .filter(each -> !each.needsObject())
                .forEach(each -> groups.computeIfAbsent(each.group(), name -> new ArrayList<>())
                        .add(new Choice(each.id(), each.name())));
        return groups.entrySet().stream()
                .map(group -> new TablePage.Group(group.getKey(), group.getValue()))
                .toList();
    }
}
