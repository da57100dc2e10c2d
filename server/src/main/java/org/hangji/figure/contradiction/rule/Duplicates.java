package org.hangji.figure.contradiction.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of one unit and day that are nearly the same (疑似重复). The database picks those that agree in all but their prose, or
 * in their subject; {@link NearlySame} decides.
 */
@Component
class Duplicates implements Rule {

    /** Of more entries that agree in all but prose on one day, only the first are compared with each other. */
    private static final int MOST_TOGETHER = 40;

    private static final int MOST_CANDIDATES = 20_000;

    /** Each is compared with each: a unit that hands in thousands of a day did not type one of them twice. */
    private static final int MOST_OF_A_DAY = 150;

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final RuleText text;
    private final double similar;
    private final Ledgers ledgers;
    private final Database database;
    private final JsonMapper json;

    Duplicates(Settings settings, Ledgers ledgers, Database database, JsonMapper json) {
        Setting setting = settings.of("duplicates", "similar");
        this.text = setting.text();
        this.similar = setting.number("similar").doubleValue();
        this.ledgers = ledgers;
        this.database = database;
        this.json = json;
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** An entry that agrees with others of its unit and day. */
    private record Candidate(long entry, Place unit, FoundRow row, Map<String, String> values) {}

    @Override
    public List<Checked> check(Extent extent) {
        List<Checked> checked = new ArrayList<>();
        for (LedgerDefinition ledger : ledgers.definitions()) {
            if (extent.concerns(ledger.id())) {
                LedgerRows rows = new LedgerRows(ledger);
                checked.add(rows.checked(ledger.id() + ":", extent, found(rows, candidates(rows, extent))));
            }
        }
        return checked;
    }

    private List<Candidate> candidates(LedgerRows rows, Extent extent) {
        String agreed = rows.ledger().fields().stream()
                .filter(field -> !NearlySame.isProse(field))
                .map(field -> ", " + rows.column(field.id()) + "::text")
                .collect(Collectors.joining());
        String subject = "regexp_replace(" + rows.label() + ", '[[:space:][:punct:]]', '', 'g')";
        String sql = "select " + rows.columns() + ", " + values(rows.ledger()) + " as fields from ("
                + "select e.entry, e.version, count(*) over agreed as agreed, row_number() over (agreed order by e.entry) as place"
                + ", count(*) over subject as same_subject, row_number() over (subject order by e.entry) as subject_place"
                + rows.within(extent)
                + " window agreed as (partition by e.unit, e.occurred_on" + agreed
                + "), subject as (partition by e.unit, e.occurred_on, " + subject + ")) c join "
                + rows.ledger().table()
                + " e on e.entry = c.entry and e.version = c.version where c.agreed > 1 and c.place <= "
                + MOST_TOGETHER + " or c.same_subject > 1 and c.subject_place <= " + MOST_TOGETHER
                + " order by e.occurred_on, e.unit, e.entry limit " + MOST_CANDIDATES;
        return LedgerRows.bind(database.sql(sql), extent)
                .query((row, number) -> candidate(rows, row))
                .list();
    }

    private static String values(LedgerDefinition ledger) {
        return ledger.fields().stream()
                .map(field -> "'" + field.id() + "', e.\"" + field.column() + "\"::text")
                .collect(Collectors.joining(", ", "jsonb_strip_nulls(jsonb_build_object(", "))"));
    }

    private Candidate candidate(LedgerRows rows, ResultSet row) throws SQLException {
        Map<String, String> values = json.readValue(row.getString("fields"), VALUES);
        return new Candidate(row.getLong("entry"), LedgerRows.place(row), rows.row(row, shown(rows, values)), values);
    }

    private static String shown(LedgerRows rows, Map<String, String> values) {
        return rows.ledger().fields().stream()
                .filter(field -> values.containsKey(field.id())
                        && rows.isOpen(field.id())
                        && !field.id().equals(rows.ledger().subject()))
                .map(field -> field.name() + "：" + word(field, values))
                .collect(Collectors.joining("；"));
    }

    private static String word(LedgerField field, Map<String, String> values) {
        String value = values.getOrDefault(field.id(), "");
        return field.choices().isEmpty() ? value + field.unit() : field.word(value);
    }

    /** The candidates of one unit and day in groups that are nearly the same as the first of them. */
    private List<Found> found(LedgerRows rows, List<Candidate> candidates) {
        Map<String, List<Candidate>> days = new LinkedHashMap<>();
        candidates.forEach(
                each -> days.computeIfAbsent(each.row().day() + each.unit().code(), key -> new ArrayList<>())
                        .add(each));
        NearlySame same = new NearlySame(rows.ledger(), similar);
        List<Found> found = new ArrayList<>();
        for (List<Candidate> day : days.values()) {
            List<Candidate> left = new ArrayList<>(day.subList(0, Math.min(day.size(), MOST_OF_A_DAY)));
            while (!left.isEmpty()) {
                Candidate first = left.removeFirst();
                List<Candidate> alike = left.stream()
                        .filter(other -> same.test(first.values(), other.values()))
                        .toList();
                left.removeAll(alike);
                if (!alike.isEmpty() && found.size() < LedgerRows.MOST) {
                    List<Candidate> all = new ArrayList<>(List.of(first));
                    all.addAll(alike);
                    found.add(group(rows, all));
                }
            }
        }
        return found;
    }

    private static Found group(LedgerRows rows, List<Candidate> alike) {
        Candidate first = alike.getFirst();
        return Found.of(
                rows.ledger().id() + ":" + first.entry(),
                first.unit(),
                rows.ledger().name() + "：" + first.row().label(),
                List.of(rows.ledger().id()),
                first.row().day(),
                first.row().day(),
                first.row().day(),
                "%s%s在“%s”里有%d条几乎一样的记录：%s。"
                        .formatted(
                                first.row().day(),
                                first.unit().name(),
                                rows.ledger().name(),
                                alike.size(),
                                alike.stream()
                                        .map(each -> "“" + each.row().label() + "”")
                                        .distinct()
                                        .limit(3)
                                        .collect(Collectors.joining("、"))),
                alike.stream().map(Candidate::row).toList());
    }
}
