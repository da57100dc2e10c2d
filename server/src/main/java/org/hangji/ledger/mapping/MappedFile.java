package org.hangji.ledger.mapping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet that was handed in (交来的表).
 *
 * @param recorded rows that were stored, {@code null} where none are yet
 * @param leftOut rows that were left out then
 */
record MappedFile(
        long id,
        String ledger,
        String fileName,
        String sha256,
        Instant recordedAt,
        String recordedByName,
        @Nullable Integer recorded,
        int leftOut) {

    String href() {
        return "/ledgers/" + ledger + "/mapping/" + id;
    }

    boolean stored() {
        return recorded != null;
    }
}
