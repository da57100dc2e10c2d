package org.hangji.figure.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/**
 * Turns a definition into series. A row of a figure of state counts from the day on which the last of its days to be reached
 * has come, and no longer from the first of those that must not have come; each of the two is a series, so that the figure at
 * the end of any day is what they added up to until then.
 */
final class SeriesCompiler {

    private final LedgerDefinition ledger;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> reached = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final SortedSet<String> columns = new TreeSet<>();
    private boolean additive = true;

    private SeriesCompiler(LedgerDefinition ledger) {
        this.ledger = ledger;
    }

    /** Empty for a figure that does not add up day by day; its rows are asked. */
    static Optional<Rolled> compile(Definition definition, LedgerDefinition ledger) {
        return new SeriesCompiler(ledger).rolled(definition);
    }

    private Optional<Rolled> rolled(Definition definition) {
        if (definition.source().distinct() != null) {
            return Optional.empty();
        }
        boolean state = definition.head().kind() == FigureDefinition.Kind.STATE;
        String sum = definition.source().sum();
        String value = sum == null ? "1::numeric" : column(sum) + "::numeric";
        if (sum != null) {
            conditions.add(column(sum) + " is not null");
        }
        definition.source().where().forEach(this::add);
        if (!additive || !state && !(reached.isEmpty() && over.isEmpty())) {
            return Optional.empty();
        }
        reached.forEach(day -> conditions.add(day + " is not null"));
        String start = latest(reached);
        List<Rolled.Term> terms = new ArrayList<>();
        terms.add(new Rolled.Term(series(value, start), 1));
        if (!over.isEmpty()) {
            String end = over.size() == 1 ? over.getFirst() : "least(" + String.join(", ", over) + ")";
            conditions.add(end + " is not null");
            List<String> all = new ArrayList<>(reached);
            all.add(end);
            terms.add(new Rolled.Term(series(value, latest(all)), -1));
        }
        return Optional.of(new Rolled(state, terms));
    }

    private Series series(String value, String day) {
        String condition = conditions.isEmpty()
                ? "true"
                : conditions.stream().distinct().sorted().collect(Collectors.joining(" and "));
        String text = condition + " " + value + " " + day;
        SortedSet<String> named = new TreeSet<>(columns);
        named.removeIf(column -> !text.contains("r.\"" + column + "\""));
        return new Series(ledger.id(), ledger.table(), condition, value, day, named);
    }

    private static String latest(List<String> days) {
        return days.isEmpty() ? "r.occurred_on" : "greatest(r.occurred_on, " + String.join(", ", days) + ")";
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.OneOf one -> addOneOf(one);
            case Condition.AtLeast least ->
                conditions.add(column(least.field()) + " >= " + least.least().toPlainString());
            case Condition.AtMost most ->
                conditions.add(column(most.field()) + " <= " + most.most().toPlainString());
            case Condition.Given asked ->
                conditions.add(column(asked.field()) + (asked.given() ? " is not null" : " is null"));
            case Condition.Until until -> reached.add(column(until.field()));
            case Condition.NotUntil open -> over.add(column(open.field()));
        }
    }

    private void addOneOf(Condition.OneOf one) {
        if (ledger.field(one.field()).map(LedgerField::type).orElse(null) == FieldType.YES_NO) {
            conditions.add((Boolean.parseBoolean(one.values().getFirst()) ? "" : "not ") + column(one.field()));
            return;
        }
        conditions.add(column(one.field()) + " in ("
                + one.values().stream().map(this::quoted).collect(Collectors.joining(", ")) + ")");
    }

    private String column(String field) {
        String column = ledger.field(field).map(LedgerField::column).orElse(null);
        if (column == null) {
            additive = false;
            return "null";
        }
        columns.add(column);
        return "r.\"" + column + "\"";
    }

    private String quoted(String text) {
        // What could end the text around it is left to the rows, which are asked with parameters.
        additive =
                additive && text.chars().noneMatch(sign -> sign == '$' || sign == '\\' || sign == '?' || sign == ':');
        return "'" + text.replace("'", "''") + "'";
    }
}
