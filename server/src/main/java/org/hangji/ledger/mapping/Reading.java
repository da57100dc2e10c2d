package org.hangji.ledger.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hangji.ledger.BatchRow;
import org.hangji.ledger.Draft;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.spreadsheet.CellValue;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What a table comes to under a plan (试算).
 *
 * @param rows for the one validator, with their numbers in the sheet
 * @param leftOut how many rows of each kind are left out
 * @param unknown by target the words that mean no code yet
 */
record Reading(List<BatchRow> rows, Map<RowKind, Integer> leftOut, Map<String, Set<String>> unknown) {

    Reading {
        rows = List.copyOf(rows);
        leftOut = Map.copyOf(leftOut);
        unknown = Map.copyOf(unknown);
    }

    static Reading of(LedgerDefinition definition, Grid grid, Head head, Plan plan, Places places) {
        return new Reader(definition, head, plan, places).read(grid);
    }

    private static final class Reader {

        private final LedgerDefinition definition;
        private final Head head;
        private final Plan plan;
        private final Places places;
        private final MergedCells merged = new MergedCells();
        private final Map<RowKind, Integer> leftOut = new EnumMap<>(RowKind.class);
        private final Map<String, Set<String>> unknown = new LinkedHashMap<>();
        private String group = "";
        private String above = "";

        private Reader(LedgerDefinition definition, Head head, Plan plan, Places places) {
            this.definition = definition;
            this.head = head;
            this.plan = plan;
            this.places = places;
        }

        private Reading read(Grid grid) {
            List<BatchRow> rows = new ArrayList<>();
            for (Grid.Line line : grid.lines()) {
                if (line.number() <= head.last()) {
                    continue;
                }
                RowKind kind = RowKind.of(line);
                if (kind == RowKind.RECORD || plan.kept().contains(kind)) {
                    List<FieldError> faults = new ArrayList<>();
                    rows.add(new BatchRow(line.number(), draft(line, grid, faults), null, faults));
                } else {
                    leftOut.merge(kind, 1, Integer::sum);
                    group = kind == RowKind.GROUP ? RowKind.groupName(line) : group;
                }
            }
            return new Reading(rows, leftOut, unknown);
        }

        private Draft draft(Grid.Line line, Grid grid, List<FieldError> faults) {
            Map<String, Object> values = new HashMap<>();
            String day = plan.day();
            plan.rest()
                    .forEach((id, text) -> definition
                            .field(id)
                            .filter(field -> plan.columnOf(id).isEmpty())
                            .ifPresent(field -> values.put(id, text)));
            for (Map.Entry<Integer, String> column : plan.columns().entrySet()) {
                LedgerField field = definition.field(column.getValue()).orElse(null);
                Object cell = merged.cell(grid, line, column.getKey(), column.getValue(), field, faults);
                if (field != null) {
                    values.put(field.id(), value(field, cell, column.getKey()));
                } else if (column.getValue().equals(LedgerDefinition.OCCURRED_ON)) {
                    day = day(cell).toString();
                }
            }
            return new Draft(day, unit(line), values);
        }

        /** In a column of units an empty cell means the one above: cells of one unit are often merged. */
        private @Nullable String unit(Grid.Line line) {
            if (!plan.unit().isEmpty()) {
                return plan.unit();
            }
            Integer column = plan.columnOf(Guess.UNIT).orElse(null);
            if (column != null) {
                String own = line.text(column);
                above = own.isEmpty() ? above : own;
                return above.isEmpty() ? null : code(Guess.UNIT, above, places.unit(above));
            }
            return group.isEmpty() ? null : code(Guess.UNIT, group, places.unit(group));
        }

        private Object value(LedgerField field, Object cell, int column) {
            if (cell.equals("")) {
                return "";
            }
            String written = Names.written(cell);
            return switch (field.type()) {
                case INTEGER, DECIMAL -> number(field, cell, written, column);
                case DATE -> day(cell);
                case YES_NO -> yesNo(written);
                case CHOICE -> code(field.id(), written, choice(field, written));
                case ORGANIZATION -> code(field.id(), written, places.unit(written));
                case DIVISION -> code(field.id(), written, places.division(written));
                case TEXT -> written.replaceAll("\\s*[\\r\\n]+\\s*", " ");
                default -> written;
            };
        }

        /** A unit in the head is that of every number below it, as if it were written behind it. */
        private Object number(LedgerField field, Object cell, String written, int column) {
            String unit = Names.unit(head.names().get(column));
            boolean other = !unit.isEmpty()
                    && !unit.equals(Names.plain(field.unit()))
                    && !field.unit().isEmpty();
            return other && written.matches(".*[\\d０-９.]")
                    ? written + unit
                    : cell instanceof BigDecimal ? cell : written;
        }

        private static Object day(Object cell) {
            return cell instanceof BigDecimal serial && CellValue.isSerial(serial)
                    ? CellValue.day(serial, false)
                    : Names.written(cell);
        }

        private static String yesNo(String written) {
            return switch (Names.plain(written)) {
                case "是", "有", "√", "✓", "y", "yes", "1" -> "是";
                case "否", "无", "×", "x", "n", "no", "0" -> "否";
                default -> written;
            };
        }

        private static String choice(LedgerField field, String written) {
            String plain = Names.plain(written);
            return field.choices().stream()
                    .filter(choice -> choice.code().equals(written)
                            || Names.plain(choice.word()).equals(plain)
                            || Names.plain(choice.word()).equals(Names.bare(written)))
                    .map(LedgerField.Choice::code)
                    .findFirst()
                    .orElse("");
        }

        /** What was said of the word, else what it means by itself; the word as it stands where neither is known. */
        private String code(String target, String word, String itself) {
            String said = plan.meaning(target, word);
            String code = said.isEmpty() ? itself : said;
            if (code.isEmpty()) {
                unknown.computeIfAbsent(target, any -> new TreeSet<>()).add(word);
            }
            return code.isEmpty() ? word : code;
        }
    }
}
