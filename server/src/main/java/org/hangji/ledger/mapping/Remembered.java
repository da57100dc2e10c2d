package org.hangji.ledger.mapping;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan that is kept for the next file with the same head (记住的对应).
 *
 * @param head names of the columns
 * @param fileName the last file that it was used for
 */
record Remembered(long id, List<String> head, Plan plan, String fileName, Instant recordedAt) {

    /** The columns that have a name, in words. */
    String names() {
        return head.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining("、"));
    }
}
