package org.hangji.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Findings of 36 months with their first events; three of five are closed as rectified. */
final class FindingFill {

    private static final String FINDINGS = """
            insert into rectify.finding (number, source, title, text, occurred_on, recorded_at, registered_by, registered_unit,
                registered_path, version, state, outcome, unit, path, deadline, first_deadline, due)
            select 'B' || n, 'INSPECTION', '护栏缺失' || n, '路侧护栏缺失', day, day + time '10:00', 1, u.code, u.path, 4,
                   case when n %% 5 < 3 then 'CLOSED' else 'IN_PROGRESS' end, case when n %% 5 < 3 then 'RECTIFIED' end,
                   u.code, u.path, day + 30, day + 30, day + 30
            from (select n, (current_date - interval '36 months')::date + (n * 1090 / %1$d)::int as day
                  from generate_series(0::bigint, %1$d - 1) n) f
            join organization.unit u on u.code = 'BENCH-' || f.n * 7919 %% 3000
            """;

    private static final String EVENTS = """
            insert into rectify.event (finding, number, kind, occurred_on, recorded_at, person, unit, digest, effective_on, state,
                state_outcome, state_unit, state_path, state_due, withdrawn)
            select f.id, e.number, e.kind, f.occurred_on + e.days, f.recorded_at + e.days * interval '1 day', 1, f.registered_unit,
                   md5(f.id::text) || md5(e.kind), f.occurred_on + e.days, e.state,
                   case when e.state = 'CLOSED' then 'RECTIFIED' end, f.registered_unit, f.registered_path, f.due, false
            from rectify.finding f
            cross join lateral (values (1, 'REGISTER', 'REGISTERED', 0), (2, 'ASSIGN', 'ASSIGNED', 1),
                (3, 'ACCEPT', 'IN_PROGRESS', 2), (4, 'CLOSE', f.state, 5 + (f.id % 40)::int)) e (number, kind, state, days)
            where f.number like 'B%' and not exists (select from rectify.event b where b.finding = f.id) and (e.number < 4 or f.state = 'CLOSED')
              and f.occurred_on + e.days < current_date
            """;

    private FindingFill() {}

    static void fill(Connection connection, long count) throws SQLException {
        BenchDatabase.execute(
                connection, FINDINGS.replace("%1$d", Long.toString(count)).replace("%%", "%"));
        BenchDatabase.execute(connection, EVENTS);
        BenchDatabase.execute(connection, "vacuum analyze rectify.finding");
        BenchDatabase.execute(connection, "vacuum analyze rectify.event");
    }
}
