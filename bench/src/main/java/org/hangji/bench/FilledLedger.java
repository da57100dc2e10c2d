package org.hangji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Fills a ledger of a running platform with many entries, as the owner of its tables. */
final class FilledLedger {

    private static final String ENTRIES = """
            insert into ledger.over_limit_case (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path,
                origin, digest, plate, found_by, place, axles, gross_mass, limit_mass, unloaded_mass, disposal)
            select nextval('ledger.entry_id'), 1, day, day + time '12:00', '构造', u.code, u.path, 'bench', md5(n::text),
                '豫E' || lpad((n %% 100000)::text, 5, '0'), 'ROAD', 'G341 K52+300', 6, 50 + n %% 60, 49, (n %% 300) / 10.0,
                'FINED_UNLOADED'
            from (select n, date '2014-01-01' + (n %% 3200)::int as day, n %% 10 as place from generate_series(1, %d) n) g
            join (select code, path, row_number() over (order by code) - 1 as place from organization.unit
                  where kind = 'COUNTY_BUREAU' or code = '410500-ZF') u on u.place = g.place
            """;

    private static final String CORRECTIONS = """
            insert into ledger.over_limit_case (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path,
                origin, digest, reason, plate, found_by, place, axles, gross_mass, limit_mass, unloaded_mass, disposal)
            select entry, 2, occurred_on, recorded_at + interval '3 days', '构造', unit, unit_path, 'bench', digest || 'b',
                '称重单有误', plate, found_by, place, axles, gross_mass, limit_mass, unloaded_mass + 0.1, disposal
            from ledger.over_limit_case where origin = 'bench' and entry % 50 = 0
            """;

    private FilledLedger() {}

    /** Over-limit cases of nine years in ten units; every fiftieth is corrected once. */
    static void fill(Path data, int entries) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        try (Connection owner = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/hangji",
                        "hangji_owner",
                        secrets.getProperty("hangji_owner"));
                Statement statement = owner.createStatement()) {
            statement.execute(ENTRIES.formatted(entries));
            statement.execute(CORRECTIONS);
            statement.execute("vacuum analyze ledger.over_limit_case");
        }
    }
}
