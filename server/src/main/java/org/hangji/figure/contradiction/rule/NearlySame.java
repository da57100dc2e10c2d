package org.hangji.figure.contradiction.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two entries of the same unit and day are nearly the same (几乎一样): all their texts are near and everything
 * else is equal; or the same subject, and at most one other field differs.
 *
 * @param similar how near texts must be, 0 to 1: the part of their letters that need not be changed
 */
record NearlySame(LedgerDefinition ledger, double similar) {

    private static final Pattern TOLD_BY = Pattern.compile("[^\\d东西南北上下左右内外]+");

    /** @param one values as texts by field id; what is not known is left out */
    boolean test(Map<String, String> one, Map<String, String> other) {
        if (ledger.unique().stream().anyMatch(rule -> differ(rule.fields(), one, other))) {
            return false;
        }
        int differing = 0;
        boolean allNear = true;
        for (LedgerField field : ledger.fields()) {
            String mine = one.get(field.id());
            String its = other.get(field.id());
            if (!Objects.equals(plain(mine), plain(its))) {
                // Another place is another thing, however alike the words are that tell of it.
                differing += isProse(field) ? 2 : 1;
                allNear &= isProse(field) && mine != null && its != null && near(mine, its);
            }
        }
        boolean sameSubject = Objects.equals(plain(one.get(ledger.subject())), plain(other.get(ledger.subject())))
                && one.get(ledger.subject()) != null;
        return allNear || sameSubject && differing <= 1 && known(one.values(), other.values());
    }

    /** What the ledger itself tells apart by its rule of uniqueness are two things. */
    private static boolean differ(List<String> key, Map<String, String> one, Map<String, String> other) {
        return key.stream().anyMatch(field -> !Objects.equals(plain(one.get(field)), plain(other.get(field))));
    }

    /** A field in which people write freely. */
    static boolean isProse(LedgerField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> true;
            default -> false;
        };
    }

    /** Entries of one or two values are alike by chance. */
    private static boolean known(Collection<String> one, Collection<String> other) {
        return one.size() > 2 && other.size() > 2;
    }

    /** Numbers and sides must be the same: K52+300 and K52+310, 东侧 and 西侧 are two places however near their letters are. */
    private boolean near(String one, String other) {
        String mine = Objects.requireNonNullElse(plain(one), "");
        String its = Objects.requireNonNullElse(plain(other), "");
        if (!TOLD_BY.matcher(mine).replaceAll(" ").equals(TOLD_BY.matcher(its).replaceAll(" "))) {
            return false;
        }
        int longest = Math.max(mine.length(), its.length());
        return distance(mine, its) <= (1 - similar) * longest + 1e-9;
    }

    /** Full width is half width, and neither spaces nor stops count. */
    static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> letter >= 0xFF01 && letter <= 0xFF5E ? letter - 0xFEE0 : letter)
                .filter(letter -> Character.isLetterOrDigit(letter) || letter == '+' || letter == '-')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
