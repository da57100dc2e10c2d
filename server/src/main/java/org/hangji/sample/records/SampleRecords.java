package org.hangji.sample.records;

import java.util.List;
import java.util.Map;
import org.hangji.ledger.Ledgers;
import org.springframework.stereotype.Component;

/** Loads the entries of all ledgers of the worked example (样例台账), each recorded in the evening of its day in 2023. */
@Component
public class SampleRecords {

    /** How such entries are marked. */
    private static final String CONSTRUCTED = "constructed";

    private static final long SEED = 20231117;

    private static final List<MadeLedger> MADE = List.of(
            new SafetyLetters(),
            new Hazards(),
            new OverLimitCases(),
            new SourcePenalties(),
            new RoadsideCleanups(),
            new RoadsideCases(),
            new BusIncome());

    private final Ledgers ledgers;

    SampleRecords(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * Loads everything.
     *
     * @param byHand ledgers with their entries, as {@code records.yaml} has them
     */
    @SuppressWarnings("unchecked")
    public void load(Map<String, Object> byHand) {
        byHand.forEach((ledger, rows) ->
                ledgers.recordAll(ledger, HandWritten.read((List<Map<String, Object>>) rows), CONSTRUCTED));
        for (MadeLedger made : MADE) {
            ledgers.recordAll(made.ledger(), made.make(new Draw(SEED)), CONSTRUCTED);
        }
    }
}
