package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.bouncycastle.crypto.digests.SM3Digest;
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
        // Control characters never reach a value, so the separator cannot be forged.
        StringJoiner text = new StringJoiner("\u001f");
        text.add(entry.ledger())
                .add(Long.toString(entry.id()))
                .add(Integer.toString(entry.version()))
                .add(entry.occurredOn().toString())
                .add(entry.recordedAt().toString())
                .add(String.valueOf(entry.recordedBy()))
                .add(entry.recordedByName())
                .add(entry.unit())
                .add(Boolean.toString(entry.withdrawn()))
                .add(entry.reason())
                .add(entry.origin());
        new TreeMap<>(entry.values()).forEach((id, value) -> text.add(id + "=" + written(value)));
        return hex(text.toString());
    }

    /** One digest over many, in their order. */
    static String of(List<Entry> entries) {
        StringJoiner text = new StringJoiner("\n");
        entries.forEach(entry -> text.add(entry.digest()));
        return hex(text.toString());
    }

    static String written(@Nullable Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static String hex(String text) {
        SM3Digest digest = new SM3Digest();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
