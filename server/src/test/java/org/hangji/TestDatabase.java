package org.hangji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The real PostgreSQL for tests: one server and one database a run, stopped with it. */
public final class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final DataFolder FOLDER = fresh();
    private static final DatabaseAddress ADDRESS = start();

    private static DataFolder fresh() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return DataFolder.at(Files.createTempDirectory(target, "test-data-"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static DatabaseAddress start() {
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(FOLDER, Path.of("target", "runtime").toAbsolutePath());
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        DatabaseAddress address = DatabaseAddress.embedded(postgres, FOLDER);
        Migrations.run(address);
        return address;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        System.setProperty("hangji.data", FOLDER.root().toString());
        // Whoever writes waits for the look at it, however busy the machine is.
        System.setProperty("hangji.contradictions.patience", "60000");
        System.setProperty("hangji.contradictions.rest", "0");
        context.registerBean(DatabaseAddress.class, () -> ADDRESS);
        context.registerBean(DataFolder.class, () -> FOLDER);
    }

    /** A connection as the role that serves requests, with nobody set. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(ADDRESS.url(), ADDRESS.application(), ADDRESS.applicationPassword());
    }

    /** A connection as the owner of the tables. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(ADDRESS.url(), ADDRESS.owner(), ADDRESS.ownerPassword());
    }

    /** Runs a statement as the owner of the tables, past every rule. */
    public static void execute(String statement) throws SQLException {
        try (Connection owner = asOwner();
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The number that a query answers, as the owner of the tables. */
    public static long number(String query) throws SQLException {
        try (Connection owner = asOwner();
                Statement sql = owner.createStatement()) {
            ResultSet row = sql.executeQuery(query);
            row.next();
            return row.getLong(1);
        }
    }
}
