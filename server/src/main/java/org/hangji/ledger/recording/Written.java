package org.hangji.ledger.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.ledger.EntriesRecorded.Act;
import org.hangji.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** What a batch has written: how many, of which units, over which days. */
final class Written {

    private final Part recorded = new Part();
    private final Part corrected = new Part();

    /** Adds a version with the one that it supersedes. */
    void add(Entry version, @Nullable Entry before) {
        (before == null ? recorded : corrected).add(version, before);
    }

    boolean none() {
        return recorded() + corrected() == 0;
    }

    int recorded() {
        return recorded.ids.size();
    }

    int corrected() {
        return corrected.ids.size();
    }

    Set<String> units() {
        Set<String> units = new TreeSet<>(recorded.units);
        units.addAll(corrected.units);
        return units;
    }

    List<EntriesRecorded> events(String ledger) {
        List<EntriesRecorded> events = new ArrayList<>();
        recorded.tell(ledger, Act.RECORDED, events);
        corrected.tell(ledger, Act.CORRECTED, events);
        return events;
    }

    private static final class Part {

        private final List<Long> ids = new ArrayList<>();
        private final Set<String> units = new TreeSet<>();
        private LocalDate from = LocalDate.MAX;
        private LocalDate to = LocalDate.MIN;

        void add(Entry version, @Nullable Entry before) {
            ids.add(version.id());
            touch(version);
            if (before != null) {
                touch(before);
            }
        }

        private void touch(Entry entry) {
            units.add(entry.unit());
            from = entry.occurredOn().isBefore(from) ? entry.occurredOn() : from;
            to = entry.occurredOn().isAfter(to) ? entry.occurredOn() : to;
        }

        void tell(String ledger, Act act, List<EntriesRecorded> events) {
            if (!ids.isEmpty()) {
                events.add(new EntriesRecorded(ledger, act, units, ids, from, to));
            }
        }
    }
}
