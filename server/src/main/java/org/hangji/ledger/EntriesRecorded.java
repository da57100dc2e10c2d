package org.hangji.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Versions of entries were written (台账有新的记载): told once a write, within its transaction, to whoever must react before it is
 * over. It says where to look, not what was written.
 *
 * @param ledger id of the ledger
 * @param act what was done; all entries of one write share it
 * @param units codes of the units touched; for a correction that moved an entry, also where it was
 * @param entries ids of the entries
 * @param from the earliest day touched; for a correction of the day, the old one counts too
 * @param to the latest day touched
 */
public record EntriesRecorded(
        String ledger, Act act, Set<String> units, List<Long> entries, LocalDate from, LocalDate to) {

    /** What was done. */
    public enum Act {
        /** 登记: the entries are new; where many come at once, with their corrections. */
        RECORDED,
        /** 更正 */
        CORRECTED,
        /** 撤销 */
        WITHDRAWN
    }

    public EntriesRecorded {
        units = Set.copyOf(units);
        entries = List.copyOf(entries);
    }

    /** New entries with all their versions; at least one. */
    public static EntriesRecorded recorded(List<Entry> versions) {
        return of(Act.RECORDED, versions);
    }

    /** A further version upon the one that stood. */
    public static EntriesRecorded changed(Entry before, Entry after) {
        return of(after.withdrawn() ? Act.WITHDRAWN : Act.CORRECTED, List.of(before, after));
    }

    private static EntriesRecorded of(Act act, List<Entry> versions) {
        Set<String> units = new TreeSet<>();
        List<Long> ids = new ArrayList<>();
        LocalDate from = versions.getFirst().occurredOn();
        LocalDate to = from;
        @Nullable Long last = null;
        for (Entry version : versions) {
            units.add(version.unit());
            if (last == null || last != version.id()) {
                ids.add(version.id());
                last = version.id();
            }
            from = version.occurredOn().isBefore(from) ? version.occurredOn() : from;
            to = version.occurredOn().isAfter(to) ? version.occurredOn() : to;
        }
        return new EntriesRecorded(versions.getFirst().ledger(), act, units, ids, from, to);
    }
}
