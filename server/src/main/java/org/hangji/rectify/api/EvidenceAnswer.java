package org.hangji.rectify.api;

import java.time.Instant;
import java.util.List;
import org.hangji.evidence.EvidenceFile;
import org.hangji.evidence.Place;
import org.hangji.evidence.Purpose;
import org.jspecify.annotations.Nullable;

/** A file of a finding. {@code proof} says whether it is meant as proof of rectification. */
record EvidenceAnswer(
        long id,
        String sha256,
        String fileName,
        String mediaType,
        @Nullable Integer measure,
        boolean proof,
        @Nullable Instant takenAt,
        @Nullable Place place,
        Instant recordedAt,
        String recordedByName,
        List<String> warnings) {

    static EvidenceAnswer of(EvidenceFile file, List<String> warnings) {
        return new EvidenceAnswer(
                file.id(),
                file.sha256(),
                file.fileName(),
                file.mediaType(),
                file.part().isEmpty() ? null : Integer.valueOf(file.part()),
                file.purpose() == Purpose.PROOF,
                file.takenAt(),
                file.place(),
                file.recordedAt(),
                file.recordedByName(),
                warnings);
    }
}
