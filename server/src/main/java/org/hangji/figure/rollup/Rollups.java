package org.hangji.figure.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Source;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers figures from what was added up when it was recorded (汇总). It answers for a county or what lies above it, and only
 * where it says the same as the rows; else the rows are asked.
 */
@Component
public class Rollups {

    /** A figure as it was compiled last, and from what. */
    private record Compiled(Definition definition, LedgerDefinition ledger, Optional<Rolled> rolled) {}

    private final DeltaStore deltas;
    private final Ledgers ledgers;
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    Rollups(DeltaStore deltas, Ledgers ledgers) {
        this.deltas = deltas;
        this.ledgers = ledgers;
    }

    /**
     * What a figure comes to in a county and a month. For a figure of state it is the change in that month; what stands at the
     * end of a month is the sum of all months until then.
     */
    public record Part(String path, LocalDate month, BigDecimal value, long rows) {}

    /** The parts of one figure in the order of the months; empty where the rows must be asked. */
    public Optional<List<Part>> parts(Definition definition, FigureQuestion question, String path) {
        if (question.object() != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(parts(List.of(definition), path, question.from(), question.to(), question.asOf())
                .get(definition.head().id()));
    }

    /** The parts of several figures by their ids; those are left out of which the rows must be asked. */
    public Map<String, List<Part>> parts(
            Collection<Definition> definitions, String path, @Nullable LocalDate from, LocalDate to, AsOf asOf) {
        if (path.indexOf('.') != path.lastIndexOf('.')) {
            return Map.of();
        }
        Map<String, Rolled> rolled = new LinkedHashMap<>();
        definitions.forEach(definition -> rolled(definition)
                .ifPresent(known -> rolled.put(definition.head().id(), known)));
        Set<Long> keys = keys(rolled.values());
        if (keys.isEmpty()) {
            return Map.of();
        }
        DeltaStore.Standing standing = deltas.standing(keys);
        if (!standing.tells(asOf)) {
            return Map.of();
        }
        rolled.values().removeIf(known -> !standing.ready().containsAll(known.keys()));
        Map<String, List<Part>> all = new LinkedHashMap<>();
        for (boolean state : new boolean[] {false, true}) {
            Map<String, Rolled> some = new LinkedHashMap<>(rolled);
            some.values().removeIf(known -> known.state() != state);
            Set<Long> asked = keys(some.values());
            if (!asked.isEmpty()) {
                LocalDate first = state || from == null ? LocalDate.MIN : from;
                DeltaStore.Sums sums = deltas.sums(asked, path, first, to, asOf, standing.foldedBefore());
                some.values().removeIf(known -> !sums.ready().containsAll(known.keys()));
                some.forEach((id, known) -> all.put(id, parts(known, sums.each())));
            }
        }
        return all;
    }

    /** How a figure is rolled up; empty where it does not add up. */
    Optional<Rolled> rolled(Definition definition) {
        if (!definition.ofRows() || !(definition.source().from() instanceof Source.Ledger(String id))) {
            return Optional.empty();
        }
        LedgerDefinition ledger = ledgers.definition(id);
        Compiled last = compiled.get(definition.head().edition());
        // Both are the same objects as long as nobody defines anew; a definition that is being designed is another each
        // time.
        if (last == null
                || !last.definition().equals(definition)
                || !last.ledger().equals(ledger)) {
            last = new Compiled(definition, ledger, SeriesCompiler.compile(definition, ledger));
            if (definition.head().version() > 0) {
                compiled.put(definition.head().edition(), last);
            }
        }
        return last.rolled();
    }

    private static Set<Long> keys(Collection<Rolled> rolled) {
        Set<Long> keys = new LinkedHashSet<>();
        rolled.forEach(one -> keys.addAll(one.keys()));
        return keys;
    }

    private static List<Part> parts(Rolled rolled, List<DeltaStore.Sum> sums) {
        Map<LocalDate, Map<String, Part>> parts = new TreeMap<>();
        for (DeltaStore.Sum sum : sums) {
            Integer sign = rolled.signs().get(sum.series());
            if (sign != null) {
                Part part = new Part(
                        sum.path(), sum.month(), sum.value().multiply(BigDecimal.valueOf(sign)), sign * sum.rows());
                parts.computeIfAbsent(sum.month(), month -> new TreeMap<>()).merge(sum.path(), part, Rollups::plus);
            }
        }
        List<Part> list = new ArrayList<>();
        for (Map<String, Part> month : parts.values()) {
            month.values().stream()
                    .filter(part -> part.rows() != 0 || part.value().signum() != 0)
                    .forEach(list::add);
        }
        return list;
    }

    private static Part plus(Part one, Part other) {
        return new Part(one.path(), one.month(), one.value().add(other.value()), one.rows() + other.rows());
    }
}
