package org.hangji.figure.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.query.RowSet.Column;
import org.hangji.figure.query.RowSet.Holds;

/**
 * Returns as rows (报送情况), as they were known: one for each unit, duty and period. A return belongs to the last day of its
 * period, so that the figure of a month is about the returns for that month, whenever they were due.
 */
final class ReturnRows {

    static final List<String> STATES = List.of("OPEN", "SUBMITTED", "RETURNED", "REVIEWED", "LOCKED");

    static final RowSet SET = new RowSet(
            "(select s.*, s.last_day as occurred_on from ledger.return_states(:as_of) s) r",
            "r.unit_name || r.period || r.duty_name",
            "'/returns/' || r.id",
            Map.of(
                    "ledger", new Column("r.ledger", Holds.TEXT, Set.of()),
                    "duty", new Column("r.duty_name", Holds.TEXT, Set.of()),
                    "state", new Column("r.state", Holds.TEXT, Set.copyOf(STATES)),
                    "owed", new Column("r.owed", Holds.YES_NO, Set.of()),
                    "submitted", new Column("r.submitted", Holds.YES_NO, Set.of()),
                    "timely", new Column("r.timely", Holds.YES_NO, Set.of()),
                    "complete", new Column("r.complete", Holds.YES_NO, Set.of()),
                    "missing", new Column("r.missing", Holds.YES_NO, Set.of())));

    private ReturnRows() {}
}
