package org.hangji.ledger.recording;

import java.time.LocalDate;
import org.hangji.shared.Refusal.FieldError;

/**
 * A period of a unit's ledger that is locked (已锁定的时段): its return was reviewed, and stands.
 *
 * @param ledgerName name of the ledger
 * @param unit code of the unit
 * @param unitName its name
 * @param first first day
 * @param last last day
 * @param lockedOn day of the lock
 * @param by who locked
 * @param byUnit name of that person's unit
 */
public record PeriodLock(
        String ledgerName,
        String unit,
        String unitName,
        LocalDate first,
        LocalDate last,
        LocalDate lockedOn,
        String by,
        String byUnit) {

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** What is said at the field: which lock, since when, whom to ask. */
    FieldError fault(String field) {
        return new FieldError(
                field,
                "locked",
                "“%s”%s%s至%s的报表已于%s由%s锁定，这一时段的记录不能再登记、更正或撤销。确有差错，请在“月调度”里打开这份报表申请更正，由%s%s或上级有审核权的人同意。"
                        .formatted(ledgerName, unitName, first, last, lockedOn, by, byUnit, by));
    }
}
