package org.hangji.ledger.recording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Which periods of a ledger are locked (时段锁定). Whoever writes entries asks it in the same transaction before he writes;
 * from then on no lock comes in between until he commits. The tables ask once more by themselves.
 */
@Repository
public class PeriodLocks {

    private static final String LOCKS = """
            select e.unit, organization.unit_name(e.unit) as unit_name, e.first_day, e.last_day, e.recorded_at,
                e.recorded_by_name, coalesce(organization.unit_name(e.recorded_by_unit), '') as by_unit
            from ledger.return_event e
            where e.kind = 'LOCK' and e.ledger = :ledger and e.unit in (:units)
            """;

    private final Database database;

    PeriodLocks(Database database) {
        this.database = database;
    }

    /** A unit and a day of it, at which an entry stands or is to stand. */
    public record Place(String unit, LocalDate day) {

        /** Where a version would stand, and where the one before it stands. */
        static List<Place> of(@Nullable Entry before, Entry next) {
            return Stream.of(before, next)
                    .filter(Objects::nonNull)
                    .map(entry -> new Place(entry.unit(), entry.occurredOn()))
                    .distinct()
                    .toList();
        }
    }

    /** The locks of some units, asked once for many entries. */
    public record Held(Map<String, List<PeriodLock>> byUnit) {

        public Held {
            byUnit = Map.copyOf(byUnit);
        }

        /** The lock that covers this day of the unit. */
        public Optional<PeriodLock> at(String unit, LocalDate day) {
            return byUnit.getOrDefault(unit, List.of()).stream()
                    .filter(lock -> lock.covers(day))
                    .findFirst();
        }

        /** What is wrong with an entry at these places, said at the field of its day. */
        public List<FieldError> faults(List<Place> places) {
            return places.stream()
                    .flatMap(place -> at(place.unit(), place.day()).stream())
                    .distinct()
                    .map(lock -> lock.fault(LedgerDefinition.OCCURRED_ON))
                    .toList();
        }
    }

    /** The locks of these units; from here to the end of the transaction no other comes. */
    public Held held(LedgerDefinition definition, Collection<String> units) {
        database.sql("select pg_advisory_xact_lock_shared(ledger.period_key(?))")
                .param(definition.id())
                .query()
                .singleRow();
        Set<String> asked = new LinkedHashSet<>(units);
        if (asked.isEmpty()) {
            return new Held(Map.of());
        }
        return new Held(database
                .sql(LOCKS)
                .param("ledger", definition.id())
                .param("units", asked)
                .query((row, number) -> new PeriodLock(
                        definition.name(),
                        row.getString("unit"),
                        row.getString("unit_name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        new AsOf(row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant())
                                .day(),
                        row.getString("recorded_by_name"),
                        row.getString("by_unit")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PeriodLock::unit)));
    }

    /** Refuses a version that would stand in a locked period, or whose version before stands in one. */
    void requireOpen(LedgerDefinition definition, @Nullable Entry before, Entry next) {
        List<Place> places = Place.of(before, next);
        Held held = held(definition, places.stream().map(Place::unit).toList());
        List<FieldError> faults = held.faults(places);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
