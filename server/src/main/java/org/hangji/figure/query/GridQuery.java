package org.hangji.figure.query;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hangji.figure.query.FigureStore.Total;
import org.hangji.organization.Unit;
import org.hangji.shared.Database;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * One figure for all cells of a grid in one query. Rows are grouped by period and by the unit that they belong to; units
 * are added up to scopes, and different values are counted over each scope as a whole.
 */
final class GridQuery {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final RowQuery query;
    private final Grid grid;

    GridQuery(RowQuery query, Grid grid) {
        this.query = query;
        this.grid = grid;
    }

    /** By scope, then by period. */
    List<List<Total>> answer(Database database) {
        Total[][] cells = new Total[grid.scopes().size()][grid.periods().size()];
        String text = query.distinct() == null ? added() : counted(query.distinct());
        database.sql(text).params(parameters()).query(row -> {
            String path = row.getString("path");
            int period = row.getInt("n") - 1;
            Total total = FigureStore.total(row);
            for (int scope = 0; scope < cells.length; scope++) {
                if (holds(grid.scopes().get(scope), path)) {
                    cells[scope][period] = sum(cells[scope][period], total);
                }
            }
        });
        List<List<Total>> answer = new ArrayList<>();
        for (Total[] line : cells) {
            List<Total> totals = new ArrayList<>();
            for (Total total : line) {
                totals.add(total == null ? new Total(NONE, 0) : total);
            }
            answer.add(totals);
        }
        return answer;
    }

    private boolean holds(Unit scope, String path) {
        return path.equals(scope.path()) || query.distinct() == null && path.startsWith(scope.path() + ".");
    }

    private static Total sum(@Nullable Total before, Total more) {
        return before == null ? more : new Total(before.value().add(more.value()), before.rows() + more.rows());
    }

    private String added() {
        return "select p.n, d.path, d.value, d.rows from " + periods() + " cross join lateral (select r.unit_path::text"
                + " as path, " + query.value() + " as value, count(*) as rows" + query.rowsWithin(PATHS)
                + " group by r.unit_path) d";
    }

    private String counted(String column) {
        return "select d.n, s.path, count(distinct d.v)::numeric as value, sum(d.rows) as rows from (select p.n, d.* from "
                + periods() + " cross join lateral (select r.unit_path as path, " + column + " as v, count(*) as rows"
                + query.rowsWithin(PATHS) + " group by 1, 2) d) d join unnest(:paths::text[]) s (path)"
                + " on d.path <@ s.path::ltree group by 1, 2";
    }

    private static final String PATHS = "r.unit_path <@ any ((:within)::ltree[])";

    private static String periods() {
        return "unnest(:firsts::date[], :lasts::date[]) with ordinality p (first, last, n)";
    }

    private Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>(query.values());
        all.put("as_of", Timestamp.from(grid.asOf().instant()));
        all.put("within", paths());
        all.put("paths", paths());
        all.put("firsts", days(Period::from));
        all.put("lasts", days(Period::to));
        return all;
    }

    private String[] paths() {
        return grid.scopes().stream().map(Unit::path).distinct().toArray(String[]::new);
    }

    private String[] days(Function<Period, @Nullable LocalDate> end) {
        return grid.periods().stream().map(period -> text(end.apply(period))).toArray(String[]::new);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "-infinity" : day.toString();
    }
}
