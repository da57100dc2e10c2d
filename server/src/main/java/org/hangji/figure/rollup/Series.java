package org.hangji.figure.rollup;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hangji.shared.Sha256;

/**
 * What one condition over a ledger adds up to, day by day (数列).
 *
 * @param ledger id of the ledger
 * @param table its table
 * @param condition what a row {@code r} must be, as SQL
 * @param value what it adds, as SQL
 * @param day the day on which it does, as SQL
 * @param columns the columns of the ledger's fields that these name
 */
record Series(String ledger, String table, String condition, String value, String day, SortedSet<String> columns) {

    Series {
        columns = new TreeSet<>(columns);
    }

    /** A digest of its text: a changed condition is another series. */
    long key() {
        return new BigInteger(Arrays.copyOf(Sha256.of(meaning()), Long.BYTES)).longValue();
    }

    String meaning() {
        return table + ": " + value + " where " + condition + " by " + day;
    }
}
