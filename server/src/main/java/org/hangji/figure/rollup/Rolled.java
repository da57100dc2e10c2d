package org.hangji.figure.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A figure as a sum of series.
 *
 * @param state whether it counts from the first day on
 * @param terms its series
 * @param signs by the keys of the series, which are computed once
 */
record Rolled(boolean state, List<Term> terms, Map<Long, Integer> signs) {

    /** A series that is added, or taken off. */
    record Term(Series series, int sign) {}

    Rolled {
        terms = List.copyOf(terms);
        signs = Map.copyOf(signs);
    }

    Rolled(boolean state, List<Term> terms) {
        this(state, terms, signs(terms));
    }

    Set<Long> keys() {
        return signs.keySet();
    }

    private static Map<Long, Integer> signs(List<Term> terms) {
        Map<Long, Integer> signs = new LinkedHashMap<>();
        terms.forEach(term -> signs.put(term.series().key(), term.sign()));
        return signs;
    }
}
