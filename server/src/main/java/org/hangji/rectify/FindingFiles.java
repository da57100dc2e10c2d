package org.hangji.rectify;

import java.time.LocalDate;
import java.util.List;
import org.hangji.evidence.EvidenceFile;
import org.jspecify.annotations.Nullable;

/** Files of findings (问题的证据和附件). They are seen by whoever sees the finding. */
public interface FindingFiles {

    /**
     * Adds a file to a finding or to one of its measures on behalf of the acting person. Whether it counts as proof
     * follows from who he is and how the finding stands; whoever files proof is a rectifier from then on.
     */
    EvidenceFile add(long finding, @Nullable Integer measure, String fileName, byte[] content);

    /** Whether the acting person can add a file now. */
    boolean mayAdd(long finding);

    /** The files of a finding in the order in which they were added. */
    List<EvidenceFile> of(long finding);

    /** What a checker should know about a file, the day of the finding considered, as Chinese sentences. */
    List<String> warnings(EvidenceFile file, LocalDate occurredOn);
}
