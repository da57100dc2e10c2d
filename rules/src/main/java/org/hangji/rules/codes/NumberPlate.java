package org.hangji.rules.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Number plates of motor vehicles (机动车号牌, GA 36-2018). */
public final class NumberPlate {

    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final String LETTER = "[A-HJ-NP-Z]";
    private static final String SIGN = "[A-HJ-NP-Z0-9]";

    private static final Pattern BETWEEN = Pattern.compile("[\\s·•.．]");
    private static final Pattern FORM = Pattern.compile(PROVINCE + LETTER + "(?:" + SIGN + "{5}|" + SIGN
            + "{4}[挂学警港澳]|[A-HJK]" + SIGN + "[0-9]{4}|[0-9]{5}[A-HJK])");

    private NumberPlate() {}

    /**
     * The plate as it is kept: half-width capitals without spaces and dots. Empty where the text is no plate: the letters
     * I and O are never used; a large new-energy vehicle ends with its letter, a small one begins with it.
     */
    public static Optional<String> of(String text) {
        String plain = BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
