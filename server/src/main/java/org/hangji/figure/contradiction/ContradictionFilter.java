package org.hangji.figure.contradiction;

import java.time.LocalDate;
import java.util.Set;
import org.hangji.figure.contradiction.Contradiction.State;
import org.jspecify.annotations.Nullable;

/**
 * Which contradictions are asked for (筛选条件); {@code null} leaves a part open.
 *
 * @param path subtree of units
 * @param mine only those that the units with these paths must answer; empty for all
 * @param source id of a ledger
 * @param from only what reaches beyond this day
 * @param to only what begins before this day
 */
record ContradictionFilter(
        @Nullable State state,
        @Nullable String rule,
        @Nullable String path,
        Set<String> mine,
        @Nullable String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final ContradictionFilter ALL = new ContradictionFilter(null, null, null, Set.of(), null, null, null);

    ContradictionFilter in(@Nullable State other) {
        return new ContradictionFilter(other, rule, path, mine, source, from, to);
    }
}
