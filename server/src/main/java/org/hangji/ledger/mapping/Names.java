package org.hangji.ledger.mapping;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as they are compared (名称比对): whatever the width, the brackets, the blanks and the line breaks. */
final class Names {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{]([^()\\[\\]【】〔〕{}]*)[)\\]】〕}]");
    private static final Pattern TRAILING_UNIT = Pattern.compile("[,、:]([\\p{L}%]{1,4})$");

    private Names() {}

    /** Half width, without blanks and control characters. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cntrl}\\p{Cf}*＊]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The bare name, without what stands in brackets. */
    static String bare(String text) {
        String plain = plain(text);
        String bare =
                TRAILING_UNIT.matcher(BRACKETS.matcher(plain).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? plain : bare;
    }

    /** The unit that a head gives in brackets or behind a comma, {@code 重量（kg）}; empty for none. */
    static String unit(String head) {
        String plain = plain(head);
        Matcher bracket = BRACKETS.matcher(plain);
        String unit = "";
        while (bracket.find()) {
            String inside = bracket.group(1).replaceFirst("^单位:", "");
            unit = inside.matches("[\\p{L}%/]{1,4}") ? inside : unit;
        }
        Matcher behind = TRAILING_UNIT.matcher(plain);
        return unit.isEmpty() && behind.find() ? behind.group(1) : unit;
    }

    /** A cell as text; numbers without an exponent and without needless zeros. */
    static String written(Object cell) {
        return switch (cell) {
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "是" : "否";
            default -> cell.toString();
        };
    }

    /** How alike two names are, from 0 to 1. */
    static double likeness(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter >= 2 && (a.contains(b) || b.contains(a))) {
            return 0.6 + 0.3 * shorter / longer;
        }
        if (shorter >= 2 && (within(a, b) || within(b, a))) {
            return 0.5 + 0.2 * shorter / longer;
        }
        Set<String> pairs = pairs(a);
        Set<String> both = new HashSet<>(pairs);
        Set<String> others = pairs(b);
        both.retainAll(others);
        return pairs.size() + others.size() == 0 ? 0 : 2.0 * both.size() / (pairs.size() + others.size());
    }

    /** Whether the signs of one stand in the other in their order, as 桥名 in 桥梁名称. */
    private static boolean within(String one, String other) {
        int at = 0;
        for (int i = 0; i < other.length() && at < one.length(); i++) {
            at += other.charAt(i) == one.charAt(at) ? 1 : 0;
        }
        return at == one.length();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
