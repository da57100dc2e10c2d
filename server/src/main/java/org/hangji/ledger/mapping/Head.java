package org.hangji.ledger.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hangji.ledger.LedgerDefinition;

/**
 * The head of a table (表头), of one to three rows.
 *
 * @param first number of its first row
 * @param last number of its last row
 * @param names by column; what stands above and below is joined: 隐患/地点
 */
record Head(int first, int last, List<String> names) {

    private static final int LOOKED_AT = 20;
    private static final int DEEPEST = 3;

    Head {
        names = List.copyOf(names);
    }

    /** The head that names most fields of the ledger; of equal ones the shortest. */
    static Head find(Grid grid, LedgerDefinition definition) {
        Head best = new Head(0, 0, List.of());
        double most = 0;
        int looked = Math.min(LOOKED_AT, grid.lines().size());
        for (int start = 0; start < looked; start++) {
            for (int end = start;
                    end < Math.min(looked, start + DEEPEST)
                            && mayName(grid.lines().get(end));
                    end++) {
                Head head = joined(grid, grid.lines().subList(start, end + 1));
                double worth = worth(head, definition) - 0.1 * (end - start);
                if (worth > most) {
                    best = head;
                    most = worth;
                }
            }
        }
        return best;
    }

    /** The head of these rows, as whoever imports it says. */
    static Head of(Grid grid, int first, int last) {
        return joined(
                grid,
                grid.lines().stream()
                        .filter(line -> first <= line.number() && line.number() <= last)
                        .toList());
    }

    /** A title stands alone in its row, and no head has a number for a name. */
    private static boolean mayName(Grid.Line line) {
        return line.cells().size() >= 2
                && line.cells().values().stream()
                        .allMatch(cell -> cell instanceof String text && !text.matches("[-\\d.,/年月日：:]+"));
    }

    private static double worth(Head head, LedgerDefinition definition) {
        double known = definition.fields().stream()
                .mapToDouble(field -> head.names.stream()
                        .mapToDouble(name -> Guess.likeness(name, field.name()))
                        .filter(likeness -> likeness >= Guess.ENOUGH)
                        .max()
                        .orElse(0))
                .sum();
        long named = head.names.stream().filter(name -> !name.isEmpty()).count();
        return 3 * known + 0.2 * named;
    }

    private static Head joined(Grid grid, List<Grid.Line> rows) {
        if (rows.isEmpty()) {
            return new Head(0, 0, List.of());
        }
        List<Map<Integer, String>> levels = new ArrayList<>();
        for (int level = 0; level < rows.size(); level++) {
            levels.add(filled(rows, level, grid.width()));
        }
        List<String> names = IntStream.range(0, grid.width())
                .mapToObj(column -> levels.stream()
                        .map(level -> level.getOrDefault(column, ""))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("/")))
                .toList();
        return new Head(rows.getFirst().number(), rows.getLast().number(), names);
    }

    /** A name over several columns stands in the first of them only; below it each has a name of its own. */
    private static Map<Integer, String> filled(List<Grid.Line> rows, int level, int width) {
        Map<Integer, String> names = new HashMap<>();
        String over = "";
        for (int column = 0; column < width; column++) {
            String own = rows.get(level).text(column).replaceAll("\\s+", "");
            boolean below = hasBelow(rows, level, column);
            if (!own.isEmpty()) {
                names.put(column, own);
                over = below ? own : "";
            } else if (below && !over.isEmpty()) {
                names.put(column, over);
            } else {
                over = "";
            }
        }
        return names;
    }

    private static boolean hasBelow(List<Grid.Line> rows, int level, int column) {
        return rows.subList(level + 1, rows.size()).stream()
                .anyMatch(row -> !row.text(column).isEmpty());
    }

    /** By which it is known again: the names, whatever their width and blanks. */
    String key() {
        return names.stream().map(Names::plain).collect(Collectors.joining("|"));
    }
}
