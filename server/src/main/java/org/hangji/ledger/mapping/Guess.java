package org.hangji.ledger.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/** Which column is which field (猜列): by name, by what stands in it, and by what was said of such a head before. */
final class Guess {

    /** Least likeness that counts. */
    static final double ENOUGH = 0.55;

    /** The unit that an entry belongs to. */
    static final String UNIT = "unit";

    private static final int LOOKED_AT = 30;
    private static final Map<String, List<String>> COMMON = Map.of(
            UNIT,
            List.of("单位", "填报单位", "所属单位", "县区", "区县", "县(市、区)", "县市区", "所属地区", "地区", "县"),
            LedgerDefinition.OCCURRED_ON,
            List.of("日期", "时间", "发现日期", "检查日期", "登记日期", "查处时间", "检测时间"));
    private static final Map<FieldType, List<String>> BY_TYPE =
            Map.of(FieldType.PLATE, List.of("车牌", "车牌号", "车号", "号牌", "车牌号码"));

    private record Pair(int column, String target, double likeness) {}

    private Guess() {}

    /**
     * Targets by column: the id of a field, {@code occurredOn} or {@code unit}; no target twice.
     *
     * @param known targets by plain name of a head, from earlier files
     */
    static Map<Integer, String> of(
            LedgerDefinition definition, Head head, List<Grid.Line> lines, Map<String, String> known) {
        List<Grid.Line> sample = lines.subList(0, Math.min(LOOKED_AT, lines.size()));
        List<Pair> pairs = new ArrayList<>();
        for (int column = 0; column < head.names().size(); column++) {
            String name = head.names().get(column);
            if (name.isEmpty()) {
                continue;
            }
            pairs.add(new Pair(column, UNIT, best(name, COMMON.getOrDefault(UNIT, List.of())) * 0.9));
            double day = Math.max(
                    likeness(name, definition.day()),
                    best(name, COMMON.getOrDefault(LedgerDefinition.OCCURRED_ON, List.of())) * 0.9);
            pairs.add(new Pair(column, LedgerDefinition.OCCURRED_ON, day));
            for (LedgerField field :
                    definition.fields().stream().filter(LedgerField::typed).toList()) {
                pairs.add(new Pair(column, field.id(), likeness(name, field) + fit(field, column, sample)));
            }
            String before = known.get(Names.plain(name));
            if (before != null) {
                pairs.add(new Pair(column, before, 2));
            }
        }
        return taken(pairs);
    }

    private static Map<Integer, String> taken(List<Pair> pairs) {
        Map<Integer, String> guessed = new TreeMap<>();
        Set<String> given = new HashSet<>();
        pairs.stream()
                .filter(pair -> pair.likeness() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .forEach(pair -> {
                    if (!guessed.containsKey(pair.column()) && given.add(pair.target())) {
                        guessed.put(pair.column(), pair.target());
                    }
                });
        return guessed;
    }

    private static double likeness(String name, LedgerField field) {
        double called = Math.max(
                likeness(name, field.name()), best(name, BY_TYPE.getOrDefault(field.type(), List.of())) * 0.95);
        return Math.max(called, measuresTheSame(name, field) ? ENOUGH : 0);
    }

    /** 桥长（米） and 拟建全长，米: the last sign says what is measured, the unit is the same. */
    private static boolean measuresTheSame(String name, LedgerField field) {
        String head = Names.bare(name);
        String known = Names.bare(field.name());
        return field.type().isNumber()
                && !field.unit().isEmpty()
                && Names.unit(name).equals(Names.plain(field.unit()))
                && head.charAt(head.length() - 1) == known.charAt(known.length() - 1);
    }

    /** Of a joined name the last part counts most, then the whole. */
    static double likeness(String head, String name) {
        String[] parts = head.split("/");
        double last = Names.likeness(parts[parts.length - 1], name);
        double whole = parts.length == 1
                ? last
                : Math.max(
                        Names.likeness(String.join("", parts), name),
                        // 整改/期限 and 整改期限
                        Names.likeness(head.replace("/", ""), name));
        return Math.max(last, whole);
    }

    private static double best(String name, List<String> others) {
        return others.stream()
                .mapToDouble(other -> Names.likeness(name.substring(name.lastIndexOf('/') + 1), other))
                .filter(likeness -> likeness > 0.95)
                .max()
                .orElse(0);
    }

    /** Words of a choice, or days, in a column speak for it; numbers where words are wanted speak against it. */
    private static double fit(LedgerField field, int column, List<Grid.Line> sample) {
        List<Object> cells = sample.stream()
                .map(line -> line.at(column))
                .filter(cell -> !cell.equals(""))
                .toList();
        if (cells.isEmpty()) {
            return 0;
        }
        long fitting = cells.stream().filter(cell -> fits(field, cell)).count();
        double share = (double) fitting / cells.size();
        return switch (field.type()) {
            case CHOICE -> 0.3 * share;
            case DATE, INTEGER, DECIMAL, PLATE -> share < 0.3 ? -0.3 : 0.1 * share;
            default -> 0;
        };
    }

    private static boolean fits(LedgerField field, Object cell) {
        String text = Names.plain(Names.written(cell));
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .anyMatch(choice -> Names.plain(choice.word()).equals(text)
                                || choice.code().equals(text));
            case DATE -> text.matches("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{5}");
            case INTEGER, DECIMAL -> text.matches("[^\\d]{0,2}[-+]?[\\d,.]+[\\p{L}%]{0,3}");
            case PLATE -> text.matches("\\p{IsHan}[a-z].{4,7}");
            default -> true;
        };
    }
}
