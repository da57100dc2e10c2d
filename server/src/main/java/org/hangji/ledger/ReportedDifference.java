package org.hangji.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number typed by hand beside what the entries come to (填报数与明细汇总的差).
 *
 * @param key the return
 * @param dutyName what the return is called
 * @param period its period
 * @param unitName the unit that reports
 * @param total which number, and which entries it is set beside
 * @param fieldName name of the reported field
 * @param sourceName name of the ledger with the entries
 * @param measure unit of the number, empty for a count
 * @param reported sum of the field over the return
 * @param counted what the entries of the units below come to in the period
 * @param explanation the answer to exactly these two numbers, {@code null} while there is none
 * @param explainedBy who gave it, {@code null} while nobody did
 */
public record ReportedDifference(
        ReturnKey key,
        String dutyName,
        ReportingPeriod period,
        String unitName,
        ReportedTotal total,
        String fieldName,
        String sourceName,
        String measure,
        BigDecimal reported,
        BigDecimal counted,
        @Nullable String explanation,
        @Nullable String explainedBy) {

    /** Reported less counted. */
    public BigDecimal difference() {
        return reported.subtract(counted);
    }

    public boolean agrees() {
        return difference().signum() == 0;
    }

    /** Whether somebody has to correct or to explain it before a review. */
    public boolean unanswered() {
        return !agrees() && explanation == null;
    }
}
