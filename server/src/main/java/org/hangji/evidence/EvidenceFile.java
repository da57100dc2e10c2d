package org.hangji.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody added to a thing (证据文件).
 *
 * @param part the part of the thing that it is about, such as a measure's id; empty for the whole
 * @param sha256 digest of the bytes, 64 hexadecimal digits
 * @param fileName as the person named it, with an ending that fits the content
 * @param mediaType by its content
 * @param size bytes
 * @param takenAt shot time that the file itself carries
 * @param place where it was taken, as the file itself says
 * @param recordedBy id of the person who added it, 0 for the platform
 * @param later whether it was added after the thing was closed; then it is no proof of that closing
 * @param thumbnail whether {@code /evidence/{id}/thumbnail} shows a small picture
 */
public record EvidenceFile(
        long id,
        Subject subject,
        String part,
        Purpose purpose,
        String sha256,
        String fileName,
        String mediaType,
        long size,
        @Nullable Instant takenAt,
        @Nullable Place place,
        Instant recordedAt,
        long recordedBy,
        String recordedByName,
        boolean later,
        boolean thumbnail,
        List<Warning> warnings) {

    public EvidenceFile {
        warnings = List.copyOf(warnings);
    }

    /** The warnings as Chinese sentences. */
    public List<String> warningTexts() {
        return warnings.stream().map(Warning::text).toList();
    }

    /** Whether it is a picture that a browser shows. */
    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
