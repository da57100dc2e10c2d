package org.hangji.ledger.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The last bytes of something that passes: what follows the cells in a sheet's file. */
final class Tail {

    private static final int KEPT = 1 << 20;

    private ByteArrayOutputStream before = new ByteArrayOutputStream(0);
    private ByteArrayOutputStream last = new ByteArrayOutputStream();

    void add(byte[] buffer, int length) {
        if (last.size() + length > KEPT) {
            ByteArrayOutputStream oldest = before;
            before = last;
            oldest.reset();
            last = oldest;
        }
        last.write(buffer, 0, length);
    }

    String text() {
        return before.toString(StandardCharsets.UTF_8) + last.toString(StandardCharsets.UTF_8);
    }
}
