package org.hangji.figure.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Source;
import org.hangji.figure.rollup.Rollups;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.springframework.stereotype.Repository;

/** Asks the database for the rows of figures (明细), and for what they add up to. */
@Repository
public class FigureStore {

    private final Database database;
    private final Scopes scopes;
    private final Rollups rollups;
    private final RowSets rowSets;
    private final Map<String, Compiled> queries = new ConcurrentHashMap<>();

    FigureStore(Database database, Scopes scopes, Catalogue catalogue, RowSets rowSets, Rollups rollups) {
        this.database = database;
        this.scopes = scopes;
        this.rollups = rollups;
        this.rowSets = rowSets;
        catalogue.all().stream().filter(Definition::ofRows).forEach(this::query);
    }

    /** A figure as it was compiled last; the catalogue keeps the same object of it. */
    private record Compiled(Definition definition, RowSet rows, RowQuery query) {}

    /**
     * What the rows add up to.
     *
     * @param value count, sum or number of different values, without trailing zeros; of an average the sum
     * @param rows how many rows
     */
    public record Total(BigDecimal value, long rows) {
        public Total {
            value = plain(value);
        }
    }

    /** What a set of scopes and periods is asked for, the answers by scope and then by period. */
    public List<List<Total>> table(Definition definition, Grid grid) {
        return new RolledGrid(rollups, definition, grid).answer().orElseGet(() -> tableOfRows(definition, grid));
    }

    /** The same from the rows alone. */
    List<List<Total>> tableOfRows(Definition definition, Grid grid) {
        return new GridQuery(query(definition), grid).answer(database);
    }

    /** The part of one unit's own rows in one month, whose first day is {@code month}. */
    public record Cell(String path, LocalDate month, Total total) {}

    /** From the roll-ups where they answer, else from the rows. */
    public Total total(Definition definition, FigureQuestion question) {
        return rollups.parts(definition, question, path(question))
                .map(FigureStore::added)
                .orElseGet(() -> totalOfRows(definition, question));
    }

    /** The same from the rows alone. */
    public Total totalOfRows(Definition definition, FigureQuestion question) {
        RowQuery query = query(definition);
        String path = path(question);
        return database.sql("select " + totals(query) + narrowed(definition, query, question, path))
                .params(query.parameters(question, path))
                .query((row, number) -> total(row))
                .single();
    }

    /** One page of the rows, the latest first. */
    public List<FigureRow> rows(Definition definition, FigureQuestion question, Paging paging) {
        RowQuery query = query(definition);
        String path = path(question);
        return database.sql(pageText(definition, query, question, path))
                .params(query.parameters(question, path))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> row(row))
                .list();
    }

    /** All rows one after the other, the latest first; they do not stand in memory together. */
    public void each(Definition definition, FigureQuestion question, Consumer<FigureRow> reader) {
        RowQuery query = query(definition);
        database.sql(rowText(query, question))
                .params(query.parameters(question, path(question)))
                .withFetchSize(2000)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    /** The names of the things of which the figure can be asked. */
    public List<String> objects(Definition definition, FigureQuestion question) {
        RowQuery query = query(definition);
        return database.sql("select distinct " + query.objectColumn() + " as object" + query.rowsOf(question)
                        + " order by 1")
                .params(query.parameters(question, path(question)))
                .query((row, number) -> row.getString("object"))
                .list();
    }

    /** One thing of which a figure can be asked, with its own answer. */
    public record Thing(String name, Total total) {}

    /** The answers of all things of which the figure can be asked. */
    public List<Thing> things(Definition definition, FigureQuestion question) {
        RowQuery query = query(definition);
        return database.sql("select " + query.objectColumn() + " as object, " + totals(query) + query.rowsOf(question)
                        + " group by 1 order by 1")
                .params(query.parameters(question, path(question)))
                .query((row, number) -> new Thing(row.getString("object"), total(row)))
                .list();
    }

    /**
     * What the rows of each unit, or of each county, add up to in each month, in the order of the months. Of a figure of state
     * it is only their sum that tells something.
     */
    public List<Cell> cells(Definition definition, FigureQuestion question) {
        return rollups.parts(definition, question, path(question))
                .map(parts -> parts.stream()
                        .map(part -> new Cell(part.path(), part.month(), new Total(plain(part.value()), part.rows())))
                        .toList())
                .orElseGet(() -> cellsOfRows(definition, question));
    }

    private List<Cell> cellsOfRows(Definition definition, FigureQuestion question) {
        RowQuery query = query(definition);
        // First by day, which is compared as a number; of what is left only few paths become texts and days months.
        return database.sql("select d.unit_path::text as path, date_trunc('month', d.day)::date as month, "
                        + "sum(d.value) as value, sum(d.rows) as rows from (select r.unit_path, r.occurred_on as day, "
                        + totals(query) + query.rowsOf(question) + " group by 1, 2) d group by 1, 2 order by 2, 1")
                .params(query.parameters(question, path(question)))
                .query((row, number) ->
                        new Cell(row.getString("path"), row.getObject("month", LocalDate.class), total(row)))
                .list();
    }

    private static Total added(List<Rollups.Part> parts) {
        BigDecimal value = BigDecimal.ZERO;
        long rows = 0;
        for (Rollups.Part part : parts) {
            value = value.add(part.value());
            rows += part.rows();
        }
        return new Total(plain(value), rows);
    }

    private static String totals(RowQuery query) {
        return query.value() + " as value, count(*) as rows";
    }

    /** The page is found in the index by day, which holds what the conditions ask; then its rows alone are read. */
    private static String pageText(Definition definition, RowQuery query, FigureQuestion question, String path) {
        String page = " limit :size offset :offset";
        // Of different values each row's part depends on all the others.
        if (!(definition.source().from() instanceof Source.Ledger) || query.distinct() != null) {
            return rowText(query, question) + page;
        }
        return columns(query) + " from (select r.id, r.occurred_on" + narrowed(definition, query, question, path)
                + " order by r.occurred_on desc, r.id desc" + page + ") k join "
                + query.rows().from()
                + " on r.id = k.id order by r.occurred_on desc, r.id desc";
    }

    /**
     * From and where. Of an enterprise the index by unit finds the rows: below a policy the tree's own operators may not. A
     * unit keeps its place in the tree, so both say the same.
     */
    private static String narrowed(Definition definition, RowQuery query, FigureQuestion question, String path) {
        boolean enterprise = definition.source().from() instanceof Source.Ledger && path.split("\\.").length > 2;
        return query.rowsOf(question)
                + (enterprise
                        ? " and r.unit = any (array(select u.code from organization.unit u where u.path <@ :path::ltree))"
                        : "");
    }

    private static String columns(RowQuery query) {
        return "select r.id, r.version, " + query.rows().label()
                + " as label, r.occurred_on, r.unit, organization.unit_name(r.unit) as unit_name, "
                + query.contribution() + " as contribution, " + query.rows().link() + " as link";
    }

    private static String rowText(RowQuery query, FigureQuestion question) {
        return columns(query) + query.rowsOf(question) + " order by r.occurred_on desc, r.id desc";
    }

    private String path(FigureQuestion question) {
        return scopes.path(question.scope());
    }

    /** Compiled when it is first asked; one that is being designed is compiled each time. */
    private RowQuery query(Definition definition) {
        if (definition.head().version() == 0) {
            return compiled(definition, rowSets.of(definition.source().from()));
        }
        Compiled last = queries.get(definition.head().edition());
        // A field may be masked in a later version of the ledger: it is no column of its rows then.
        RowSet rows = rowSets.of(definition.source().from());
        if (last == null
                || !last.definition().equals(definition)
                || !last.rows().equals(rows)) {
            last = new Compiled(definition, rows, compiled(definition, rows));
            queries.put(definition.head().edition(), last);
        }
        return last.query();
    }

    private static RowQuery compiled(Definition definition, RowSet rows) {
        try {
            return new RowQuery(definition, rows);
        } catch (IllegalArgumentException slip) {
            throw new IllegalArgumentException("figure " + definition.head().id() + ": " + slip.getMessage(), slip);
        }
    }

    static Total total(ResultSet row) throws SQLException {
        return new Total(row.getBigDecimal("value"), row.getLong("rows"));
    }

    private static FigureRow row(ResultSet row) throws SQLException {
        return new FigureRow(
                row.getString("id"),
                row.getInt("version"),
                row.getString("label"),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("unit"),
                row.getString("unit_name"),
                plain(row.getBigDecimal("contribution")),
                row.getString("link"));
    }

    /** The number without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
