package org.hangji.figure.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.hangji.shared.AsOf;
import org.hangji.shared.Period;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an address asks a table for, and refuses what would be too much. */
@Component
class TableRequest {

    /** Figures of one table. */
    static final int MOST_FIGURES = 40;

    /** Numbers of one table. */
    static final int MOST_CELLS = 20_000;

    /** What stands in the address; empty fields of the form count as left out. */
    record Asked(
            @Nullable List<String> figure,
            @Nullable List<String> scope,
            @Nullable String by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String asOf) {

        /** The same until a day, where none is asked for: the last one of an example's records, {@code null} for today. */
        Asked until(@Nullable LocalDate day) {
            return new Asked(figure, scope, by, from, to == null ? day : to, asOf);
        }
    }

    private final Catalogue catalogue;
    private final Scopes scopes;
    private final Clock clock;

    TableRequest(Catalogue catalogue, Scopes scopes, Clock clock) {
        this.catalogue = catalogue;
        this.scopes = scopes;
        this.clock = clock;
    }

    TableQuestion of(Asked asked) {
        List<Definition> figures = figures(asked.figure());
        LocalDate to = asked.to() == null ? AsOf.today(clock) : asked.to();
        Step step = Step.parse(asked.by());
        LocalDate from = asked.from() == null && step != Step.NONE ? to.withDayOfYear(1) : asked.from();
        TableQuestion question = new TableQuestion(
                figures,
                scopes(asked.scope()),
                new Period(from, to),
                step,
                AsOf.parse(asked.asOf(), clock),
                asked.asOf() == null || asked.asOf().isBlank());
        long cells = (long) figures.size()
                * question.scopes().size()
                * question.pieces().size();
        if (cells > MOST_CELLS) {
            throw Refusal.invalid("from", "cells", "这张表有" + cells + "格，一次最多" + MOST_CELLS + "格：请少选几个数字，或缩短时段、改按季或按年分。");
        }
        return question;
    }

    private List<Definition> figures(@Nullable List<String> ids) {
        List<Definition> figures = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids == null ? List.of() : ids)) {
            if (id.isBlank()) {
                continue;
            }
            Definition definition = catalogue.require(id.strip());
            if (definition.head().needsObject()) {
                throw Refusal.invalid(
                        "figure",
                        "object",
                        "“" + definition.head().name() + "”要说明是哪一个"
                                + definition.head().object() + "，不能放进对照表。");
            }
            figures.add(definition);
        }
        if (figures.size() > MOST_FIGURES) {
            throw Refusal.invalid("figure", "most", "一张表最多" + MOST_FIGURES + "个数字。");
        }
        return figures;
    }

    /** The units that were named; else the top of the scope, and the counties right below it. */
    private List<Unit> scopes(@Nullable List<String> codes) {
        List<Unit> named = new ArrayList<>();
        for (String code : new LinkedHashSet<>(codes == null ? List.of() : codes)) {
            if (!code.isBlank()) {
                named.add(scopes.require(code));
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        Unit top = scopes.top();
        named.add(top);
        named.addAll(counties(top));
        return named;
    }

    /** The county bureaus right below a unit. */
    List<Unit> counties(Unit unit) {
        return scopes.all().stream()
                .filter(each ->
                        each.kind() == Unit.Kind.COUNTY_BUREAU && unit.code().equals(each.parent()))
                .toList();
    }
}
