package org.hangji.figure.query;

import java.util.Map;
import java.util.Set;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.RowSet.Column;
import org.hangji.figure.query.RowSet.Holds;

/** Problems and measures of the loop (问题、措施), as they stood at the end of {@code :to} and as it was known. */
final class LoopRows {

    private static final Set<String> STATES =
            Set.of("REGISTERED", "ASSIGNED", "IN_PROGRESS", "CLAIMED", "RETURNED", "LONG_TERM", "SUSPENDED", "CLOSED");
    private static final Set<String> OUTCOMES = Set.of("RECTIFIED", "UNFOUNDED", "TRANSFERRED");

    /** By name, for people; where nobody asks for it the database leaves it out. */
    private static final String ROUND = "(select x.label from rectify.round_facts x where x.id = f.round) as round";

    private static final String FINDINGS = """
            (select f.id, s.number as version, f.number, f.title, f.source, %s, f.occurred_on, s.state, s.outcome,
                    coalesce(s.unit, f.registered_unit) as unit, s.path as unit_path
             from rectify.finding_facts f
             join rectify.finding_as_of(:to, :as_of) s on s.finding = f.id
             where f.recorded_at <= :as_of) r""".formatted(ROUND);

    private static final String MEASURES = """
            (select f.id::text || '#' || m.number as id, s.number as version, m.text as title, f.source, %s, f.occurred_on,
                    coalesce(s.unit, f.registered_unit) as unit, s.path as unit_path, f.id as finding
             from rectify.measure_facts m
             join rectify.finding_facts f on f.id = m.finding
             join rectify.finding_as_of(:to, :as_of) s on s.finding = f.id
             where m.recorded_at <= :as_of and m.effective_on <= :to) r""".formatted(ROUND);

    /** The items that were fed back: of the findings that one was split into, the first stands for it. */
    private static final String FEEDBACK_ITEMS = """
            (select distinct on (f.round, coalesce(f.feedback_item, -f.id)) f.id, s.number as version, f.title, f.source,
                    %s, f.occurred_on, coalesce(s.unit, f.registered_unit) as unit, s.path as unit_path
             from rectify.finding_facts f
             join rectify.finding_as_of(:to, :as_of) s on s.finding = f.id
             where f.recorded_at <= :as_of
             order by f.round, coalesce(f.feedback_item, -f.id), f.id) r""".formatted(ROUND);

    private LoopRows() {}

    static RowSet of(Source.View view) {
        Map<String, Column> ofRound = Map.of("round", new Column("r.round", Holds.TEXT, Set.of()));
        Map<String, Column> columns = Map.of(
                "round", new Column("r.round", Holds.TEXT, Set.of()),
                "source", new Column("r.source", Holds.TEXT, Set.of()),
                "state", new Column("r.state", Holds.TEXT, STATES),
                "outcome", new Column("r.outcome", Holds.TEXT, OUTCOMES));
        return switch (view) {
            case FINDINGS -> new RowSet(FINDINGS, "r.title", "'/findings/' || r.id", columns);
            case MEASURES -> new RowSet(MEASURES, "r.title", "'/findings/' || r.finding", ofRound);
            case FEEDBACK_ITEMS -> new RowSet(FEEDBACK_ITEMS, "r.title", "'/findings/' || r.id", ofRound);
        };
    }
}
