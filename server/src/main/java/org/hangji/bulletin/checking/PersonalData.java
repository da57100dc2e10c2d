package org.hangji.bulletin.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds personal data in a text (个人信息): telephone, identity card and bank card numbers, addresses of mail. */
public final class PersonalData {

    /** What was found: {@code masked} shows no more than is needed to find it again. */
    public record Hit(String what, String masked) {}

    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0\\d|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx](?!\\d)");
    private static final Pattern BANK =
            Pattern.compile("(?<!\\d)[3-6]\\d{3}(?:[ -]?\\d{4}){2,3}(?:[ -]?\\d{1,3})?(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<![\\d-])0\\d{2,3}[- ]\\d{7,8}(?!\\d)");
    private static final Pattern NAMED = Pattern.compile("(?:电话|手机|座机|联系方式)[^\\d。；]{0,6}\\d{7,11}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private PersonalData() {}

    /** All that a text holds; numbers in full width are found too. */
    public static List<Hit> in(String text) {
        String plain = halfWidth(text);
        List<Hit> hits = new ArrayList<>();
        String rest = take(IDENTITY, "身份证号", plain, hits, true);
        rest = take(MOBILE, "手机号", rest, hits, true);
        rest = take(LANDLINE, "电话", rest, hits, true);
        rest = take(NAMED, "电话", rest, hits, true);
        rest = take(BANK, "银行卡号", rest, hits, false);
        take(MAIL, "电子邮箱", rest, hits, true);
        return hits;
    }

    private static String take(Pattern pattern, String what, String text, List<Hit> hits, boolean always) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            String found = matcher.group();
            if (always || luhn(found)) {
                hits.add(new Hit(what, masked(found)));
                matcher.appendReplacement(rest, "※");
            } else {
                matcher.appendReplacement(rest, Matcher.quoteReplacement(found));
            }
        }
        return matcher.appendTail(rest).toString();
    }

    private static String masked(String found) {
        int shown = Math.min(3, found.length() / 3);
        return found.substring(0, shown) + "…" + found.substring(found.length() - Math.min(2, shown));
    }

    /** The check digit of bank cards; a long number of a document rarely fulfils it. */
    private static boolean luhn(String number) {
        String digits = number.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            plain.append(letter >= '０' && letter <= '９' ? (char) (letter - '０' + '0') : letter);
        }
        return plain.toString();
    }
}
