package org.hangji.figure.contradiction.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.UniqueRule;
import org.hangji.shared.Database;
import org.hangji.shared.Day;
import org.springframework.stereotype.Component;

/**
 * The same datum of the same thing in two ledgers with two values (同一事项两处填报不同). Which fields mean the same is declared; or
 * it is plain, where both ledgers are registers of the same things, one entry a thing, and the fields agree in id, name, type and
 * unit. Whoever covers both sides answers: neither unit learns another's numbers by it.
 */
@Component
class TypedTwice implements Rule {

    private final RuleText text;
    private final List<Pair> declared;
    private final Ledgers ledgers;
    private final Places places;
    private final Database database;

    TypedTwice(Settings settings, Ledgers ledgers, Places places, Database database) {
        Setting setting = settings.of("typed-twice", "pairs");
        this.text = setting.text();
        this.declared = setting.maps("pairs").stream().map(Pair::read).toList();
        this.ledgers = ledgers;
        this.places = places;
        this.database = database;
    }

    /** A field of one ledger and the field of another that mean the same, for things that agree in their key fields. */
    record Pair(
            String left,
            List<String> leftKey,
            String leftField,
            String right,
            List<String> rightKey,
            String rightField) {

        static Pair read(Map<String, Object> yaml) {
            return new Pair(
                    Setting.text(yaml, "left"),
                    Setting.list(yaml, "leftKey"),
                    Setting.text(yaml, "leftField"),
                    Setting.text(yaml, "right"),
                    Setting.list(yaml, "rightKey"),
                    Setting.text(yaml, "rightField"));
        }

        String id() {
            return left + "." + leftField + "=" + right + "." + rightField;
        }
    }

    @Override
    public RuleText text() {
        return text;
    }

    @Override
    public List<Checked> check(Extent extent) {
        List<Checked> checked = new ArrayList<>();
        for (Pair pair : pairs()) {
            if (extent.concerns(pair.left()) || extent.concerns(pair.right())) {
                Optional<LedgerRows> left = rows(pair.left());
                Optional<LedgerRows> right = rows(pair.right());
                if (left.isPresent() && right.isPresent()) {
                    // Registers are small: they are compared whole, so that what holds no more is known for all.
                    checked.add(new Checked(
                            pair.id() + ":",
                            Set.of(),
                            LocalDate.of(Day.FIRST_YEAR, 1, 1),
                            LocalDate.of(Day.LAST_YEAR, 12, 31),
                            found(pair, left.get(), right.get(), extent)));
                }
            }
        }
        return checked;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>(declared);
        List<LedgerDefinition> all = ledgers.definitions();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs.addAll(plain(all.get(i), all.get(j)));
            }
        }
        return pairs;
    }

    /** The fields of two registers of the same things that mean the same without anybody saying so. */
    static List<Pair> plain(LedgerDefinition left, LedgerDefinition right) {
        return register(left).filter(key -> register(right).filter(key::equals).isPresent()).stream()
                .flatMap(key -> left.fields().stream()
                        .filter(field -> !key.contains(field.id())
                                && !NearlySame.isProse(field)
                                && right.field(field.id())
                                        .filter(other -> same(field, other))
                                        .isPresent())
                        .map(field -> new Pair(left.id(), key, field.id(), right.id(), key, field.id())))
                .toList();
    }

    /** By what a register knows its things: the fields of which no two entries of any unit and time agree. */
    private static Optional<List<String>> register(LedgerDefinition ledger) {
        return ledger.unique().stream()
                .filter(rule -> rule.within() == null && !rule.withinUnit())
                .map(UniqueRule::fields)
                .filter(fields -> fields.contains(ledger.subject()))
                .findFirst();
    }

    private static boolean same(LedgerField one, LedgerField other) {
        return !one.privacy().limits()
                && !other.privacy().limits()
                && one.name().equals(other.name())
                && one.type() == other.type()
                && one.unit().equals(other.unit())
                && one.choices().equals(other.choices());
    }

    private Optional<LedgerRows> rows(String ledger) {
        return ledgers.definitions().stream()
                .filter(definition -> definition.id().equals(ledger))
                .map(LedgerRows::new)
                .findFirst();
    }

    private List<Found> found(Pair pair, LedgerRows left, LedgerRows right, Extent extent) {
        String join = IntStream.range(0, pair.leftKey().size())
                .mapToObj(i -> "l.key" + i + " = r.key" + i)
                .collect(Collectors.joining(" and "));
        String sql =
                "select l.entry, l.version, l.occurred_on, l.unit, l.unit_path, l.unit_name, l.label, l.value::text as value,"
                        + " r.entry as entry2, r.version as version2, r.occurred_on as occurred_on2, r.unit_path as unit_path2,"
                        + " r.unit_name as unit_name2, r.label as label2, r.value::text as value2 from ("
                        + side(left, pair.leftKey(), pair.leftField()) + ") l join ("
                        + side(right, pair.rightKey(), pair.rightField()) + ") r on " + join
                        + " where l.value <> r.value order by l.entry, r.entry limit " + LedgerRows.MOST;
        return database.sql(sql)
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    FoundRow one = left.row(row, shown(left, pair.leftField(), row.getString("value")));
                    FoundRow two = new FoundRow(
                            right.ledger().name(),
                            row.getString("label2"),
                            row.getObject("occurred_on2", LocalDate.class),
                            row.getString("unit_path2"),
                            row.getString("unit_name2"),
                            shown(right, pair.rightField(), row.getString("value2")),
                            "/ledgers/" + pair.right() + "/entries/" + row.getLong("entry2"),
                            row.getInt("version2"));
                    Place unit = one.unitPath().equals(two.unitPath())
                            ? LedgerRows.place(row)
                            : places.above(new TreeSet<>(Set.of(one.unitPath(), two.unitPath())));
                    LocalDate from = one.day().isBefore(two.day()) ? one.day() : two.day();
                    return Found.of(
                            pair.id() + ":" + row.getLong("entry") + ":" + row.getLong("entry2"),
                            unit,
                            one.label() + "：" + left.name(pair.leftField()),
                            List.of(pair.left(), pair.right()),
                            null,
                            from,
                            one.day().isAfter(two.day()) ? one.day() : two.day(),
                            "“%s”的%s，%s写的是%s，%s写的是%s。"
                                    .formatted(
                                            one.label(),
                                            left.name(pair.leftField()),
                                            left.ledger().name(),
                                            one.value(),
                                            right.ledger().name(),
                                            two.value()),
                            List.of(one, two));
                })
                .list();
    }

    private static String side(LedgerRows rows, List<String> key, String field) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            keys.append(", ")
                    .append(rows.column(key.get(i)))
                    .append("::text as key")
                    .append(i);
        }
        return "select " + rows.columns() + keys + ", " + rows.column(field) + " as value" + rows.from();
    }

    private static String shown(LedgerRows rows, String field, String value) {
        return rows.ledger()
                .field(field)
                .map(known -> known.choices().isEmpty() ? value + known.unit() : known.word(value))
                .orElse(value);
    }
}
