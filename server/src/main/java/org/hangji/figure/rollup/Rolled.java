package org.hangji.figure.rollup;

import java.util.List;

/**
 * A figure as a sum of series.
 *
 * @param state whether it counts from the first day on
 * @param terms its series
 */
record Rolled(boolean state, List<Term> terms) {

    /** A series that is added, or taken off. */
    record Term(Series series, int sign) {}

    Rolled {
        terms = List.copyOf(terms);
    }
}
