package org.hangji.rules.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Unified social credit codes of organisations (统一社会信用代码, GB 32100-2015). */
public final class CreditCode {

    /** Without I, O, S, V and Z. */
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = WEIGHTS.length + 1;

    private CreditCode() {}

    /** What a text is: the code as it is kept, or why it is none. */
    public sealed interface Reading {

        /** The code in half-width capitals. */
        record Sound(String code) implements Reading {}

        /** Not 18 of the signs that are used. */
        record Malformed() implements Reading {}

        /** The last sign does not fit the others; {@code expected} would. */
        record WrongCheck(char expected) implements Reading {}
    }

    /** Reads a code; full-width signs, small letters and spaces do no harm. */
    public static Reading read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (plain.length() != LENGTH || plain.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
            return new Reading.Malformed();
        }
        char expected = check(plain);
        return plain.charAt(LENGTH - 1) == expected ? new Reading.Sound(plain) : new Reading.WrongCheck(expected);
    }

    /** The code as it is kept, empty where it is none. */
    public static Optional<String> of(String text) {
        return read(text) instanceof Reading.Sound sound ? Optional.of(sound.code()) : Optional.empty();
    }

    private static char check(String code) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += SIGNS.indexOf(code.charAt(place)) * WEIGHTS[place];
        }
        return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }
}
