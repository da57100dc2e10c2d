package org.hangji.ledger;

import java.time.LocalDate;

/** Which return (哪份报表): of a duty, by a unit, for the period that begins on {@code first}. */
public record ReturnKey(long duty, String unit, LocalDate first) {

    /** Address of its page. */
    public String href() {
        return "/returns/" + duty + "/" + unit + "/" + first;
    }
}
