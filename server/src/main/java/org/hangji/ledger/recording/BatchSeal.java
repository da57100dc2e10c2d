package org.hangji.ledger.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hangji.audit.Sm3;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/**
 * The digests of versions that were written together (成批登记的摘要清单): the journal binds the list with one digest, the
 * list each version with its own.
 */
@Repository
class BatchSeal {

    /** Bytes of one digest. */
    private static final int EACH = 32;

    private static final byte[] KIND = "ledger-batch/1\n".getBytes(StandardCharsets.UTF_8);

    private final Database database;

    BatchSeal(Database database) {
        this.database = database;
    }

    /** The list as it grows. */
    static final class Members {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(String digest) {
            bytes.writeBytes(HexFormat.of().parseHex(digest));
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Keeps the list; answers its digest. */
    String keep(String ledger, Members members) {
        byte[] bytes = members.bytes();
        String digest = digest(bytes);
        database.sql("insert into ledger.batch (digest, ledger, members) values (?, ?, ?)")
                .params(digest, ledger, bytes)
                .update();
        return digest;
    }

    /** The digests of the list with this digest; empty where it is missing or not as it was written. */
    Optional<List<String>> members(String digest) {
        return database.sql("select members from ledger.batch where digest = ?")
                .param(digest)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .filter(bytes -> digest(bytes).equals(digest))
                .map(BatchSeal::each);
    }

    private static List<String> each(byte[] bytes) {
        List<String> digests = new ArrayList<>(bytes.length / EACH);
        for (int from = 0; from + EACH <= bytes.length; from += EACH) {
            digests.add(HexFormat.of().formatHex(bytes, from, from + EACH));
        }
        return digests;
    }

    private static String digest(byte[] members) {
        byte[] whole = new byte[KIND.length + members.length];
        System.arraycopy(KIND, 0, whole, 0, KIND.length);
        System.arraycopy(members, 0, whole, KIND.length, members.length);
        return Sm3.hex(whole);
    }
}
