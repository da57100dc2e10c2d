package org.hangji.rectify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a finding belongs to others (复发). A closed finding that came back elsewhere is a new finding.
 *
 * @param recurrenceOf the closed finding that came back in this one, {@code null} where it is none or not in sight
 * @param recurrences those in sight in which this one came back
 */
public record Related(@Nullable FindingRef recurrenceOf, List<FindingRef> recurrences) {

    public Related {
        recurrences = List.copyOf(recurrences);
    }
}
