package org.hangji.figure.query;

import java.util.Map;

/**
 * A set of rows as SQL sees it: a table expression of what was known at {@code :as_of}, and its columns. Every row has
 * {@code id, version, occurred_on, unit, unit_path}.
 *
 * @param from the table expression, named {@code r}
 * @param label the expression that names a row for a person
 * @param link the expression that gives the address of a row's page
 * @param columns the columns by the names that definitions use
 */
record RowSet(String from, String label, String link, Map<String, Column> columns) {

    /** What a column holds. */
    enum Holds {
        TEXT,
        NUMBER,
        DAY,
        YES_NO
    }

    /**
     * A column.
     *
     * @param sql the expression
     * @param choices the values that it can have, empty where any
     */
    record Column(String sql, Holds holds, java.util.Set<String> choices) {}

    RowSet {
        columns = Map.copyOf(columns);
    }

    Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("there is no field " + name + " among " + columns.keySet());
        }
        return column;
    }
}
