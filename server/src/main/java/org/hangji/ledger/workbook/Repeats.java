package org.hangji.ledger.workbook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.hangji.ledger.Draft;
import org.hangji.shared.Sha256;

/**
 * Rows that this workbook brought already (重复交回的行), by a digest of their content: when it comes again, they are not
 * recorded again.
 */
final class Repeats {

    /** Bytes of a row's digest. */
    static final int EACH = 16;

    private final Map<String, Integer> brought = new HashMap<>();
    private int left;

    /** Adds the rows of an earlier return, {@link #EACH} bytes each. */
    void add(byte[] rows) {
        for (int from = 0; from + EACH <= rows.length; from += EACH) {
            brought.merge(HexFormat.of().formatHex(rows, from, from + EACH), 1, Integer::sum);
            left++;
        }
    }

    /** Whether a row with this digest came already; each of them counts once. */
    boolean take(byte[] digest) {
        if (left == 0) {
            return false;
        }
        String key = HexFormat.of().formatHex(digest);
        Integer times = brought.get(key);
        if (times == null || times == 0) {
            return false;
        }
        brought.put(key, times - 1);
        left--;
        return true;
    }

    /** How many of them did not come again. */
    int left() {
        return left;
    }

    /** The digest of a row, the same whatever the program that saved it. */
    static byte[] digest(Draft draft) {
        StringBuilder text = new StringBuilder(String.valueOf(draft.occurredOn()));
        String[] ids = draft.values().keySet().toArray(String[]::new);
        Arrays.sort(ids);
        for (String id : ids) {
            text.append('\u001f')
                    .append(id)
                    .append('\u001e')
                    .append(written(Objects.requireNonNull(draft.values().get(id))));
        }
        return Arrays.copyOf(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)), EACH);
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
