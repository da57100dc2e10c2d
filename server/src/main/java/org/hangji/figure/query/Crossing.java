package org.hangji.figure.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Definition;
import org.hangji.organization.Organizations;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of a figure grouped by up to two of their fields, with the totals of both (交叉汇总), in one question. */
@Repository
public class Crossing {

    /** The unit that an entry belongs to. */
    public static final String UNIT = "unit";

    /** The month of its day, {@code 2023-03}. */
    public static final String MONTH = "month";

    /**
     * A group.
     *
     * @param across value of the first field, {@code null} where it is not given
     * @param down value of the second field, {@code null} where it is not given or there is none
     * @param acrossAll whether it is a total over the first field
     * @param downAll whether it is a total over the second field
     */
    public record Group(
            @Nullable String across,
            @Nullable String down,
            boolean acrossAll,
            boolean downAll,
            FigureStore.Total total) {}

    private final Database database;
    private final Organizations organizations;
    private final RowSets rowSets;

    Crossing(Database database, Organizations organizations, RowSets rowSets) {
        this.database = database;
        this.organizations = organizations;
        this.rowSets = rowSets;
    }

    /**
     * The groups, at most one more than {@code most}, so that the caller sees that there are too many.
     *
     * @param across id of a field, {@link #UNIT} or {@link #MONTH}
     * @param down the same, {@code null} for none
     */
    public List<Group> groups(
            Definition definition, FigureQuestion question, String across, @Nullable String down, int most) {
        RowSet rows = rowSets.of(definition.source().from());
        RowQuery query = new RowQuery(definition, rows);
        String first = expression(rows, across);
        String second = down == null ? "null::text" : expression(rows, down);
        String text =
                "select g.pivot__a as a, g.pivot__b as b, grouping(g.pivot__a) = 1 as a_all, grouping(g.pivot__b) = 1 as b_all, "
                        + query.value().replace("r.", "g.") + " as value, count(*) as rows from (select r.*, " + first
                        + " as pivot__a, " + second + " as pivot__b" + query.rowsOf(question)
                        + ") g group by grouping sets ((g.pivot__a, g.pivot__b), (g.pivot__a), (g.pivot__b), ()) limit "
                        + (most + 1);
        Map<String, Object> parameters = query.parameters(
                question, organizations.requireUnit(question.scope()).path());
        List<Group> groups = new ArrayList<>();
        database.sql(text).params(parameters).query(row -> {
            groups.add(new Group(
                    row.getString("a"),
                    row.getString("b"),
                    row.getBoolean("a_all"),
                    row.getBoolean("b_all"),
                    FigureStore.total(row)));
        });
        return groups;
    }

    private static String expression(RowSet rows, String field) {
        return switch (field) {
            case UNIT -> "r.unit::text";
            case MONTH -> "to_char(r.occurred_on, 'YYYY-MM')";
            default -> rows.column(field).sql() + "::text";
        };
    }
}
