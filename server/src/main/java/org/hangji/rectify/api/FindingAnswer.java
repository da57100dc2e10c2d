package org.hangji.rectify.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.hangji.rectify.Finding;

/** A finding with its evidence. */
record FindingAnswer(@JsonUnwrapped Finding finding, List<EvidenceAnswer> evidence) {}
