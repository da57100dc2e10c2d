package org.hangji.audit.sealing;

import org.hangji.audit.Sm3;

/**
 * The seal of one line (封存).
 *
 * @param digest SM3 of the line
 * @param chain SM3 over the chain of the line before and this digest
 */
public record Seal(long seq, String digest, String chain) {

    /** What stands before the first line. */
    public static final Seal NONE = new Seal(0, "", "");

    /** The seal of a line that follows this one. */
    public Seal next(JournalLine line) {
        String digest = line.digest();
        return new Seal(line.seq(), digest, chainTo(digest));
    }

    /** The chain after this seal and a further line with that digest. */
    public String chainTo(String digest) {
        return Sm3.hex(chain + digest);
    }
}
