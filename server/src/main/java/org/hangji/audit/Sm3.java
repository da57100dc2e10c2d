package org.hangji.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** The digest SM3 (国密杂凑算法, GB/T 32905), by which records, seals and publications are bound. */
public final class Sm3 {

    private Sm3() {}

    /** SM3 of the text in UTF-8, 64 hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SM3 of the bytes, 64 hexadecimal digits. */
    public static String hex(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    /**
     * SM3 of several fields. Each goes in with its length, so that no two different lists of fields give the same text;
     * {@code null} differs from the empty text.
     *
     * @param kind what the fields describe, with a version: {@code rectify-event/1}
     */
    public static String ofFields(String kind, @Nullable Object... fields) {
        StringBuilder text = new StringBuilder(kind).append('\n');
        for (Object field : fields) {
            if (field == null) {
                text.append("-\n");
            } else {
                String value = field.toString();
                text.append(value.length()).append(':').append(value).append('\n');
            }
        }
        return hex(text.toString());
    }
}
