package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hangji.audit.Sm3;
import org.hangji.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a version (SM3), which can be recomputed from its row. Fields stand in the order of their ids and empty
 * ones are left out, so that a field added to the ledger later does not change it.
 */
public final class RecordDigest {

    private RecordDigest() {}

    /** Hexadecimal digest of an entry. */
    public static String of(Entry entry) {
        List<@Nullable Object> fields = new ArrayList<>(Arrays.<@Nullable Object>asList(
                entry.ledger(),
                entry.id(),
                entry.version(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.recordedByName(),
                entry.unit(),
                entry.unitPath(),
                entry.withdrawn(),
                entry.reason(),
                entry.origin()));
        String[] ids = entry.values().keySet().toArray(String[]::new);
        Arrays.sort(ids);
        for (String id : ids) {
            fields.add(id);
            fields.add(written(entry.value(id)));
        }
        return Sm3.ofFields("ledger-entry/1", fields.toArray());
    }

    /** A value as text, the same for the same number whatever its decimals. */
    static String written(@Nullable Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
