package org.hangji.figure.contradiction;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hangji.figure.contradiction.rule.Extent;
import org.hangji.ledger.EntriesRecorded;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/** Writes that are still to be looked at (待体检). They are noted in the transaction of the write, so that none is lost. */
@Repository
class DueStore {

    private record Due(String ledger, List<String> units, LocalDate from, LocalDate to) {

        /** Writes of the same ledger and months are looked at together. */
        List<Object> together() {
            return List.of(ledger, YearMonth.from(from), YearMonth.from(to));
        }
    }

    /**
     * What was taken off the list.
     *
     * @param writes how many writes it was, before those of the same months were put together
     */
    record Taken(List<Extent> extents, int writes) {}

    private final Database database;

    DueStore(Database database) {
        this.database = database;
    }

    void add(EntriesRecorded written) {
        database.sql("insert into figure.contradiction_due (ledger, units, from_day, to_day) values (?, ?, ?, ?)")
                .param(written.ledger())
                .param(written.units().toArray(String[]::new))
                .param(written.from())
                .param(written.to())
                .update();
    }

    /** Takes the oldest off the list, at most so many, as extents; they are back on it where the transaction fails. */
    Taken take(int most, AsOf now) {
        List<Due> taken = database.sql("""
                        delete from figure.contradiction_due where id in (
                            select id from figure.contradiction_due order by id limit ?)
                        returning ledger, units, from_day, to_day
                        """).param(most).query(DueStore::due).list();
        Map<List<Object>, List<Due>> together = new LinkedHashMap<>();
        taken.forEach(due -> together.computeIfAbsent(due.together(), key -> new ArrayList<>())
                .add(due));
        return new Taken(
                together.values().stream().map(dues -> extent(dues, now)).toList(), taken.size());
    }

    private static Extent extent(List<Due> dues, AsOf now) {
        Set<String> units = new TreeSet<>();
        LocalDate from = dues.getFirst().from();
        LocalDate to = dues.getFirst().to();
        for (Due due : dues) {
            units.addAll(due.units());
            from = due.from().isBefore(from) ? due.from() : from;
            to = due.to().isAfter(to) ? due.to() : to;
        }
        return new Extent(dues.getFirst().ledger(), units, from, to, now);
    }

    private static Due due(ResultSet row, int ignored) throws SQLException {
        Array units = row.getArray("units");
        return new Due(
                row.getString("ledger"),
                List.of((String[]) units.getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
