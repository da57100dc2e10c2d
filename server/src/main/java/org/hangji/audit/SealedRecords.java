package org.hangji.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records of a module whose digests stand in the journal (留有摘要的记录), offered as a bean by the module that writes them
 * with {@link Act#withRecord}. Verification recomputes them all and compares both ways.
 */
public interface SealedRecords {

    /**
     * A record with its digest recomputed from what stands in its table now.
     *
     * @param label how a person finds it: {@code 问题 2023-03 的事件 17}
     * @param digest SM3, 64 hexadecimal digits
     */
    record Recomputed(String label, String digest) {}

    /** What these records are called: {@code 整改事件}. */
    String name();

    /** Whether journal lines of this act carry the digest of such a record. */
    boolean writtenBy(String act);

    /** Whether journal lines of this act carry the digest of a list of digests, of records that were written together. */
    default boolean writtenTogetherBy(String act) {
        return false;
    }

    /** The digests on the list with this digest; empty where the list is missing or not as it was written. */
    default Optional<List<String>> together(String digest) {
        return Optional.empty();
    }

    /** Goes through all records. Runs in verification's transaction, as the platform. */
    void forEach(Consumer<Recomputed> each);
}
