package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/**
 * The fields of one entry that are parts of another (分项栏): those that the settings declare add up to it, and one that a
 * definition limits by another is no greater, also where it was recorded before there was that limit.
 */
@Component
class PartFields {

    /** Fields and what they are against: they add up to it, or the one of them is at most it. */
    private record Parts(String ledger, String total, List<String> parts, boolean adds, BigDecimal tolerance) {}

    private final List<Parts> declared;
    private final Ledgers ledgers;
    private final Database database;

    PartFields(Settings settings, Ledgers ledgers, Database database) {
        this.declared = settings.of("parts-total", "figures", "fields").maps("fields").stream()
                .map(PartFields::parts)
                .toList();
        this.ledgers = ledgers;
        this.database = database;
    }

    List<Checked> check(Extent extent) {
        List<Checked> checked = new ArrayList<>();
        for (LedgerDefinition ledger : ledgers.definitions()) {
            if (extent.concerns(ledger.id())) {
                LedgerRows rows = new LedgerRows(ledger);
                for (Parts parts : of(rows)) {
                    checked.add(check(rows, parts, extent));
                }
            }
        }
        return checked;
    }

    private List<Parts> of(LedgerRows rows) {
        List<Parts> all = new ArrayList<>();
        for (Parts each : declared) {
            if (each.ledger().equals(rows.ledger().id())
                    && rows.has(each.total())
                    && each.parts().stream().allMatch(rows::has)) {
                all.add(each);
            }
        }
        for (LedgerField field : rows.ledger().fields()) {
            String most = field.atMost();
            if (most != null && rows.has(most) && rows.isOpen(most) && rows.isOpen(field.id())) {
                all.add(new Parts(rows.ledger().id(), most, List.of(field.id()), false, BigDecimal.ZERO));
            }
        }
        return all;
    }

    private Checked check(LedgerRows rows, Parts parts, Extent extent) {
        String prefix = parts.ledger() + "." + parts.total() + "." + String.join("+", parts.parts()) + ":";
        String sum = parts.parts().stream()
                .map(part -> "coalesce(" + rows.column(part) + ", 0)")
                .collect(Collectors.joining(" + "));
        String total = rows.column(parts.total());
        String wrong =
                parts.adds() ? "abs(" + sum + " - " + total + ") > :tolerance" : sum + " - " + total + " > :tolerance";
        List<Found> found = LedgerRows.bind(
                        database.sql("select " + rows.columns() + ", (" + sum + ")::numeric as parts, (" + total
                                + ")::numeric as total" + rows.within(extent) + " and " + wrong
                                + " order by e.occurred_on, e.entry limit " + LedgerRows.MOST),
                        extent)
                .param("tolerance", parts.tolerance())
                .query((row, number) -> found(rows, parts, prefix, row))
                .list();
        return rows.checked(prefix, extent, found);
    }

    private static Found found(LedgerRows rows, Parts parts, String prefix, ResultSet row) throws SQLException {
        String unit = rows.unit(parts.total());
        String sum = row.getBigDecimal("parts").toPlainString();
        String total = row.getBigDecimal("total").toPlainString();
        String names = parts.parts().stream().map(rows::name).collect(Collectors.joining("、"));
        String sentence = parts.adds()
                ? "“%s”的%s加起来是%s%s，%s写的是%s%s。"
                        .formatted(row.getString("label"), names, sum, unit, rows.name(parts.total()), total, unit)
                : "“%s”的%s是%s%s，比%s的%s%s还大。"
                        .formatted(row.getString("label"), names, sum, unit, rows.name(parts.total()), total, unit);
        FoundRow shown = rows.row(row, names + sum + unit + "，" + rows.name(parts.total()) + total + unit);
        return Found.of(
                prefix + row.getLong("entry"),
                LedgerRows.place(row),
                rows.ledger().name() + "：" + shown.label(),
                List.of(rows.ledger().id()),
                shown.day(),
                shown.day(),
                shown.day(),
                sentence,
                List.of(shown));
    }

    private static Parts parts(Map<String, Object> yaml) {
        return new Parts(
                Setting.text(yaml, "ledger"),
                Setting.text(yaml, "total"),
                Setting.list(yaml, "parts"),
                true,
                yaml.containsKey("tolerance") ? new BigDecimal(Setting.text(yaml, "tolerance")) : BigDecimal.ZERO);
    }
}
