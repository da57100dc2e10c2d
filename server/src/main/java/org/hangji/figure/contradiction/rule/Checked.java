package org.hangji.figure.contradiction.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a rule found, and for which part of its contradictions that is complete (体检结果).
 *
 * @param prefix with which the keys of that part begin
 * @param units codes of the units of that part; empty for all
 * @param from first day of that part; what lies in no day is always in it
 * @param to last day of that part
 */
public record Checked(String prefix, Set<String> units, LocalDate from, LocalDate to, List<Found> found) {

    public Checked {
        units = Set.copyOf(units);
        found = List.copyOf(found);
    }
}
