package org.hangji.ledger.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hangji.ledger.ReturnKey;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Events of returns. */
@Repository
class ReturnEventStore {

    private static final String EVENTS = "select e.* from ledger.return_event e ";

    private final Database database;

    ReturnEventStore(Database database) {
        this.database = database;
    }

    /** The events of one return, in order. */
    List<ReturnEvent> of(ReturnKey key, AsOf asOf) {
        return database.sql(
                        EVENTS
                                + "where e.duty = ? and e.unit = ? and e.first_day = ? and e.recorded_at <= ? order by e.number")
                .params(key.duty(), key.unit(), key.first(), asOf.instant().atOffset(ZoneOffset.UTC))
                .query(ReturnEventStore::event)
                .list();
    }

    /** The events of all returns of a duty whose periods begin within these days, in order. */
    Map<ReturnKey, List<ReturnEvent>> of(long duty, LocalDate from, LocalDate to, AsOf asOf) {
        return database
                .sql(
                        EVENTS
                                + "where e.duty = ? and e.first_day between ? and ? and e.recorded_at <= ? order by e.unit, e.first_day, e.number")
                .params(duty, from, to, asOf.instant().atOffset(ZoneOffset.UTC))
                .query(ReturnEventStore::event)
                .list()
                .stream()
                .collect(Collectors.groupingBy(event -> new ReturnKey(event.duty(), event.unit(), event.first())));
    }

    void each(Consumer<Kept> reader) {
        database.sql(EVENTS + "order by e.duty, e.unit, e.first_day, e.number").query(row -> {
            reader.accept(new Kept(event(row, 0), row.getString("digest")));
        });
    }

    /** An event with the digest that its row carries. */
    record Kept(ReturnEvent event, String digest) {}

    void append(ReturnEvent event) {
        try {
            database.sql("""
                            insert into ledger.return_event (duty, unit, first_day, number, ledger, unit_path, last_day, kind,
                                note, entries, fingerprint, recorded_at, recorded_by, recorded_by_name, recorded_by_unit, digest)
                            values (?, ?, ?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            event.duty(),
                            event.unit(),
                            event.first(),
                            event.number(),
                            event.ledger(),
                            event.unitPath(),
                            event.last(),
                            event.kind().name(),
                            event.note(),
                            event.entries(),
                            event.fingerprint(),
                            event.at().atOffset(ZoneOffset.UTC),
                            event.person(),
                            event.personName(),
                            event.personUnit(),
                            event.digest())
                    .update();
        } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
            throw Refusal.conflict("这份报表刚刚有别人办过：请刷新，看过现在的情况再办。");
        }
    }

    private static ReturnEvent event(ResultSet row, int number) throws SQLException {
        return new ReturnEvent(
                row.getLong("duty"),
                row.getString("ledger"),
                row.getString("unit"),
                row.getString("unit_path"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("number"),
                ReturnEvent.Kind.valueOf(row.getString("kind")),
                row.getString("note"),
                row.getLong("entries"),
                row.getString("fingerprint"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("recorded_by"),
                row.getString("recorded_by_name"),
                row.getString("recorded_by_unit"));
    }
}
