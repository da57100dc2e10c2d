package org.hangji.figure.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.RowSet.Column;
import org.hangji.figure.query.RowSet.Holds;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.springframework.stereotype.Component;

/** The sets of rows over which figures are asked: entries of a ledger, problems and measures of the loop. */
@Component
class RowSets {

    private final Ledgers ledgers;

    RowSets(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    RowSet of(Source.From from) {
        return switch (from) {
            case Source.Ledger ledger -> entries(ledgers.definition(ledger.id()));
            case Source.Returns returns -> ReturnRows.SET;
            case Source.Loop loop -> LoopRows.of(loop.view());
        };
    }

    private static RowSet entries(LedgerDefinition ledger) {
        Map<String, Column> columns = new HashMap<>();
        // What is for some only is in no figure: a count by it would tell what is masked.
        ledger.fields().stream()
                .filter(field -> !field.privacy().limits())
                .forEach(field -> columns.put(field.id(), column(field)));
        // The unit that an entry belongs to is a column of every ledger; no field can be called so.
        columns.put(Crossing.UNIT, new Column("r.unit", Holds.TEXT, Set.of()));
        LedgerField subject = ledger.field(ledger.subject()).orElseThrow();
        return new RowSet(
                "(select e.*, e.entry as id from " + ledger.table() + "_known(:as_of) e) r",
                subject.privacy().limits() ? "r.id::text" : "r.\"" + subject.column() + "\"",
                "'/ledgers/" + ledger.id() + "/entries/' || r.id",
                columns);
    }

    private static Column column(LedgerField field) {
        Set<String> choices =
                field.choices().stream().map(LedgerField.Choice::code).collect(Collectors.toSet());
        return new Column("r.\"" + field.column() + "\"", holds(field.type()), choices);
    }

    private static Holds holds(FieldType type) {
        return switch (type) {
            case INTEGER, DECIMAL, PERSON, REFERENCE -> Holds.NUMBER;
            case DATE -> Holds.DAY;
            case YES_NO -> Holds.YES_NO;
            case TEXT,
                    LONG_TEXT,
                    CHOICE,
                    ORGANIZATION,
                    DIVISION,
                    PLATE,
                    COLOURED_PLATE,
                    CREDIT_CODE,
                    STAKE,
                    POINT,
                    FILE,
                    TIME -> Holds.TEXT;
        };
    }
}
