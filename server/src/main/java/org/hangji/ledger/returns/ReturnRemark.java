package org.hangji.ledger.returns;

import java.time.Instant;
import java.time.LocalDate;
import org.hangji.audit.Sm3;

/**
 * What a reviewer remarked at an entry of a return (批注).
 *
 * @param version the version of the entry that was seen
 * @param field id of the field, {@code occurredOn} for the day, empty for the entry as a whole
 * @param remark the words, empty where an earlier remark was taken back
 */
record ReturnRemark(
        long duty,
        String unit,
        String unitPath,
        LocalDate first,
        long entry,
        int version,
        String field,
        String remark,
        Instant at,
        long person,
        String personName) {

    /** SM3 over everything, which can be recomputed from the row. */
    String digest() {
        return Sm3.ofFields(
                "return-remark/1", duty, unit, unitPath, first, entry, version, field, remark, at, person, personName);
    }
}
