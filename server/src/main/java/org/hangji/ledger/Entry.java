package org.hangji.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one entry (台账记录).
 *
 * @param ledger id of the ledger
 * @param id the entry, unique over all ledgers; its versions share it
 * @param version from 1; a correction is the next
 * @param occurredOn the day on which it happened
 * @param recordedAt when this version was recorded
 * @param recordedBy the person who recorded it, {@code null} for the platform itself
 * @param recordedByName that person's name
 * @param unit code of the unit that the entry belongs to
 * @param unitPath that unit's place in the tree when the entry was recorded
 * @param unitName that unit's name
 * @param withdrawn whether this version withdraws the entry
 * @param reason why the version was made, empty for the first
 * @param origin where it came from: {@code form}, {@code api}, {@code constructed} for the worked example
 * @param digest SM3 of everything else but the unit's name
 * @param values typed values by field id, in the order of the definition; what is not known is left out
 */
public record Entry(
        String ledger,
        long id,
        int version,
        LocalDate occurredOn,
        Instant recordedAt,
        @Nullable Long recordedBy,
        String recordedByName,
        String unit,
        String unitPath,
        String unitName,
        boolean withdrawn,
        String reason,
        String origin,
        String digest,
        Map<String, Object> values) {

    public Entry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a field, {@code null} where it is not known. */
    public @Nullable Object value(String field) {
        return values.get(field);
    }

    /** The same entry bound to its digest. */
    public Entry withDigest(String computed) {
        return new Entry(
                ledger,
                id,
                version,
                occurredOn,
                recordedAt,
                recordedBy,
                recordedByName,
                unit,
                unitPath,
                unitName,
                withdrawn,
                reason,
                origin,
                computed,
                values);
    }

    /** A number of the entry, 0 where it is not known. */
    public BigDecimal number(String field) {
        return switch (values.get(field)) {
            case Long whole -> BigDecimal.valueOf(whole);
            case BigDecimal decimal -> decimal;
            case null, default -> BigDecimal.ZERO;
        };
    }
}
