package org.hangji.ledger.formula;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a formula as somebody writes them, and as the language wants them. */
final class FormulaWords {

    /** Longest formula. */
    static final int MOST = 500;

    /** Behind the id of a field that counts as 0 where it is empty. */
    static final String OR_ZERO = "__0";

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|orZero\\(\\s*([a-z]\\w*)\\s*\\)|[a-zA-Z_]\\w*|\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    private static final Set<String> OWN = Set.of(
            "true",
            "false",
            "null",
            "in",
            "days",
            "year",
            "month",
            "round",
            "abs",
            "min",
            "max",
            "string",
            "startsWith",
            "endsWith",
            "contains",
            "size");

    private FormulaWords() {}

    /** Every number is a decimal one, and {@code orZero(f1)} a name of its own. */
    static String plain(String formula) {
        return replaced(formula, found -> {
            String token = found.group();
            if (found.group(1) != null) {
                return found.group(1) + OR_ZERO;
            }
            return Character.isDigit(token.charAt(0)) && token.matches("\\d+") ? token + ".0" : token;
        });
    }

    /** Ids that it names, without the words of the language. */
    static Set<String> names(String formula) {
        Set<String> names = new LinkedHashSet<>();
        TOKEN.matcher(formula).results().forEach(found -> {
            String token = found.group(1) == null ? found.group() : found.group(1);
            if (token.matches("[a-zA-Z_]\\w*") && !OWN.contains(token)) {
                names.add(token);
            }
        });
        return names;
    }

    /** Ids of which nothing is asked where they are empty: those that always stand in {@code orZero}. */
    static boolean needs(String formula, String id) {
        return TOKEN.matcher(formula)
                .results()
                .anyMatch(found -> found.group(1) == null && found.group().equals(id));
    }

    /** The same with another name for each id; text in quotes stays. */
    static String named(String formula, UnaryOperator<String> other) {
        return replaced(formula, found -> {
            String token = found.group();
            if (found.group(1) != null) {
                return "orZero(" + other.apply(found.group(1)) + ")";
            }
            return token.matches("[a-zA-Z_]\\w*") ? other.apply(token) : token;
        });
    }

    private static String replaced(String formula, java.util.function.Function<MatchResult, String> by) {
        return TOKEN.matcher(formula).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(by.apply(found)));
    }
}
