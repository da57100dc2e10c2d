package org.hangji.reader;

import java.util.List;

/** Reads the text of a bulletin (通报) by the grammar of such reports. */
public final class BulletinReader {
    private BulletinReader() {}

    /**
     * Reads a text. Any string can be read: what is not there is absent from the reading.
     *
     * @param text the decoded text of a bulletin; may be empty, may hold half a surrogate pair
     */
    public static Reading read(String text) {
        return new Reading(
                text,
                null,
                Reading.Kind.OTHER,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
