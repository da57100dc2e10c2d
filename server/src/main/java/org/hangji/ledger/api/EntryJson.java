package org.hangji.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hangji.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** An entry for programs; {@code values} by field id, what is not known is left out. */
record EntryJson(
        long id,
        String ledger,
        int version,
        LocalDate occurredOn,
        Instant recordedAt,
        Person recordedBy,
        NamedUnit unit,
        boolean withdrawn,
        String reason,
        String origin,
        String digest,
        Map<String, Object> values) {

    /** A person; the id is missing where the platform itself recorded it. */
    record Person(@Nullable Long id, String name) {}

    record NamedUnit(String code, String name) {}

    static EntryJson of(Entry entry) {
        return new EntryJson(
                entry.id(),
                entry.ledger(),
                entry.version(),
                entry.occurredOn(),
                entry.recordedAt(),
                new Person(entry.recordedBy(), entry.recordedByName()),
                new NamedUnit(entry.unit(), entry.unitName()),
                entry.withdrawn(),
                entry.reason(),
                entry.origin(),
                entry.digest(),
                entry.values());
    }
}
