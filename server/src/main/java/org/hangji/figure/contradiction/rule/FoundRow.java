package org.hangji.figure.contradiction.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hangji.audit.Sm3;

/**
 * A record that stands in a contradiction, or a figure with the records behind it (矛盾的一方).
 *
 * @param what which ledger or which figure
 * @param label what it is, for a person
 * @param day the day it occurred, or the last day of the figure
 * @param unitPath path of the unit to which it belongs
 * @param unitName that unit's name
 * @param value what it says, with its unit
 * @param link address of its page
 * @param version version of the record; 0 for a figure
 */
public record FoundRow(
        String what,
        String label,
        LocalDate day,
        String unitPath,
        String unitName,
        String value,
        String link,
        int version) {

    /** The same rows with the same values have the same mark. */
    static String mark(List<FoundRow> rows) {
        return Sm3.hex(rows.stream()
                .map(row -> row.link() + "#" + row.version() + "=" + row.value())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
