package org.hangji.figure.rollup;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hangji.TestDatabase;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/** Hazards and over-limit cases of a small county at random: recorded late, corrected, withdrawn, moved to another unit. */
final class RandomRecords {

    private static final String HAZARD = """
            insert into pg_temp.hazard (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path, withdrawn,
                reason, origin, digest, level, category, checked_by, place, description, deadline, rectified_on)
            values (?, ?, ?, ?, '测试', ?, ?::ltree, ?, ?, 'TEST', 'x', ?, ?, ?, '某处', '某隐患', '2024-12-31', ?)
            """;
    private static final String CASE = """
            insert into pg_temp.over_limit_case (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path,
                withdrawn, reason, origin, digest, plate, found_by, place, axles, gross_mass, limit_mass, unloaded_mass, disposal)
            values (?, ?, ?, ?, '测试', ?, ?::ltree, ?, ?, 'TEST', 'x', '豫E12345', 'ROAD', '卡点', 6, ?, 49, ?, 'DETAINED')
            """;

    private final List<Unit> units = new ArrayList<>();
    private final List<Standing> standing = new ArrayList<>();
    private final Random random;
    private final LocalDate first;
    private final int days;

    private record Standing(boolean hazard, long entry, int version, LocalDate day, Instant recorded) {}

    RandomRecords(Organizations organizations, String code, Random random, LocalDate first, int days) {
        this.random = random;
        this.first = first;
        this.days = days;
        units.add(unit(organizations, code, "CITY"));
        units.add(unit(organizations, code + "B", "CITY"));
        units.add(unit(organizations, code + "L", code));
        units.add(unit(organizations, code + "M", code));
    }

    private static Unit unit(Organizations organizations, String code, String parent) {
        return Acting.as(
                Acting.system("test"),
                () -> organizations.addUnit(code, code + "县交通运输局", "", Unit.Kind.COUNTY_BUREAU, parent, null));
    }

    /** Two counties, and two districts of the first. */
    List<Unit> units() {
        return units;
    }

    /** The first instant of a day. */
    Instant at(int day) {
        return first.plusDays(day).atStartOfDay(AsOf.ZONE).toInstant();
    }

    /** New entries, and further versions of about half of them; several rows a statement. */
    void write(int count) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('hangji.roles', 'SYSTEM', true)");
            statement.execute("create temp table hazard (like ledger.hazard including defaults)");
            statement.execute("create temp table over_limit_case (like ledger.over_limit_case including defaults)");
            PreparedStatement hazards = owner.prepareStatement(HAZARD);
            PreparedStatement cases = owner.prepareStatement(CASE);
            for (int i = 0; i < count; i++) {
                LocalDate day = first.plusDays(random.nextInt(days));
                Instant recorded = day.atStartOfDay(AsOf.ZONE)
                        .toInstant()
                        .plus(Duration.ofMinutes(random.nextInt(1440 * (random.nextInt(5) == 0 ? 70 : 3))));
                add(owner, hazards, cases, new Standing(random.nextBoolean(), next(owner), 1, day, recorded), false);
                while (!standing.isEmpty() && random.nextInt(3) == 0) {
                    Standing before = standing.remove(random.nextInt(standing.size()));
                    Instant later = before.recorded.plus(Duration.ofMinutes(random.nextInt(1440 * 30)));
                    LocalDate moved = random.nextBoolean() ? before.day : first.plusDays(random.nextInt(days));
                    Standing after = new Standing(before.hazard, before.entry, before.version + 1, moved, later);
                    add(owner, hazards, cases, after, random.nextInt(5) == 0);
                }
                if (random.nextInt(4) == 0) {
                    flush(statement, hazards, cases);
                }
            }
            flush(statement, hazards, cases);
            owner.commit();
        }
    }

    /** All that is staged, in one statement a ledger. */
    private static void flush(Statement statement, PreparedStatement hazards, PreparedStatement cases)
            throws SQLException {
        hazards.executeBatch();
        cases.executeBatch();
        for (String ledger : List.of("hazard", "over_limit_case")) {
            statement.execute(
                    "insert into ledger." + ledger + " select * from pg_temp." + ledger + " order by entry, version");
            statement.execute("delete from pg_temp." + ledger);
        }
    }

    private void add(
            Connection owner, PreparedStatement hazards, PreparedStatement cases, Standing version, boolean withdrawn)
            throws SQLException {
        PreparedStatement into = version.hazard ? hazards : cases;
        Unit unit = units.get(random.nextInt(units.size()));
        int index = 1;
        into.setLong(index++, version.entry);
        into.setInt(index++, version.version);
        into.setObject(index++, version.day);
        into.setObject(index++, OffsetDateTime.ofInstant(version.recorded, ZoneOffset.UTC));
        into.setString(index++, unit.code());
        into.setString(index++, unit.path());
        into.setBoolean(index++, withdrawn);
        into.setString(index++, version.version == 1 ? "" : "更正");
        if (version.hazard) {
            into.setString(index++, random.nextInt(4) == 0 ? "MAJOR" : "GENERAL");
            into.setString(index++, random.nextInt(3) == 0 ? "MEDIAN_OPENING" : "VEHICLE");
            into.setString(index++, random.nextBoolean() ? "HIGHWAY" : "BUREAU");
            into.setObject(index, rectified(version.day));
        } else {
            into.setBigDecimal(index++, BigDecimal.valueOf(random.nextInt(5000, 15000), 2));
            into.setBigDecimal(index, random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(300), 1));
        }
        into.addBatch();
        if (!withdrawn) {
            standing.add(version);
        }
    }

    /** Also before the day on which it was found, as a slip would have it. */
    private @Nullable LocalDate rectified(LocalDate day) {
        return random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(-3, 60));
    }

    private static long next(Connection owner) throws SQLException {
        try (ResultSet row = owner.createStatement().executeQuery("select nextval('ledger.entry_id')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
