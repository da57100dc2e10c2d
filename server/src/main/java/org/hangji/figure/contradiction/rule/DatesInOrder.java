package org.hangji.figure.contradiction.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/**
 * What is put right was found before (整改不早于发现): two dates of an entry of which the definition says that one does not
 * precede the other, also where the entry was recorded before the definition said so; and claims in the loop.
 */
@Component
class DatesInOrder implements Rule {

    private static final String CLAIMS = """
            select f.id, f.title, f.occurred_on as found_on, e.number, e.occurred_on, e.state_unit as unit,
                e.state_path::text as unit_path, organization.unit_name(e.state_unit) as unit_name
            from rectify.finding_events e join rectify.finding_facts f on f.id = e.finding
            where e.kind = 'CLAIM' and e.occurred_on between :from and :to and e.occurred_on < f.occurred_on
                and e.state_unit is not null
            """;

    private final RuleText text;
    private final Ledgers ledgers;
    private final Database database;

    DatesInOrder(Settings settings, Ledgers ledgers, Database database) {
        this.text = settings.of("fixed-before-found").text();
        this.ledgers = ledgers;
        this.database = database;
    }

    @Override
    public RuleText text() {
        return text;
    }

    @Override
    public List<Checked> check(Extent extent) {
        List<Checked> checked = new ArrayList<>();
        for (LedgerDefinition ledger : ledgers.definitions()) {
            if (extent.concerns(ledger.id())) {
                LedgerRows rows = new LedgerRows(ledger);
                for (LedgerField field : ledger.fields()) {
                    String before = field.notBefore();
                    if (field.type() == FieldType.DATE
                            && before != null
                            && rows.has(before)
                            && rows.isOpen(before)
                            && rows.isOpen(field.id())) {
                        checked.add(entries(rows, before, field.id(), extent));
                    }
                }
            }
        }
        if (extent.ledger() == null) {
            checked.add(claims(extent));
        }
        return checked;
    }

    private Checked entries(LedgerRows rows, String first, String then, Extent extent) {
        String prefix = rows.ledger().id() + "." + then + ":";
        List<Found> found = LedgerRows.bind(
                        database.sql("select " + rows.columns() + ", " + rows.column(first) + " as first, "
                                + rows.column(then) + " as later" + rows.within(extent) + " and " + rows.column(then)
                                + " < " + rows.column(first) + " order by e.occurred_on, e.entry limit "
                                + LedgerRows.MOST),
                        extent)
                .query((row, number) -> entry(rows, first, then, prefix, row))
                .list();
        return rows.checked(prefix, extent, found);
    }

    private static Found entry(LedgerRows rows, String first, String then, String prefix, ResultSet row)
            throws SQLException {
        LocalDate firstDay = row.getObject("first", LocalDate.class);
        LocalDate laterDay = row.getObject("later", LocalDate.class);
        FoundRow shown = rows.row(row, rows.name(first) + " " + firstDay + "，" + rows.name(then) + " " + laterDay);
        return Found.of(
                prefix + row.getLong("entry"),
                LedgerRows.place(row),
                rows.ledger().name() + "：" + shown.label(),
                List.of(rows.ledger().id()),
                shown.day(),
                shown.day(),
                shown.day(),
                "“%s”的%s是%s，早于%s%s。".formatted(shown.label(), rows.name(then), laterDay, rows.name(first), firstDay),
                List.of(shown));
    }

    private Checked claims(Extent extent) {
        var statement = database.sql(CLAIMS
                        + (extent.everywhere() ? "" : " and e.state_unit in (:units)")
                        + " order by e.occurred_on, f.id limit " + LedgerRows.MOST)
                .param("from", extent.from())
                .param("to", extent.to());
        List<Found> found = (extent.everywhere() ? statement : statement.param("units", extent.units()))
                .query((row, number) -> claim(row))
                .list();
        return new Checked(Found.FINDINGS + ":", extent.units(), extent.from(), extent.to(), found);
    }

    private static Found claim(ResultSet row) throws SQLException {
        LocalDate claimed = row.getObject("occurred_on", LocalDate.class);
        LocalDate foundOn = row.getObject("found_on", LocalDate.class);
        Place unit = LedgerRows.place(row);
        FoundRow shown = new FoundRow(
                "问题",
                row.getString("title"),
                claimed,
                unit.path(),
                unit.name(),
                "发现 " + foundOn + "，报整改完成 " + claimed,
                "/findings/" + row.getLong("id"),
                row.getInt("number"));
        return Found.of(
                Found.FINDINGS + ":" + row.getLong("id") + "#" + row.getInt("number"),
                unit,
                shown.label(),
                List.of(Found.FINDINGS),
                claimed,
                claimed,
                foundOn,
                "“%s”报称%s整改完成，早于发现日期%s。".formatted(shown.label(), claimed, foundOn),
                List.of(shown));
    }
}
