package org.hangji.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;

/** What became of rows that were to be recorded at once (成批登记的结果): all of them are stored, or none. */
public sealed interface BatchOutcome {

    /**
     * All are stored.
     *
     * @param recorded how many new entries
     * @param corrected how many were corrected
     * @param unchanged how many said what stood already
     */
    record Stored(int recorded, int corrected, int unchanged) implements BatchOutcome {}

    /**
     * Nothing is stored.
     *
     * @param faults in the order of the rows, the first {@link #MOST} of them
     * @param all how many there are
     */
    record Refused(List<Fault> faults, long all) implements BatchOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** How many are not listed. */
        public long more() {
            return all - faults.size();
        }
    }

    /**
     * A fault.
     *
     * @param row number of the row, 0 where it is about all of them
     * @param field id of the field, empty where it is about the whole row
     * @param rule the rule that is broken, a short word for programs
     * @param message what is wrong and how to mend it
     */
    record Fault(int row, String field, String rule, String message) {}

    /** As many faults are listed. */
    int MOST = 1000;

    /** What was stored, or a refusal that names the rows. */
    default Stored orRefuse() {
        return switch (this) {
            case Stored stored -> stored;
            case Refused refused ->
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "有 %d 处要改，一行也没有登记：第%d行，%s"
                                .formatted(
                                        refused.all(),
                                        refused.faults().getFirst().row(),
                                        refused.faults().getFirst().message()),
                        refused.faults().stream()
                                .map(fault -> new FieldError(
                                        "rows[" + fault.row() + "]." + fault.field(), fault.rule(), fault.message()))
                                .collect(Collectors.toList()));
        };
    }
}
