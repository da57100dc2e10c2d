package org.hangji;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the form that this version expects. Each module keeps its scripts in a folder of its own, named
 * {@code V<rank of the module>_<nn>__…}: the rank is the module's place in the house, so that a fresh database is built
 * from the bottom up. The ledgers' tables are compiled from their definitions afterwards; no script may name them.
 */
final class Migrations {

    private Migrations() {}

    static void run(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.ownerPassword())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .table("flyway_history")
                .outOfOrder(true)
                .placeholders(Map.of("app", address.application()))
                .load()
                .migrate();
        LedgerStep.run(address);
    }
}
