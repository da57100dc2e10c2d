package org.hangji.rules.codes;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on a road (路线桩号; road numbers of GB/T 917-2017).
 *
 * @param road number of the road, {@code G341}; empty where only the stake is given
 * @param kilometres whole kilometres
 * @param metres beyond them, 0 to 999.999
 */
public record RoadStake(String road, int kilometres, BigDecimal metres) {

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern FORM =
            Pattern.compile("(G\\d{1,4}|S\\d{1,4}|[XYCZ]\\d{3,4}(?:\\d{6})?)?K(\\d{1,4})\\+(\\d{3}(?:\\.\\d{1,3})?)");

    /** Reads {@code G341 K52+300}, also in small letters, full-width or without the space; empty where it is none. */
    public static Optional<RoadStake> of(String text) {
        String plain = BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        Matcher written = FORM.matcher(plain);
        if (!written.matches()) {
            return Optional.empty();
        }
        String road = written.group(1);
        return Optional.of(new RoadStake(
                road == null ? "" : road, Integer.parseInt(written.group(2)), new BigDecimal(written.group(3))));
    }

    /** Metres from the beginning of the road. */
    public BigDecimal fromStart() {
        return BigDecimal.valueOf(kilometres).movePointRight(3).add(metres);
    }

    /** As it is written: {@code G341 K52+300}. */
    @Override
    public String toString() {
        String[] parts = metres.toPlainString().split("\\.", 2);
        String whole = "0".repeat(Math.max(0, 3 - parts[0].length())) + parts[0];
        return (road.isEmpty() ? "" : road + " ") + "K" + kilometres + "+" + whole
                + (parts.length == 2 ? "." + parts[1] : "");
    }
}
