package org.hangji.figure.pivot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.pivot.PivotPage.Cell;
import org.hangji.figure.pivot.PivotPage.Line;
import org.hangji.figure.pivot.PivotPage.Table;
import org.hangji.figure.query.Crossing;
import org.hangji.figure.query.Crossing.Group;
import org.hangji.figure.query.FigureStore.Total;
import org.hangji.figure.query.SourceField;
import org.hangji.organization.Organizations;
import org.hangji.page.Numeral;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays the groups of a pivot out as a table. */
@Component
class PivotTables {

    /** Groups with their totals; more is no table that a person reads. */
    static final int MOST = 5_000;

    private static final int MOST_COLUMNS = 100;

    /** One line or column: a value, "not given", or all of them. */
    private record Key(@Nullable String value, boolean all) {}

    private record Spot(Key row, Key column) {}

    private final Crossing crossing;
    private final Organizations organizations;
    private final MessageSource messages;

    PivotTables(Crossing crossing, Organizations organizations, MessageSource messages) {
        this.crossing = crossing;
        this.organizations = organizations;
        this.messages = messages;
    }

    Table of(PivotQuestion asked) {
        List<Group> groups = crossing.groups(asked.definition(), asked.question(), asked.rows(), asked.columns(), MOST);
        Map<Spot, Total> totals = new HashMap<>();
        groups.forEach(group -> totals.put(
                new Spot(new Key(group.across(), group.acrossAll()), new Key(group.down(), group.downAll())),
                group.total()));
        List<Key> rows = keys(asked, asked.rows(), totals.keySet().stream().map(Spot::row));
        List<Key> columns = asked.columns() == null
                ? List.of(new Key(null, true))
                : keys(asked, asked.columns(), totals.keySet().stream().map(Spot::column));
        if (groups.size() > MOST || columns.size() > MOST_COLUMNS) {
            throw Refusal.invalid(
                    "columns", "cells", "这样分出来超过" + MOST + "格或" + MOST_COLUMNS + "列，看不清了：请换个字段、缩短时段或加筛选。");
        }
        String query = new PivotAddress(asked).query();
        List<Line> lines = new ArrayList<>();
        for (Key row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (Key column : columns) {
                Total total = totals.get(new Spot(row, column));
                cells.add(cell(asked, total, query + at("row", row) + at("column", column)));
            }
            lines.add(new Line(word(asked, asked.rows(), row), cells));
        }
        return new Table(
                dimension(asked, asked.rows()),
                columns.stream()
                        .map(column ->
                                column.all() ? all() : word(asked, Objects.requireNonNull(asked.columns()), column))
                        .toList(),
                lines,
                asked.definition().head().unit());
    }

    private List<Key> keys(PivotQuestion asked, String field, Stream<Key> found) {
        Comparator<Key> order = Comparator.comparing(Key::all)
                .thenComparing(key -> key.value() == null)
                .thenComparingInt(key -> rank(asked, field, key))
                .thenComparing(key -> key.value() == null ? "" : key.value());
        return found.distinct().sorted(order).toList();
    }

    /** Codes of a list in its order, everything else by itself. */
    private static int rank(PivotQuestion asked, String field, Key key) {
        List<String> codes = asked.fields().stream()
                .filter(each -> each.id().equals(field))
                .flatMap(each -> each.values().stream().map(SourceField.Value::code))
                .toList();
        return key.value() == null ? 0 : codes.indexOf(key.value());
    }

    private static Cell cell(PivotQuestion asked, @Nullable Total total, String query) {
        if (total == null || total.rows() == 0) {
            return new Cell(new Numeral("", null, null), null);
        }
        BigDecimal value = asked.measure() instanceof Measure.Average
                ? total.value().divide(BigDecimal.valueOf(total.rows()), 2, RoundingMode.HALF_UP)
                : total.value();
        return new Cell(Numeral.of(value, "/figures/pivot/rows" + query, null), value);
    }

    private static String at(String name, Key key) {
        return key.all()
                ? ""
                : PivotAddress.parameter(name, key.value() == null ? PivotQuestion.NOT_GIVEN : key.value());
    }

    /** A value of a line or column in words. */
    private String word(PivotQuestion asked, String field, Key key) {
        return key.all() ? all() : word(asked, field, key.value() == null ? PivotQuestion.NOT_GIVEN : key.value());
    }

    String word(PivotQuestion asked, String field, String value) {
        if (value.equals(PivotQuestion.NOT_GIVEN)) {
            return text("figure.design.notGiven");
        }
        return switch (field) {
            case Crossing.UNIT -> organizations.unitName(value);
            case Crossing.MONTH -> value;
            default ->
                asked.fields().stream()
                        .filter(each -> each.id().equals(field))
                        .findFirst()
                        .map(each -> each.kind() == SourceField.Kind.YES_NO
                                ? text("figure.words." + value)
                                : each.word(value))
                        .orElse(value);
        };
    }

    /** What lines or columns are. */
    String dimension(PivotQuestion asked, String field) {
        return switch (field) {
            case Crossing.UNIT -> text("figure.unit");
            case Crossing.MONTH -> text("figure.pivot.month");
            default ->
                asked.fields().stream()
                        .filter(each -> each.id().equals(field))
                        .map(SourceField::name)
                        .findFirst()
                        .orElse(field);
        };
    }

    private String all() {
        return text("figure.all");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
