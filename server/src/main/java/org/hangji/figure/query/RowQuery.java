package org.hangji.figure.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.query.RowSet.Column;
import org.hangji.figure.query.RowSet.Holds;
import org.jspecify.annotations.Nullable;

/**
 * A definition turned into SQL once; a slip in a built-in one stops the start. What a question brings are
 * parameters, never names.
 */
final class RowQuery {

    private static final String SUM = "coalesce(sum(%s), 0)";

    /** 1 for the first row of each value, 0 for those that repeat it, so that contributions add up to the values. */
    private static final String FIRST =
            "(row_number() over (partition by %s order by r.occurred_on, r.id) = 1)::int::numeric";

    private static final String WITHIN = "r.unit_path <@ :path::ltree";

    private final RowSet rows;
    private final String contribution;
    private final String value;
    private @Nullable String distinct;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean state;
    private final @Nullable String object;

    RowQuery(Definition definition, RowSet rows) {
        this.rows = rows;
        this.state = definition.head().kind() == FigureDefinition.Kind.STATE;
        switch (definition.source().measure()) {
            case Measure.Count _ -> {
                this.contribution = "1::numeric";
                this.value = SUM.formatted(contribution);
            }
            case Measure.Sum(String field) -> {
                this.contribution = given(typed(field, Holds.NUMBER)) + "::numeric";
                this.value = SUM.formatted(contribution);
            }
            case Measure.Average(String field) -> {
                this.contribution = given(typed(field, Holds.NUMBER)) + "::numeric";
                this.value = SUM.formatted(contribution);
            }
            case Measure.Distinct(String field) -> {
                String column = given(rows.column(field));
                this.distinct = column;
                this.contribution = FIRST.formatted(column);
                this.value = "count(distinct " + column + ")::numeric";
            }
        }
        definition.source().where().forEach(this::add);
        String field = definition.source().object();
        this.object = field == null ? null : typed(field, Holds.TEXT).sql();
    }

    RowSet rows() {
        return rows;
    }

    String contribution() {
        return contribution;
    }

    /** What a group of rows comes to, as an aggregate. */
    String value() {
        return value;
    }

    /** The column whose different values are counted, {@code null} where none is. */
    @Nullable
    String distinct() {
        return distinct;
    }

    /** The column that names the one thing. */
    String objectColumn() {
        if (object == null) {
            throw new IllegalStateException("the figure is of no single thing");
        }
        return object;
    }

    /** From and where of the rows that answer a question. */
    String rowsOf(FigureQuestion question) {
        List<String> all = new ArrayList<>(conditions);
        all.add(WITHIN);
        all.add("r.occurred_on <= :to");
        if (!state && question.from() != null) {
            all.add("r.occurred_on >= :from");
        }
        if (object != null && question.object() != null) {
            all.add(object + " = :object");
        }
        return " from " + rows.from() + " where " + String.join(" and ", all);
    }

    /** The same for many periods at once: the days are {@code p.first} and {@code p.last}, the scopes a condition. */
    String rowsWithin(String scopes) {
        List<String> all = new ArrayList<>(conditions);
        all.add(scopes);
        all.add("r.occurred_on <= :to");
        if (!state) {
            all.add("r.occurred_on >= p.first");
        }
        return (" from " + rows.from() + " where " + String.join(" and ", all)).replaceAll(":to\\b", "p.last");
    }

    /** The values of the conditions. */
    Map<String, Object> values() {
        return values;
    }

    /** The parameters of {@link #rowsOf}. */
    Map<String, Object> parameters(FigureQuestion question, String path) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("path", path);
        all.put("to", question.to());
        all.put("as_of", java.sql.Timestamp.from(question.asOf().instant()));
        if (!state && question.from() != null) {
            all.put("from", question.from());
        }
        if (object != null && question.object() != null) {
            all.put("object", question.object());
        }
        return all;
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.OneOf one -> addOneOf(one);
            case Condition.AtLeast least -> {
                String name = "value" + values.size();
                conditions.add(typed(least.field(), Holds.NUMBER).sql() + " >= :" + name);
                values.put(name, least.least());
            }
            case Condition.AtMost most -> {
                String name = "value" + values.size();
                conditions.add(typed(most.field(), Holds.NUMBER).sql() + " <= :" + name);
                values.put(name, most.most());
            }
            case Condition.Given asked -> {
                String column = rows.column(asked.field()).sql();
                conditions.add(column + (asked.given() ? " is not null" : " is null"));
            }
            case Condition.Until until ->
                conditions.add(typed(until.field(), Holds.DAY).sql() + " <= :to");
            case Condition.NotUntil open -> {
                String day = typed(open.field(), Holds.DAY).sql();
                conditions.add("(" + day + " is null or " + day + " > :to)");
            }
        }
    }

    private String given(Column column) {
        conditions.add(column.sql() + " is not null");
        return column.sql();
    }

    private void addOneOf(Condition.OneOf one) {
        Column column = rows.column(one.field());
        if (column.holds() == Holds.YES_NO) {
            conditions.add(Boolean.parseBoolean(one.values().getFirst()) ? column.sql() : "not " + column.sql());
            return;
        }
        typed(one.field(), Holds.TEXT);
        if (!column.choices().isEmpty() && !column.choices().containsAll(one.values())) {
            throw new IllegalArgumentException(one.field() + " is never " + one.values());
        }
        String name = "value" + values.size();
        conditions.add(column.sql() + " in (:" + name + ")");
        values.put(name, Set.copyOf(one.values()));
    }

    private Column typed(String field, Holds wanted) {
        Column column = rows.column(field);
        if (column.holds() != wanted) {
            throw new IllegalArgumentException(field + " holds " + column.holds() + ", not " + wanted);
        }
        return column;
    }
}
