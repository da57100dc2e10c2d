package org.hangji.rectify.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.hangji.rectify.Finding;
import org.hangji.rectify.Related;

/** A finding with its evidence. */
record FindingAnswer(
        @JsonUnwrapped Finding finding,
        List<EvidenceAnswer> evidence,
        @JsonUnwrapped Related related) {}
