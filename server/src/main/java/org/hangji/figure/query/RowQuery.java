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
import org.hangji.figure.query.RowSet.Column;
import org.hangji.figure.query.RowSet.Holds;
import org.jspecify.annotations.Nullable;

/**
 * A definition turned into SQL once, when the platform starts; a slip in it stops the start. What a question brings are
 * parameters, never names.
 */
final class RowQuery {

    private static final String WITHIN = "r.unit_path <@ :path::ltree";

    private final RowSet rows;
    private final String contribution;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean state;
    private final @Nullable String object;

    RowQuery(Definition definition, RowSet rows) {
        this.rows = rows;
        this.state = definition.head().kind() == FigureDefinition.Kind.STATE;
        String sum = definition.source().sum();
        if (sum == null) {
            this.contribution = "1::numeric";
        } else {
            Column column = typed(sum, Holds.NUMBER);
            this.contribution = column.sql() + "::numeric";
            conditions.add(column.sql() + " is not null");
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
            case Condition.Until until ->
                conditions.add(typed(until.field(), Holds.DAY).sql() + " <= :to");
            case Condition.NotUntil open -> {
                String day = typed(open.field(), Holds.DAY).sql();
                conditions.add("(" + day + " is null or " + day + " > :to)");
            }
        }
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
