package org.hangji.bulletin.reading;

import java.time.Instant;
import org.hangji.reader.Reading;

/**
 * A bulletin that was handed in (读入的通报).
 *
 * @param id its number here
 * @param unit code of the unit for which it was read
 * @param unitPath that unit's path
 * @param sha256 digest of the file
 * @param fileName the file's name as handed in, for people only
 * @param size of the file in bytes
 * @param readBy id of the person who handed it in
 * @param recordedAt when
 * @param reading what was read
 */
public record KeptReading(
        long id,
        String unit,
        String unitPath,
        String sha256,
        String fileName,
        int size,
        long readBy,
        Instant recordedAt,
        Reading reading) {}
