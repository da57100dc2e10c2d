package org.hangji.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.hangji.shared.Sha256;

/** One-time values that are shown once and kept as a digest. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String digest(String secret) {
        return Sha256.hex(secret);
    }
}
