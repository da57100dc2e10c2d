package org.hangji.ledger.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportedTotal;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.Rhythm;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reporting duties in the database. */
@Repository
class DutyStore {

    private static final String COLUMNS = """
            select d.*, e.last_day as until from ledger.reporting_duty d
            left join ledger.duty_end e on e.duty = d.id
            """;

    private final Database database;

    DutyStore(Database database) {
        this.database = database;
    }

    /** All in sight, those of one ledger together. */
    List<ReportingDuty> all() {
        return database.sql(COLUMNS + "order by d.ledger, d.id")
                .query(this::duty)
                .list();
    }

    Optional<ReportingDuty> byId(long id) {
        return database.sql(COLUMNS + "where d.id = ?")
                .param(id)
                .query(this::duty)
                .optional();
    }

    long insert(NewDuty duty, Unit below, Instant now) {
        Acting acting = Acting.current();
        long id = database.sql("""
                        insert into ledger.reporting_duty (ledger, name, rhythm, due_days, below, below_path, kinds, reviews,
                            from_day, recorded_at, recorded_by, recorded_by_name)
                        values (:ledger, :name, :rhythm, :dueDays, :below, :path::ltree, string_to_array(:kinds, ','),
                            :reviews, :from, :now, :person, :personName) returning id
                        """)
                .param("ledger", duty.ledger())
                .param("name", duty.name())
                .param("rhythm", duty.rhythm().name())
                .param("dueDays", duty.dueDays())
                .param("below", below.code())
                .param("path", below.path())
                .param("kinds", duty.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("reviews", duty.reviews())
                .param("from", duty.from())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", acting.person() == 0 ? null : acting.person())
                .param("personName", acting.name())
                .query(Long.class)
                .single();
        database.batch(
                "insert into ledger.duty_period (duty, first_day, last_day, name) values (?, ?, ?, ?)",
                duty.own(),
                period -> Arrays.asList(id, period.first(), period.last(), period.name()));
        database.batch(
                "insert into ledger.duty_total (duty, field, source, measure) values (?, ?, ?, ?)",
                duty.totals(),
                total -> Arrays.asList(id, total.field(), total.source(), total.measure()));
        return id;
    }

    void end(long duty, LocalDate last, String reason, Instant now) {
        Acting acting = Acting.current();
        database.sql("""
                        insert into ledger.duty_end (duty, last_day, reason, recorded_at, recorded_by, recorded_by_name)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.<@Nullable Object>asList(
                        duty,
                        last,
                        reason,
                        now.atOffset(ZoneOffset.UTC),
                        acting.person() == 0 ? null : acting.person(),
                        acting.name()))
                .update();
    }

    private ReportingDuty duty(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        Rhythm rhythm = Rhythm.valueOf(row.getString("rhythm"));
        return new ReportingDuty(
                id,
                row.getString("ledger"),
                row.getString("name"),
                rhythm,
                rhythm == Rhythm.OWN ? periods(id) : List.of(),
                row.getInt("due_days"),
                row.getString("below"),
                row.getString("below_path"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(Unit.Kind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInt("reviews"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                totals(id),
                row.getString("recorded_by_name"));
    }

    private List<ReportingPeriod> periods(long duty) {
        return database.sql(
                        "select first_day, last_day, name from ledger.duty_period where duty = ? order by first_day")
                .param(duty)
                .query((row, number) -> new ReportingPeriod(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("name")))
                .list();
    }

    private List<ReportedTotal> totals(long duty) {
        return database.sql("select field, source, measure from ledger.duty_total where duty = ? order by field")
                .param(duty)
                .query((row, number) ->
                        new ReportedTotal(row.getString("field"), row.getString("source"), row.getString("measure")))
                .list();
    }
}
