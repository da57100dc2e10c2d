package org.hangji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections to the database of a running platform, past it. */
final class BenchDatabase {

    private final String url;
    private final Properties secrets = new Properties();

    BenchDatabase(Path data) throws IOException {
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        url = "jdbc:postgresql://127.0.0.1:" + port + "/hangji";
    }

    /** A connection as the superuser, without triggers and without looking at foreign keys: for filling. */
    Connection filling() throws SQLException {
        Connection connection = as("postgres");
        execute(connection, "set session_replication_role = replica");
        return connection;
    }

    Connection owner() throws SQLException {
        return as("hangji_owner");
    }

    /** A connection as the role that serves requests, with somebody's scope set, under row-level security. */
    Connection application(String scope) throws SQLException {
        Connection connection = as("hangji_app");
        execute(
                connection,
                "select set_config('hangji.scope', '" + scope
                        + "', false), set_config('hangji.roles', 'CLERK', false),"
                        + " set_config('hangji.person', '1', false)");
        return connection;
    }

    private Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, secrets.getProperty(role));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
