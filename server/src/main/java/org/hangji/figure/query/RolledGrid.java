package org.hangji.figure.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.FigureStore.Total;
import org.hangji.figure.rollup.Rollups;
import org.hangji.figure.rollup.Rollups.Part;
import org.hangji.organization.Unit;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A grid answered from the roll-ups: one question for all periods that are whole months or end where all of them end, and
 * one for each that is not.
 */
final class RolledGrid {

    private final Rollups rollups;
    private final Definition definition;
    private final Grid grid;
    private final String top;

    RolledGrid(Rollups rollups, Definition definition, Grid grid) {
        this.rollups = rollups;
        this.definition = definition;
        this.grid = grid;
        this.top = top(grid.scopes());
    }

    /** By scope, then by period; empty where the rows must be asked. */
    Optional<List<List<Total>>> answer() {
        boolean counties = grid.scopes().stream().allMatch(unit -> depth(unit.path()) <= 2 && within(unit.path(), top));
        if (grid.periods().isEmpty() || !counties) {
            return Optional.empty();
        }
        Period all = all();
        List<Part> shared = null;
        List<List<Part>> byPeriod = new ArrayList<>();
        for (Period period : grid.periods()) {
            boolean months = months(period, all);
            List<Part> parts = months && shared != null ? shared : parts(months ? all : period);
            if (parts == null) {
                return Optional.empty();
            }
            shared = months ? parts : shared;
            byPeriod.add(parts);
        }
        return Optional.of(grid.scopes().stream()
                .map(scope -> {
                    List<Total> line = new ArrayList<>();
                    for (int i = 0; i < byPeriod.size(); i++) {
                        line.add(sum(byPeriod.get(i), scope, grid.periods().get(i)));
                    }
                    return line;
                })
                .toList());
    }

    private @Nullable List<Part> parts(Period period) {
        return rollups.parts(List.of(definition), top, period.from(), period.to(), grid.asOf())
                .get(definition.head().id());
    }

    private static Total sum(List<Part> parts, Unit scope, Period period) {
        LocalDate from = period.from();
        LocalDate first = from == null ? LocalDate.MIN : from.withDayOfMonth(1);
        BigDecimal value = BigDecimal.ZERO;
        long rows = 0;
        for (Part part : parts) {
            if (within(part.path(), scope.path())
                    && !part.month().isBefore(first)
                    && !part.month().isAfter(period.to())) {
                value = value.add(part.value());
                rows += part.rows();
            }
        }
        return new Total(value, rows);
    }

    /** From the first day of any to the last day of any. */
    private Period all() {
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MIN;
        for (Period period : grid.periods()) {
            LocalDate first = period.from() == null ? LocalDate.MIN : period.from();
            from = first.isBefore(from) ? first : from;
            to = period.to().isAfter(to) ? period.to() : to;
        }
        return new Period(from.equals(LocalDate.MIN) ? null : from, to);
    }

    /** Whether what a period comes to is the sum of the months of all days. */
    private static boolean months(Period period, Period all) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        return (from == null || from.getDayOfMonth() == 1 || Objects.equals(from, all.from()))
                && (to.equals(all.to()) || to.getDayOfMonth() == to.lengthOfMonth());
    }

    /** What all of them lie in: themselves where it is one, else the top of the tree. */
    private static String top(List<Unit> scopes) {
        if (scopes.isEmpty()) {
            return "";
        }
        String path = scopes.getFirst().path();
        int dot = path.indexOf('.');
        return scopes.size() == 1 || dot < 0 ? path : path.substring(0, dot);
    }

    private static int depth(String path) {
        return path.length() - path.replace(".", "").length() + 1;
    }

    private static boolean within(String path, String scope) {
        return path.equals(scope) || path.startsWith(scope + ".");
    }
}
