package org.hangji.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about returns that waits for a person (月调度待办).
 *
 * @param subject what the return is called, with its period
 * @param count how many returns or amendments, or how often it was pressed for
 * @param href where it is done
 * @param due the day by which, {@code null} where none is set
 * @param from who waits for it
 */
public record ReturnErrand(
        Kind kind,
        String subject,
        long count,
        String href,
        @Nullable LocalDate due,
        String from) {

    /** What is to be done. */
    public enum Kind {
        /** 报送 */
        SUBMIT,
        /** 报送，已催报 */
        SUBMIT_PRESSED,
        /** 按退回意见重报 */
        RESUBMIT,
        /** 审核 */
        REVIEW,
        /** 决定更正申请 */
        DECIDE_AMENDMENT
    }
}
