package org.hangji.ledger.returns;

import java.time.Instant;
import java.time.LocalDate;
import org.hangji.audit.Sm3;

/**
 * Something that happened to a return (报表办理记录).
 *
 * @param duty number of the duty
 * @param unit code of the unit that reports
 * @param first first day of the period
 * @param last last day of the period
 * @param number from 1 within the return
 * @param note reason of a sending back, text of a pressing, else what was said or empty
 * @param entries how many entries the return held
 * @param fingerprint stands for exactly those versions, empty for a pressing
 * @param personUnit code of that person's unit
 */
record ReturnEvent(
        long duty,
        String ledger,
        String unit,
        String unitPath,
        LocalDate first,
        LocalDate last,
        int number,
        Kind kind,
        String note,
        long entries,
        String fingerprint,
        Instant at,
        long person,
        String personName,
        String personUnit) {

    /** What happened. */
    enum Kind {
        /** 报送 */
        SUBMIT,
        /** 退回 */
        SEND_BACK,
        /** 审核通过 */
        REVIEW,
        /** 锁定 */
        LOCK,
        /** 催报 */
        PRESS
    }

    /** SM3 over everything, which can be recomputed from the row. */
    String digest() {
        return Sm3.ofFields(
                "return-event/1",
                duty,
                ledger,
                unit,
                unitPath,
                first,
                last,
                number,
                kind,
                note,
                entries,
                fingerprint,
                at,
                person,
                personName,
                personUnit);
    }
}
