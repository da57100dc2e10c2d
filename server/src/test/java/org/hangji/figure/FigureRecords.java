package org.hangji.figure;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.hangji.TestDatabase;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.jspecify.annotations.Nullable;

/** Entries for tests of figures, in a county of their own with two districts, written as the owner of the tables. */
public final class FigureRecords {

    public static final Instant FIRST = Instant.parse("2024-02-01T00:00:00Z");

    private static @Nullable Connection connection;

    public final Unit county;
    public final Unit left;
    public final Unit right;

    public FigureRecords(Organizations organizations, String code) {
        this.county = unit(organizations, code, "CITY");
        this.left = unit(organizations, code + "L", code);
        this.right = unit(organizations, code + "R", code);
    }

    private static Unit unit(Organizations organizations, String code, String parent) {
        return Acting.as(
                Acting.system("test"),
                () -> organizations.addUnit(code, code + "县交通运输局", "", Unit.Kind.COUNTY_BUREAU, parent, null));
    }

    public long overLimit(Unit unit, LocalDate day, @Nullable String unloaded, String gross, Instant recorded) {
        return insert(
                """
                insert into ledger.over_limit_case (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path,
                    origin, digest, plate, found_by, place, axles, gross_mass, limit_mass, unloaded_mass, disposal)
                values (nextval('ledger.entry_id'), 1, ?, ?, '测试', ?, ?::ltree, 'TEST', 'x', '豫E12345', 'ROAD', '卡点', 6, ?, 49, ?,
                    'FINED_UNLOADED') returning entry
                """, day, recorded, unit, new BigDecimal(gross), unloaded == null ? null : new BigDecimal(unloaded));
    }

    public long hazard(Unit unit, LocalDate day, @Nullable LocalDate rectified, String level, Instant recorded) {
        return insert("""
                insert into ledger.hazard (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path, origin, digest,
                    level, category, checked_by, place, description, deadline, rectified_on)
                values (nextval('ledger.entry_id'), 1, ?, ?, '测试', ?, ?::ltree, 'TEST', 'x', ?, 'VEHICLE', 'BUREAU', '某处', '某隐患',
                    '2024-12-31', ?) returning entry
                """, day, recorded, unit, level, rectified);
    }

    public long bridge(Unit unit, String name, String length, LocalDate day) {
        return insert("""
                insert into ledger.dangerous_bridge (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path,
                    origin, digest, name, division, town, length, stage, traffic)
                values (nextval('ledger.entry_id'), 1, ?, ?, '测试', ?, ?::ltree, 'TEST', 'x', ?, '990121', '甲镇', ?, 'TENDERED',
                    'CLOSED') returning entry
                """, day, FIRST, unit, name, new BigDecimal(length));
    }

    /** A further version of an over-limit case: another mass unloaded, or its withdrawal. */
    public void correct(long entry, @Nullable String unloaded, boolean withdrawn, Instant recorded) {
        execute("""
                insert into ledger.over_limit_case (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path,
                    withdrawn, reason, origin, digest, plate, found_by, place, axles, gross_mass, limit_mass, unloaded_mass, disposal)
                select entry, version + 1, occurred_on, ?, '测试', unit, unit_path, ?, '称重单有误', 'TEST', 'y', plate, found_by, place,
                    axles, gross_mass, limit_mass, ?, disposal
                from ledger.over_limit_case where entry = ? order by version desc limit 1
                """, Timestamp.from(recorded), withdrawn, unloaded == null ? null : new BigDecimal(unloaded), entry);
    }

    private static long insert(String sql, LocalDate day, Instant recorded, Unit unit, @Nullable Object... more) {
        Object[] values = new Object[4 + more.length];
        values[0] = day;
        values[1] = Timestamp.from(recorded);
        values[2] = unit.code();
        values[3] = unit.path();
        System.arraycopy(more, 0, values, 4, more.length);
        try (PreparedStatement statement = owner().prepareStatement(sql)) {
            set(statement, values);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void execute(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = owner().prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Connection owner() throws SQLException {
        if (connection == null) {
            connection = TestDatabase.asOwner();
        }
        return connection;
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
