package org.hangji.rectify.loop;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.rectify.East;
import org.hangji.rectify.Findings;

/** SQL as the application's role and as a person of the city, past the application. */
record BySql(SmallCity city, Findings findings) {

    void run(String account, String sql) throws SQLException {
        var acting = city.acting(account);
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('hangji.person', '" + acting.person() + "', true), "
                    + "set_config('hangji.scope', '" + String.join(",", acting.scope()) + "', true), "
                    + "set_config('hangji.unit', '" + acting.unitPath() + "', true), "
                    + "set_config('hangji.roles', '"
                    + acting.roles().iterator().next() + "', true)");
            statement.execute(sql);
            connection.commit();
        }
    }

    /** The next event of a finding, by that person. */
    String event(long finding, String account, String kind, String columns, String values) {
        int next = new East(city, findings)
                        .as("city.leader", () -> findings.get(finding))
                        .version()
                + 1;
        return "insert into rectify.event (finding, number, kind, occurred_on, recorded_at, person, unit, digest"
                + columns
                + ") values (" + finding + ", " + next + ", '" + kind + "', '2024-03-01', now(), "
                + city.acting(account).person() + ", 'EAST', 'x'" + values + ")";
    }
}
